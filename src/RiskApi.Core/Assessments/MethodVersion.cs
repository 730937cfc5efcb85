using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Core.Assessments;

/// <summary>The version of the scoring method, part of every assessment.</summary>
public static class MethodVersion
{
    private const string Current = "2";
    private const int DigestLength = 8;

    /// <summary>The version under given constants.</summary>
    /// <param name="constants">The constants.</param>
    /// <returns>
    /// <c>2</c> with the default constants, else <c>2+</c> and a digest of them, so that equal versions
    /// mean equal answers.
    /// </returns>
    public static string Of(MethodConstants constants) =>
        constants == new MethodConstants()
            ? Current
            : $"{Current}+{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Digested(constants))))[..DigestLength]}";

    /// <summary>All constants by name; it begins with the name that their type had first, so that no installation's version changes with it.</summary>
    private static string Digested(MethodConstants constants) => string.Concat("ScoringConstants", constants.ToString().AsSpan(nameof(MethodConstants).Length));
}
