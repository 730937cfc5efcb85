using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports;

/// <summary>Tells texts that hold a secret from names, so that no secret is kept or shown where a name is expected.</summary>
/// <remarks>
/// Made of the forms that vendors publish for their keys, of URLs and connection strings with credentials, and of runs that are too long and too mixed for a
/// name.
/// </remarks>
public static partial class Secrets
{
    /// <summary>What is shown in place of a text that holds a secret.</summary>
    public const string Withheld = "(withheld: looks like a secret)";

    /// <summary>Whether a text looks as if it holds a secret.</summary>
    public static bool IsIn(string text) => VendorKey().IsMatch(text) || Credentials().IsMatch(text) || LongRun().IsMatch(text);

    /// <summary>The text, unless it looks as if it holds a secret.</summary>
    public static string Withhold(string text) => IsIn(text) ? Withheld : text;

    [GeneratedRegex(
        """
        (?<![A-Za-z0-9])(?:
            [sprk]k-[A-Za-z0-9_-]{16,}
          | (?:gsk|hf|r8|npm|fw|csk|glpat|gh[pousr]|github_pat|nvapi|xai|pplx|tgp_v1|dapi|AQ\.)[_-]?[A-Za-z0-9_-]{20,}
          | AIza[A-Za-z0-9_-]{30,}
          | ya29\.[A-Za-z0-9_-]{20,}
          | (?:AKIA|ASIA|ABIA|AROA)[A-Z0-9]{16}
          | xox[abeprs]-[A-Za-z0-9-]{10,}
          | eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,} )
        | -----BEGIN
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex VendorKey();

    [GeneratedRegex(
        """
        \b(?:bearer|basic)\s+[\w.~+/=-]{8,}
        | ://[^/\s:@]*:[^/\s@]+@
        | (?:password|passwd|pwd|secret|token|api[_-]?key|accountkey|sharedaccess\w*|sig)\s*[=:]\s*[^\s;,&]{3,}
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Credentials();

    [GeneratedRegex(@"[A-Za-z0-9]{32,}|(?=[A-Za-z0-9+/]*[0-9])(?=[A-Za-z0-9+/]*[A-Z])[A-Za-z0-9+/]{40,}", RegexOptions.CultureInvariant)]
    private static partial Regex LongRun();
}
