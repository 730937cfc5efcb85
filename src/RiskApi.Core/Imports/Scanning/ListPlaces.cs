using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Tells in which list a name stands.</summary>
internal static partial class ListPlaces
{
    private const int Ahead = 16;
    private const int LeastShared = 3;

    /// <summary>The list that a name stands in; null where it stands in none.</summary>
    /// <param name="window">The text around the name.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    /// <param name="windowAt">Where the window begins in the file.</param>
    /// <param name="block">The lines that open the blocks around it, and its own.</param>
    public static ListPlace? Of(ReadOnlySpan<byte> window, int start, int end, long windowAt, IReadOnlyList<int> block)
    {
        if (!ModelKey.IsQuoted(window, start, end))
        {
            return null;
        }

        var before = NamePlace.LineBefore(window, start - 1);
        var behind = Encoding.ASCII.GetString(window[(end + 1)..Math.Min(window.Length, end + 1 + Ahead)]).TrimStart(' ', ']');
        var name = Encoding.ASCII.GetString(window[start..end]);
        var begins = before.TrimEnd();
        var ownLine = begins.Length == 0;
        long Parent(int above) => -(block.Count > above ? block[^(above + 1)] : 0);

        if (Constant().Match(before) is { Success: true } constant && IsCalledLike(constant.Groups["name"].Value, name))
        {
            return new(ListForm.Member, Parent(1));
        }

        if (PlacePatterns.IdKey().IsMatch(before))
        {
            return new(ListForm.Id, begins.Contains('{', StringComparison.Ordinal) ? Parent(1) : Parent(2));
        }

        var form = behind.StartsWith("=>", StringComparison.Ordinal) || behind.StartsWith(':') ? ListForm.Key : ListForm.Element;
        if (form == ListForm.Element && behind is not "" && behind[0] is not (',' or '}' or ')' or '\r' or '\n'))
        {
            return null;
        }

        return ownLine ? new(form, Parent(1))
            : begins[^1] is ',' or '[' or '{' or '(' && Brackets.OpenBefore(window, start - 1) is >= 0 and var open && !IsCall(window, open)
                ? new(form, windowAt + open)
                : null;
    }

    private static bool IsCall(ReadOnlySpan<byte> window, int open) => window[open] == (byte)'(' && open > 0 && SourceBytes.IsWord(window[open - 1]);

    /// <summary>Whether a constant is called like the name that it holds, such as <c>GPT_4O</c>.</summary>
    private static bool IsCalledLike(string constant, string name)
    {
        var (one, other) = (Letters(constant), Letters(name));
        return one.Length >= LeastShared && (other.StartsWith(one, StringComparison.Ordinal) || one.EndsWith(other, StringComparison.Ordinal));
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();

    [GeneratedRegex("""(?<name>[A-Za-z_]\w*)(?:\s+[\w.]+|\s*:\s*[\w.<>]+)?\s*(?:=|:|=>|\()\s*$""", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Constant();
}
