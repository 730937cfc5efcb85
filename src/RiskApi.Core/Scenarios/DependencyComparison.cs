using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Scenarios;

/// <summary>One dependency before and after.</summary>
public sealed record DependencyComparison
{
    /// <summary>The dependency, by its model string before; by the one after where it is added.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Dependency { get; init; }

    /// <summary>What the scenario makes of it.</summary>
    public required DependencyOutcome Outcome { get; init; }

    /// <summary>Before; null where it is added.</summary>
    public DependencyState? Before { get; init; }

    /// <summary>After; null where it is dropped.</summary>
    public DependencyState? After { get; init; }

    /// <summary>The score, 0 to 100.</summary>
    public required Shift Score { get; init; }

    /// <summary>The probability that the work has to start within the horizon, 0 to 1.</summary>
    public required Shift Likelihood { get; init; }

    /// <summary>The probability that the migration takes longer than the time available, 0 to 1.</summary>
    public required Shift Unreadiness { get; init; }

    /// <summary>How bad it would be, 0 to 1.</summary>
    public required Shift Impact { get; init; }

    /// <summary>The points that each factor adds to its score.</summary>
    public required IReadOnlyList<FactorShift> Points { get; init; }

    internal static DependencyComparison Of(Side? before, Side? after)
    {
        var (was, willBe) = (before?.Scored, after?.Scored);
        return new()
        {
            Dependency = (was ?? willBe)!.Requested,
            Outcome = before is null ? DependencyOutcome.Added
                : after is null ? DependencyOutcome.Dropped
                : before.Usage == after.Usage && HasSameFigures(before.Scored, after.Scored) ? DependencyOutcome.Same
                : DependencyOutcome.Changed,
            Before = was is null ? null : DependencyState.Of(was),
            After = willBe is null ? null : DependencyState.Of(willBe),
            Score = Shift.OfScores(was?.Score, willBe?.Score),
            Likelihood = Shift.OfProbabilities(was?.Likelihood, willBe?.Likelihood),
            Unreadiness = Shift.OfProbabilities(was?.Unreadiness, willBe?.Unreadiness),
            Impact = Shift.OfProbabilities(was?.Impact, willBe?.Impact),
            Points = [.. Enum.GetValues<ScoreFactor>().Select((factor, i) => FactorShift.Of(factor, was?.Contributions[i], willBe?.Contributions[i]))],
        };
    }

    private static bool HasSameFigures(DependencyAssessment one, DependencyAssessment other) =>
        DependencyState.Of(one) == DependencyState.Of(other)
        && (one.Score, one.Likelihood, one.Unreadiness, one.Impact) == (other.Score, other.Likelihood, other.Unreadiness, other.Impact);

    /// <summary>A dependency with its score.</summary>
    internal sealed record Side(Usage.Dependency Usage, DependencyAssessment Scored);
}

/// <summary>What a scenario makes of a dependency.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DependencyOutcome>))]
public enum DependencyOutcome
{
    /// <summary>Neither its profile nor any of its figures changes.</summary>
    Same,

    /// <summary>Its profile or a figure changes.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Dropped,
}

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
