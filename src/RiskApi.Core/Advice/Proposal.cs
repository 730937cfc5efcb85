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
    Func<(string Title, string Because)> Words,
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
        var (title, because) = Words();

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

/// <summary>A proposal with what it would change.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Index">The position of the dependency that it concerns.</param>
/// <param name="ScoreAfter">The project's score after it.</param>
/// <param name="PointsRemoved">Points it takes off the project's score.</param>
/// <param name="LossRemoved">What it takes off −ln(1 − ℓ) of the project.</param>
internal readonly record struct ScoredProposal(Proposal Proposal, int Index, double ScoreAfter, double PointsRemoved, double LossRemoved)
{
    public static ScoredProposal Of(Proposal proposal, int index, ProjectEvaluation project)
    {
        if (proposal.Change is not { } change)
        {
            return new(proposal, index, project.Score, 0, proposal.Relief * project.Weights[index]);
        }

        var after = change.Of(project.Dependencies[index], project.Context);
        var loss = after is null ? 0 : DependencyEvaluation.Of(after, project.Context).Factors.ExpectedLoss(project.Context.Constants.ReadyWorkShare);
        var scoreAfter = project.ScoreWith(index, loss);

        return new(
            proposal,
            index,
            scoreAfter,
            project.Score - scoreAfter,
            project.Weights[index] * (ProjectLoss.CappedHazard(project.Losses[index]) - ProjectLoss.CappedHazard(loss)));
    }

    public AdvisedAction View(ProjectEvaluation project, AdviceContext context)
    {
        var evaluation = project.Dependencies[Index];
        return Proposal.View(evaluation, project.IsNamedOnce(Index) ? null : Index, ScoreAfter, PointsRemoved, context) with
        {
            LossRemoved = Rounded.Probability(LossRemoved),
        };
    }
}
