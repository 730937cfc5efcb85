using RiskApi.Scoring;

namespace RiskApi.Advice;

/// <summary>A proposal with what it would change.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Evaluation">The dependency it concerns.</param>
/// <param name="ScoreAfter">The project's score after it.</param>
/// <param name="PointsRemoved">Points it takes off the project's score.</param>
internal readonly record struct ScoredProposal(Proposal Proposal, DependencyEvaluation Evaluation, double ScoreAfter, double PointsRemoved)
{
    public AdvisedAction View(ScoringContext scoring)
    {
        var (title, because) = Proposal.Words();

        return new()
        {
            Action = Proposal.Action,
            Dependency = Evaluation.Dependency.Model,
            Title = title,
            Because = because,
            Replacement = Proposal.Replacement,
            ReplacementFacts = Proposal.ReplacementModel is { } replacement
                ? ReplacementFacts.Of(replacement, Evaluation.Model, Evaluation.Dependency, Proposal.RecommendedByVendor, scoring.HorizonDays)
                : null,
            EffortDays = Rounded.Days(Proposal.EffortDays),
            ScoreAfter = Rounded.Score(ScoreAfter),
            PointsRemoved = Rounded.Score(PointsRemoved),
            StartByOn = Deadline.Of(Evaluation.Forecast, Evaluation.LeadTimeDays).StartByOn,
        };
    }
}
