using RiskApi.Catalog;
using RiskApi.Scoring;

namespace RiskApi.Scenarios;

/// <summary>A dependency at one side of a comparison.</summary>
/// <param name="Requested">The model string.</param>
/// <param name="ScoredAs">The model whose facts the figures rest on; null where the pace of all models is assumed.</param>
/// <param name="Status">Where the model stands at the as-of date.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="EngineerDays">What the migration off it takes, in engineer-days.</param>
/// <param name="Deadline">When to start.</param>
public sealed record DependencyState(string Requested, string? ScoredAs, ModelStatus Status, Band Band, double EngineerDays, Deadline Deadline)
{
    internal static DependencyState Of(DependencyAssessment scored) =>
        new(scored.Requested, scored.ScoredAs, scored.Status, scored.Band, Rounded.Days(scored.Migration.EngineerDays), scored.Deadline);
}
