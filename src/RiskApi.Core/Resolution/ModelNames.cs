using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Resolution;

/// <summary>How ids are compared when they are not spelled alike.</summary>
internal static partial class ModelNames
{
    /// <summary>
    /// The letters and digits of a name in lower case, so that <c>Claude 3.5 Sonnet</c> and <c>claude-3-5-sonnet</c> share a key.
    /// A colon stays, because <c>llama3:8b</c> is another runtime's tag; a slash does, because Bedrock writes a dot between maker and model and OpenRouter a
    /// slash; a plus is a word, because <c>Command R+</c> is not Command R.
    /// </summary>
    public static string Key(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var character in name)
        {
            if (character == '+')
            {
                key.Append("plus");
            }
            else if (char.IsLetterOrDigit(character) || character is ':' or '/')
            {
                key.Append(char.ToLowerInvariant(character));
            }
        }

        return key.ToString();
    }

    /// <summary>The undated name of a dated or versioned id, or null where the id carries neither.</summary>
    public static string? Stem(string id) => VersionSuffix().Match(id) is { Success: true } match ? match.Groups["stem"].Value : null;

    /// <summary>A dated id without the revision behind the date, as in <c>anthropic.claude-3-haiku-20240307-v1:0</c>; null where it has none.</summary>
    public static string? WithoutRevision(string id) => Revision().Match(id) is { Success: true } match ? match.Groups["dated"].Value : null;

    /// <summary>The maker's word in <c>meta/llama-3.3-70b-instruct</c> or <c>@cf/meta/llama-3.1-8b-instruct</c>; null where none is written.</summary>
    public static string? MakerIn(string id, string provider) =>
        ProviderHabits.WritesADotBehindMakers(provider)
            ? id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? id[..dot] : null
            : id.Split('/') switch
            {
                [var maker, _] => maker,
                [['@', ..], var maker, _] => maker,
                _ => null,
            };

    /// <summary>The name behind its maker; null where no maker is written.</summary>
    public static string? WithoutMaker(string id, string provider) =>
        id.LastIndexOf('/') is > 0 and var slash ? id[(slash + 1)..]
        : ProviderHabits.WritesADotBehindMakers(provider) && id.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? id[(dot + 1)..]
        : null;

    [GeneratedRegex(@"^(?<dated>.+-\d{8})-v\d+(?::\d+)?$")]
    private static partial Regex Revision();

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
