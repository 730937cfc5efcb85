using System.Text.RegularExpressions;

namespace RiskApi.Core.Resolution;

/// <summary>How ids are compared when they are not spelled alike.</summary>
internal static partial class ModelNames
{
    /// <summary>
    /// The letters and digits of a name in lower case, so that <c>Claude 3.5 Sonnet</c> and <c>claude-3-5-sonnet</c> share a key.
    /// A colon stays, because <c>llama3:8b</c> is another runtime's tag; a plus is a word, because <c>Command R+</c> is not Command R.
    /// </summary>
    public static string Key(string name) =>
        string.Concat(name
            .Replace("+", "plus", StringComparison.Ordinal)
            .Where(character => char.IsLetterOrDigit(character) || character == ':')
            .Select(char.ToLowerInvariant));

    /// <summary>The undated name of a dated or versioned id, or null where the id carries neither.</summary>
    public static string? Stem(string id) => VersionSuffix().Match(id) is { Success: true } match ? match.Groups["stem"].Value : null;

    /// <summary>The name behind the maker in <c>meta/llama-3.3-70b-instruct</c>, or null where no maker is written.</summary>
    public static string? WithoutMaker(string id) => id.IndexOf('/', StringComparison.Ordinal) is > 0 and var end ? id[(end + 1)..] : null;

    [GeneratedRegex(
        """
        ^(?<stem>.+?)
        (?: [-@] (?: \d{4}-\d{2}-\d{2} | \d{8} | \d{6} | \d{2}-\d{2}-\d{4} | \d{2}-\d{4} | \d{2}-\d{2} | \d{4} | \d{3} | default | latest ) (?: -preview )?
            (?: -v\d+ (?: :\d+ )? )?
          | -v\d+ (?: :\d+ )?
          | [ ] \( .+ \) )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex VersionSuffix();
}
