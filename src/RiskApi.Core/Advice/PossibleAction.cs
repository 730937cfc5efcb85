using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>A proposal, whether it is worth a line in its project or not.</summary>
/// <param name="Proposal">The proposal.</param>
/// <param name="LossAfter">The expected loss of its dependency after it, 0 to 1; null where it changes nothing that is scored.</param>
internal sealed record PossibleAction(Proposal Proposal, double? LossAfter)
{
    /// <summary>A proposal with what it would leave.</summary>
    /// <param name="proposal">The proposal.</param>
    /// <param name="evaluation">The dependency that it is for.</param>
    /// <param name="context">What the score depends on besides.</param>
    public static PossibleAction Of(Proposal proposal, DependencyEvaluation evaluation, ScoringContext context) => new(
        proposal,
        proposal.Change is not { } change ? null
            : change.Of(evaluation, context) is { } after ? DependencyEvaluation.Of(after, context).Factors.ExpectedLoss(context.Constants.ReadyWorkShare)
            : 0);
}
