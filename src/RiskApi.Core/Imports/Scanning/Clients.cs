using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Ties a call to the client that it goes through, by the variable that holds the client.</summary>
internal static partial class Clients
{
    private const int Before = 160;
    private const int MostBrackets = 2;

    /// <summary>The variable that a client is assigned to, as in <c>azure = AzureOpenAI(</c>; null where it is to none.</summary>
    /// <param name="before">The line up to what makes the client.</param>
    public static string? Variable(string before) => Assigned().Match(before) is { Success: true } assigned ? assigned.Groups["name"].Value : null;

    /// <summary>
    /// The variables through which the call goes that a name stands in, such as <c>self</c> and <c>azure</c> of <c>self.azure.chat.create(</c>.
    /// </summary>
    /// <param name="window">The text around the name.</param>
    /// <param name="start">Where the name begins.</param>
    public static IReadOnlyList<string> Of(ReadOnlySpan<byte> window, int start)
    {
        var at = start;
        for (var i = 0; i < MostBrackets && Brackets.OpenBefore(window, at) is >= 0 and var open; i++)
        {
            if (window[open] == (byte)'('
                && Called().Match(Encoding.ASCII.GetString(window[Math.Max(0, open - Before)..open])) is { Success: true } called)
            {
                return called.Groups["chain"].Value.Split('.');
            }

            at = open;
        }

        return [];
    }

    [GeneratedRegex(
        @"(?<name>[A-Za-z_]\w*)(?:\s*:\s*[\w.<>\[\]]+)?\s*:?=\s*(?:await\s|new\s|&)?[\w.]*$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Assigned();

    /// <summary>What a method is called on.</summary>
    [GeneratedRegex(@"(?<chain>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)\.\w+$", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Called();
}
