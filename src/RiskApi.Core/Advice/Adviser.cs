using System.Runtime.CompilerServices;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>Finds the actions that take most points off a project's score for the work they cost.</summary>
/// <param name="costs">What actions cost.</param>
/// <param name="weights">What the terms of a replacement's weight count.</param>
internal sealed class Adviser(AdviceConstants costs, WeighingConstants weights)
{
    private const int MostActions = 7;
    private const double LeastPoints = 0.05;
    private const double HighestScore = 100;

    private static readonly Func<DependencyEvaluation, AdviceContext, Proposal?>[] Actions =
    [
        MigrateAction.Propose,
        RemoveRetiredModelAction.Propose,
        FallbackAction.Propose,
        PinSnapshotAction.Propose,
        ReadinessActions.BuildEvaluation,
        ReadinessActions.RouteThroughGateway,
        ReadinessActions.ShortenApprovals,
        ReadinessActions.PrepareReEmbedding,
    ];

    private readonly ConditionalWeakTable<Outlook, Shortlists> _shortlists = [];

    /// <summary>Proposes, scores and ranks.</summary>
    /// <param name="project">The project.</param>
    public IReadOnlyList<AdvisedAction> Advise(ProjectEvaluation project)
    {
        var context = ContextOf(project);
        var scored = new List<ScoredProposal>();
        for (var i = 0; i < project.Dependencies.Length; i++)
        {
            foreach (var propose in Actions)
            {
                if (propose(project.Dependencies[i], context) is { } proposal)
                {
                    scored.Add(ScoredProposal.Of(proposal, i, project));
                }
            }
        }

        // Where two dependencies are lost for certain, no single action takes a point off the project.
        var isAtCeiling = project.Score > HighestScore - LeastPoints;
        return
        [
            .. scored
                .Where(one =>
                    one.PointsRemoved >= LeastPoints || one.Proposal.Action == ActionKind.PinSnapshot || (isAtCeiling && one.OwnPointsRemoved >= LeastPoints))
                .OrderByDescending(one => one.PointsRemoved / one.Proposal.EffortDays)
                .ThenByDescending(one => one.OwnPointsRemoved / one.Proposal.EffortDays)
                .ThenBy(one => project.Dependencies[one.Index].Dependency.Model, StringComparer.Ordinal)
                .ThenBy(one => one.Proposal.Action)
                .Take(MostActions)
                .Select(one => one.View(project, context)),
        ];
    }

    /// <summary>What proposals for a project depend on besides the dependency.</summary>
    /// <param name="project">The project.</param>
    public AdviceContext ContextOf(ProjectEvaluation project) => new(
        project.Context,
        _shortlists.GetValue(project.Context.Outlook, outlook => new Shortlists(outlook, weights)),
        new Weighing(weights, new ImpactSpread(project.Dependencies)),
        costs);
}
