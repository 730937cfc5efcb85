using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>The version that a field beside the name of a model gives, as deployments of Azure and their templates write it.</summary>
/// <remarks>
/// The keys tell which version belongs to which name: <c>name</c> and <c>version</c>, <c>chatModelName</c> and <c>chatModelVersion</c>; where both stand in
/// one block, <c>model</c> and <c>version</c> too. Arguments tell it by their order.
/// </remarks>
internal static partial class VersionBeside
{
    private const int Around = 400;
    private const int LongestKey = 80;
    private const int LongestValue = 60;

    /// <summary>The version; null where nothing gives one.</summary>
    /// <param name="window">The text around the name.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="end">Where it ends.</param>
    public static string? Of(ReadOnlySpan<byte> window, int start, int end)
    {
        var behind = Encoding.ASCII.GetString(window[end..Math.Min(window.Length, end + LongestValue)]);
        if (NextArgument().Match(behind) is { Success: true } next)
        {
            return next.Groups["version"].Value;
        }

        var lead = window[Math.Max(0, start - LongestKey)..start];
        return Nearest(window[end..Math.Min(window.Length, end + Around)], lead, isBehind: true)
            ?? Nearest(window[Math.Max(0, start - Around)..start], lead, isBehind: false);
    }

    /// <summary>The version of the nearest field in a text that belongs to a name.</summary>
    /// <param name="text">The text before the name or behind it.</param>
    /// <param name="lead">The text directly before the name; its key is read only where there is a version for it.</param>
    /// <param name="isBehind">Whether the text stands behind the name.</param>
    private static string? Nearest(ReadOnlySpan<byte> text, ReadOnlySpan<byte> lead, bool isBehind)
    {
        string? nearest = null;
        string? name = null;
        for (var at = NextWord(text, 0); at >= 0; at = NextWord(text, at + 1))
        {
            var word = "ersion".Length;
            if (Value().Match(Encoding.ASCII.GetString(text[(at + word)..Math.Min(text.Length, at + word + LongestValue)])) is not { Success: true } value)
            {
                continue;
            }

            name ??= KeyIn(lead);
            if (name is null)
            {
                return null;
            }

            var begin = at;
            while (begin > 0 && SourceBytes.IsWord(text[begin - 1]))
            {
                begin--;
            }

            var key = Encoding.ASCII.GetString(text[begin..(at + word)]);
            var between = Encoding.ASCII.GetString(isBehind ? text[..begin] : text[Math.Min(text.Length, at + word + value.Length)..]);
            if (Belongs(Stem(key, "version"), name, between))
            {
                nearest = value.Groups["version"].Value;
                if (isBehind)
                {
                    break;
                }
            }
        }

        return nearest;
    }

    /// <summary>The stem of the key that a name is the value of; null where it is none.</summary>
    private static string? KeyIn(ReadOnlySpan<byte> lead) =>
        Key().Match(Encoding.ASCII.GetString(lead)) is { Success: true } key ? Stem(key.Groups["key"].Value, "name", "deployment") : null;

    private static int NextWord(ReadOnlySpan<byte> text, int from)
    {
        var (small, large) = (text[from..].IndexOf("ersion"u8), text[from..].IndexOf("ERSION"u8));
        return small < 0 && large < 0 ? -1 : from + (small < 0 ? large : large < 0 ? small : Math.Min(small, large));
    }

    private static bool Belongs(string version, string name, string between) =>
        (name.Length > 0 && (version == name || version == $"{name}model"))
        || ((version is "" or "model" || version == name) && !LeavesBlock().IsMatch(between));

    /// <summary>A key in small letters without what it says of its value.</summary>
    private static string Stem(string key, params ReadOnlySpan<string> what)
    {
        var letters = string.Concat(key.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
        foreach (var word in what)
        {
            letters = letters.EndsWith(word, StringComparison.Ordinal) ? letters[..^word.Length] : letters;
        }

        return letters;
    }

    /// <summary>The key of the name, with what stands between them: quotes, a type, an object that holds the value.</summary>
    [GeneratedRegex(
        """(?<key>[A-Za-z][\w-]*)["']?(?:\s+string)?\s*(?:=>|[:=]|\s)\s*(?:\{\s*["']?value["']?\s*[:=]\s*)?["'`]?$""",
        RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex Key();

    [GeneratedRegex(
        """^["']?(?:\s+string)?\s*(?:=>|[:=]|\s)\s*(?:\{\s*["']?value["']?\s*[:=]\s*)?["'`]?(?<version>(?:turbo-)?\d[\w.-]*)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Value();

    [GeneratedRegex("""^["']\s*,\s*["'](?<version>(?:turbo-)?\d[\w.-]*)["']""", RegexOptions.CultureInvariant)]
    private static partial Regex NextArgument();

    /// <summary>A closing brace, or a line that begins another item or section, between two fields parts them.</summary>
    [GeneratedRegex("""\}\s*(?:,|\n|$)|\n\s*-\s|\n\s*\n|\n(?:resource|module|param|variable)\b""", RegexOptions.CultureInvariant)]
    private static partial Regex LeavesBlock();
}
