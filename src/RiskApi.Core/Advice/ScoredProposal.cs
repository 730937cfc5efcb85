using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>A proposal with what it would change.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Index">The position of the dependency that it concerns.</param>
/// <param name="ScoreAfter">The project's score after it.</param>
/// <param name="PointsRemoved">Points it takes off the project's score.</param>
/// <param name="LossRemoved">What it takes off −ln(1 − ℓ) of the project.</param>
internal readonly record struct ScoredProposal(Proposal Proposal, int Index, double ScoreAfter, double PointsRemoved, double LossRemoved)
{
    public static ScoredProposal Of(PossibleAction action, int index, ProjectEvaluation project)
    {
        var proposal = action.Proposal;
        if (action.LossAfter is not { } loss)
        {
            return new(proposal, index, project.Score, 0, proposal.Relief * project.Weights[index]);
        }

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
