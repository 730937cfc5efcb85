using System.Text.RegularExpressions;

namespace RiskApi.Web;

/// <summary>Names that clients choose and paths carry.</summary>
internal static partial class Slug
{
    /// <summary>What a slug looks like.</summary>
    public const string Form = "1 to 100 lower-case letters, digits, dots, underscores and hyphens, a letter or digit first";

    public static bool IsValid(string text) => Pattern().IsMatch(text);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9._-]{0,99}\z")]
    private static partial Regex Pattern();
}
