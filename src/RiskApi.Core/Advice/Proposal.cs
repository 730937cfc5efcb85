using RiskApi.Forecast;
using RiskApi.Scenarios;
using RiskApi.Scoring;

namespace RiskApi.Advice;

/// <summary>An action before it is scored. Most proposals are dropped, so words are found for the chosen ones only.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Change">What it changes.</param>
/// <param name="EffortDays">Engineer-days, above 0.</param>
/// <param name="Words">The action in a line, and the facts that triggered it.</param>
/// <param name="Replacement">The model it names, as a reference.</param>
/// <param name="ReplacementModel">That model, where it is another one.</param>
/// <param name="RecommendedByVendor">Whether the vendor names it as the replacement.</param>
internal sealed record Proposal(
    ActionKind Action,
    DependencyChange Change,
    double EffortDays,
    Func<(string Title, string Because)> Words,
    string? Replacement = null,
    ModelOutlook? ReplacementModel = null,
    bool RecommendedByVendor = false)
{
    /// <summary>The proposal as it is advised.</summary>
    /// <param name="evaluation">The dependency that it concerns.</param>
    /// <param name="index">Its position, where its model string does not tell it from others.</param>
    /// <param name="scoreAfter">The project's score after it.</param>
    /// <param name="pointsRemoved">Points it takes off the project's score.</param>
    /// <param name="scoring">The scoring.</param>
    public AdvisedAction View(DependencyEvaluation evaluation, int? index, double scoreAfter, double pointsRemoved, ScoringContext scoring)
    {
        var (title, because) = Words();

        return new()
        {
            Action = Action,
            Dependency = evaluation.Dependency.Model,
            Title = title,
            Because = because,
            Change = Change with { Index = index },
            Replacement = Replacement,
            ReplacementFacts = ReplacementModel is { } replacement
                ? ReplacementFacts.Of(replacement, evaluation.Model, evaluation.Dependency, RecommendedByVendor, scoring.HorizonDays)
                : null,
            EffortDays = Rounded.Days(EffortDays),
            ScoreAfter = Rounded.Score(scoreAfter),
            PointsRemoved = Rounded.Score(pointsRemoved),
            StartByOn = Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays).StartByOn,
        };
    }
}
