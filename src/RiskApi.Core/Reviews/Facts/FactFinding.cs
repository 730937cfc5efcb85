using System.Security.Cryptography;
using System.Text;

namespace RiskApi.Reviews.Facts;

/// <summary>What the facts say about an item.</summary>
/// <param name="Check">The check that was run.</param>
/// <param name="Answer">The answer; null where the facts leave it to people.</param>
/// <param name="Evidence">The facts: those that speak for no first, then those that leave it open, then the others.</param>
public sealed record FactFinding(FactCheck Check, ReviewAnswer? Answer, IReadOnlyList<FactEvidence> Evidence)
{
    private const int FingerprintLength = 16;

    internal static FactFinding Of(FactCheck check, IReadOnlyList<FactLine> lines) => new(
        check,
        lines.Count == 0 ? ReviewAnswer.NotApplicable
            : lines.Any(line => line.Answer == ReviewAnswer.No) ? ReviewAnswer.No
            : lines.Any(line => line.Answer is null) ? null
            : ReviewAnswer.Yes,
        [.. lines.OrderBy(Rank).Select(line => new FactEvidence(line.On?.Requested, line.Answer, line.Because))]);

    /// <summary>A digest of the facts that speak against an item or leave it open; it does not change with the day alone.</summary>
    internal static string Fingerprint(string item, IEnumerable<FactLine> lines)
    {
        var facts = lines.Where(line => line.Answer is not ReviewAnswer.Yes).Select(line => line.Key).Order(StringComparer.Ordinal).Prepend(item);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', facts))))[..FingerprintLength];
    }

    private static int Rank(FactLine line) => line.Answer switch
    {
        ReviewAnswer.No => 0,
        null => 1,
        _ => 2,
    };
}
