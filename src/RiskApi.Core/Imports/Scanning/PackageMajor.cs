using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Core.Imports.Scanning;

/// <summary>Major versions of packages, as the catalog and as manifests write them.</summary>
internal static partial class PackageMajor
{
    private const int Longest = 80;

    /// <summary>Reads a mark such as <c>anthropic@0</c> or <c>@anthropic-ai/sdk@0</c>; null where it is none of a package.</summary>
    public static (string Package, int Major)? Parse(string mark) =>
        mark.LastIndexOf('@') is > 0 and var end && int.TryParse(mark.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? (mark[..end], major)
            : null;

    /// <summary>The lowest major version that a manifest asks for behind the name of a package; null where it asks for none.</summary>
    /// <param name="behind">What follows the name.</param>
    public static int? After(ReadOnlySpan<byte> behind)
    {
        var asked = Requirement().Match(Encoding.ASCII.GetString(behind[..Math.Min(behind.Length, Longest)]));
        return asked.Success ? int.Parse(asked.Groups["major"].Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>
    /// <c>==0.39.0</c>, <c>[bedrock]&gt;=0.30,&lt;1</c>, <c>" : "^0.39"</c>, <c>@0.30.1</c>, <c> v1.4.0</c>; a bare number counts with all three of its parts
    /// only, because <c>"anthropic": 0.7</c> is a weight and no version.
    /// </summary>
    [GeneratedRegex(
        """^(?:\[[\w, -]*\])?["']?(?:\s*(?:[:=]\s*)?["']?\s*(?:===?|>=|~=|\^|~)\s*["']?(?<major>\d{1,4})\b|(?:@|\sv)(?<major>\d{1,4})\b|\s*[:=]\s*["'](?<major>\d{1,4})\.\d+\.\d+)""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Requirement();
}
