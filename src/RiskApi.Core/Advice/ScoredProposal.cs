using RiskApi.Scoring;

namespace RiskApi.Advice;

/// <summary>A proposal with what it would change.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="Index">The position of the dependency that it concerns.</param>
/// <param name="ScoreAfter">The project's score after it.</param>
/// <param name="PointsRemoved">Points it takes off the project's score.</param>
/// <param name="OwnPointsRemoved">Points it takes off the score of its dependency.</param>
internal readonly record struct ScoredProposal(Proposal Proposal, int Index, double ScoreAfter, double PointsRemoved, double OwnPointsRemoved)
{
    public static ScoredProposal Of(Proposal proposal, int index, ProjectEvaluation project)
    {
        var after = proposal.Change.Of(project.Dependencies[index], project.Context);
        var loss = after is null ? 0 : DependencyEvaluation.Of(after, project.Context).Factors.ExpectedLoss(project.Context.Constants.ReadyWorkShare);
        var scoreAfter = project.ScoreWith(index, loss);

        return new(proposal, index, scoreAfter, project.Score - scoreAfter, ScoreFactors.Score(project.Losses[index]) - ScoreFactors.Score(loss));
    }

    public AdvisedAction View(ProjectEvaluation project, AdviceContext context)
    {
        var evaluation = project.Dependencies[Index];
        return Proposal.View(evaluation, project.IsNamedOnce(Index) ? null : Index, ScoreAfter, PointsRemoved, context);
    }
}
