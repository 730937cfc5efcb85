using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Formats.Writing.Portals;

/// <summary>Makes names that Backstage takes: up to 63 letters, digits, hyphens, underscores and dots, a letter or digit at both ends.</summary>
internal static partial class EntityNames
{
    private const int Longest = 63;
    private const int DigestLetters = 8;

    /// <summary>The name of what has an id; two ids never have one name.</summary>
    public static string Of(string id)
    {
        var name = Like(id);
        return name == id ? name : $"{Cut(name, Longest - DigestLetters - 1)}-{Digest(id)}";
    }

    /// <summary>The name that is most like a text, as somebody would have chosen it.</summary>
    public static string Like(string text) => Cut(NotInNames().Replace(text, "-").Trim('-', '_', '.'), Longest) is { Length: > 0 } name ? name : "unnamed";

    /// <summary>A tag like a text; null where nothing is left of it.</summary>
    public static string? Tag(string text) => Cut(NotInTags().Replace(text.ToLowerInvariant(), "-").Trim('-'), Longest) is { Length: > 0 } tag ? tag : null;

    private static string Cut(string text, int most) => text[..Math.Min(text.Length, most)].TrimEnd('-', '_', '.');

    private static string Digest(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..DigestLetters];

    [GeneratedRegex("[^A-Za-z0-9_.-]+")]
    private static partial Regex NotInNames();

    [GeneratedRegex("[^a-z0-9:+#]+")]
    private static partial Regex NotInTags();
}
