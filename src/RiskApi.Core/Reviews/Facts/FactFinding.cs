using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Reviews.Facts;

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

/// <summary>A fact that speaks for an answer.</summary>
/// <param name="Dependency">The dependency that it concerns, as the project names it; null where it concerns the project.</param>
/// <param name="Answer">The answer that it speaks for; null where it leaves the question open.</param>
/// <param name="Because">The fact in a sentence.</param>
public sealed record FactEvidence(string? Dependency, ReviewAnswer? Answer, string Because);

/// <summary>What a check finds about one dependency, or about the project.</summary>
/// <param name="Answer">The answer that it speaks for; null where it leaves the question open.</param>
/// <param name="Because">The fact in a sentence.</param>
/// <param name="On">The dependency; null where it is about the project.</param>
/// <param name="Detail">What else makes the fact the same or another one, without figures that drift from day to day.</param>
internal sealed record FactLine(ReviewAnswer? Answer, string Because, DependencyAssessment? On = null, string Detail = "")
{
    /// <summary>The fact without what drifts: it changes when another model is meant, when its status or date changes, or when the answer does.</summary>
    public string Key => On is null
        ? $"{Answer}|{Detail}"
        : $"{On.Requested}|{On.ScoredAs}|{On.Status}|{On.Lifecycle?.RetiresOn}|{Answer}|{Detail}";
}

/// <summary>An answer to a question of a checklist.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReviewAnswer>))]
public enum ReviewAnswer
{
    /// <summary>It is so.</summary>
    Yes,

    /// <summary>It is not so.</summary>
    No,

    /// <summary>The question does not concern the project.</summary>
    NotApplicable,

    /// <summary>Nobody has said.</summary>
    Unanswered,
}
