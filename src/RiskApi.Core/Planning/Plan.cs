using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>What to do to come down to a score, or to make the most of a budget.</summary>
public sealed record Plan
{
    /// <summary>The project's name.</summary>
    public string? Name { get; init; }

    /// <summary>The as-of date: the plan holds what was known on it, and starts on it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far ahead it looks, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The digest of the catalog behind it.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The version of the scoring method.</summary>
    public required string MethodVersion { get; init; }

    /// <summary>The score to come down to; null where none was given.</summary>
    public double? TargetScore { get; init; }

    /// <summary>Engineer-days that may be spent; null where none were given.</summary>
    public double? EffortBudgetDays { get; init; }

    /// <summary>Whether the steps bring the project to the target; null where there is none. Where not, they bring it to the lowest score within reach.</summary>
    public bool? TargetReached { get; init; }

    /// <summary>Whether no other choice of actions is better: cheaper at the target, or lower within the budget. Large projects get a good choice instead.</summary>
    public required bool IsExact { get; init; }

    /// <summary>Engineer-days of all steps.</summary>
    public required double EffortDays { get; init; }

    /// <summary>Points that all steps take off the project's score.</summary>
    public required double PointsRemoved { get; init; }

    /// <summary>The lowest score that the actions to choose from can reach, whatever they cost.</summary>
    public required double LowestScore { get; init; }

    /// <summary>The project before, in a few figures.</summary>
    public required ProjectSummary Before { get; init; }

    /// <summary>The project after all steps, in a few figures.</summary>
    public required ProjectSummary After { get; init; }

    /// <summary>The steps, in the order to do them. Their changes, tried one after another as a scenario (which takes up to 50), give the project after.</summary>
    public required IReadOnlyList<PlanStep> Steps { get; init; }

    /// <summary>What the choice had to decide between, dependency by dependency.</summary>
    public required IReadOnlyList<PlanConflict> Conflicts { get; init; }
}

/// <summary>Actions on one dependency of which a plan can hold only one.</summary>
/// <param name="Dependency">The dependency, as the request names it.</param>
/// <param name="Options">The actions, each in a line.</param>
/// <param name="Because">Why there can be only one.</param>
public sealed record PlanConflict(string Dependency, IReadOnlyList<string> Options, string Because)
{
    /// <summary>What excludes each other among the packages of a dependency.</summary>
    internal static IEnumerable<PlanConflict> Of(string dependency, IEnumerable<Package> packages)
    {
        PackageStep[] steps = [.. packages.SelectMany(package => package.Steps)];
        foreach (var (options, because) in new[]
        {
            (steps.Where(step => step.ChoosesModel), "A dependency calls one model; what is removed needs nothing else."),
            (steps.Where(step => step.ChoosesFallback), "A dependency has one fallback; which is best depends on the model that it stands in for."),
        })
        {
            if (options.Select(step => step.Proposal.Words.Value.Title).Distinct().ToArray() is [_, _, ..] titles)
            {
                yield return new(dependency, titles, because);
            }
        }
    }
}

/// <summary>A step of a plan: an action, scored given the steps before it.</summary>
public sealed record PlanStep : AdvisedAction
{
    [SetsRequiredMembers]
    internal PlanStep(AdvisedAction action, DateOnly startsOn)
        : base(action) => StartsOn = startsOn;

    /// <summary>The day on which it starts where one engineer takes the steps one after another from the as-of date.</summary>
    [JsonPropertyOrder(1)]
    public DateOnly StartsOn { get; }

    /// <summary>Whether that is after the day to start by, so that the plan needs more hands, or has started too late.</summary>
    [JsonPropertyOrder(1)]
    public bool IsLate => StartByOn < StartsOn;
}
