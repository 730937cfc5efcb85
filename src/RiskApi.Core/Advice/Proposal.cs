using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>An action before it is scored. Most proposals are dropped, so words are found for the chosen ones only.</summary>
/// <param name="Action">What to do.</param>
/// <param name="Change">What it changes; null where nothing is left to try.</param>
/// <param name="EffortDays">Engineer-days, above 0.</param>
/// <param name="Words">The action in a line, and the facts that triggered it.</param>
/// <param name="Named">The model it names, as a reference.</param>
/// <param name="Choice">That model, where it is another one.</param>
internal sealed record Proposal(
    ActionKind Action,
    DependencyChange? Change,
    double EffortDays,
    Lazy<(string Title, string Because)> Words,
    string? Named = null,
    Choice? Choice = null)
{
    /// <summary>What it costs besides work, in US dollars.</summary>
    public decimal? CostUsd { get; init; }

    /// <summary>The day on which it has to be there, where that is not the day on which the model ends.</summary>
    public DateOnly? NeededOn { get; init; }

    /// <summary>What it takes off −ln(1 − ℓ) of its dependency, where no change tells.</summary>
    public double Relief { get; init; }

    /// <summary>The proposal as it is advised.</summary>
    /// <param name="evaluation">The dependency that it concerns.</param>
    /// <param name="index">Its position, where its model string does not tell it from others.</param>
    /// <param name="scoreAfter">The project's score after it.</param>
    /// <param name="pointsRemoved">Points it takes off the project's score.</param>
    /// <param name="context">What it depended on.</param>
    public AdvisedAction View(DependencyEvaluation evaluation, int? index, double scoreAfter, double pointsRemoved, AdviceContext context)
    {
        var (title, because) = Words.Value;

        return new()
        {
            Action = Action,
            Dependency = evaluation.Dependency.Model,
            Title = title,
            Because = because,
            Change = Change is null ? null : Change with { Index = index },
            Replacement = Named,
            ReplacementFacts = Choice is null ? null : context.About(evaluation).Of(Choice),
            EffortDays = Rounded.Days(EffortDays),
            CostUsd = CostUsd,
            ScoreAfter = Rounded.Score(scoreAfter),
            PointsRemoved = Rounded.Score(pointsRemoved),
            StartByOn = Later(StartByOn(evaluation, context.Scoring.Constants.Migration), evaluation.Forecast.AsOf),
        };
    }

    private static DateOnly? Later(DateOnly? day, DateOnly asOf) => day < asOf ? asOf : day;

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null || other < one ? other : one;

    /// <summary>Another model in production is approved, be it for a while only.</summary>
    private int CalendarDays(DependencyEvaluation evaluation, MigrationConstants constants) =>
        (int)Math.Ceiling(EffortDays * constants.CalendarDaysPerEngineerDay) + (Choice is null ? 0 : evaluation.Usage.ApprovalDays);

    /// <summary>
    /// The day to start by: that of the migration, which most actions are about; a fallback only has to be there when the model stops, and one that does not
    /// take over is mended today.
    /// </summary>
    public DateOnly? StartByOn(DependencyEvaluation evaluation, MigrationConstants constants)
    {
        if (Action is ActionKind.IdentifyModel or ActionKind.RemoveRetiredModel)
        {
            return null;
        }

        var deadline = Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays);
        return Action == ActionKind.RepairFallback && Choice is null ? evaluation.Forecast.AsOf
            : Change is AddFallback ? Later(Earlier(NeededOn, deadline.EndsOn)?.AddDays(-CalendarDays(evaluation, constants)), evaluation.Forecast.AsOf)
            : deadline.StartByOn ?? (evaluation.Forecast.Basis == ForecastBasis.Retired ? evaluation.Forecast.AsOf : null);
    }
}
