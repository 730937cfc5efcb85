using System.Runtime.CompilerServices;
using RiskApi.Advice.Actions;
using RiskApi.Forecast;
using RiskApi.Scoring;

namespace RiskApi.Advice;

/// <summary>Finds the actions that take most points off a project's score for the work they cost.</summary>
internal sealed class Adviser
{
    private const int MostActions = 7;
    private const double LeastPoints = 0.05;

    private static readonly Func<DependencyEvaluation, AdviceContext, Proposal?>[] Actions =
    [
        MigrateAction.Propose,
        RemoveRetiredModelAction.Propose,
        FallbackAction.Propose,
        PinSnapshotAction.Propose,
        ReadinessActions.BuildEvaluation,
        ReadinessActions.RouteThroughGateway,
    ];

    private readonly ConditionalWeakTable<Outlook, Shortlists> _shortlists = [];

    /// <summary>Proposes, scores and ranks.</summary>
    /// <param name="project">The project.</param>
    public IReadOnlyList<AdvisedAction> Advise(ProjectEvaluation project)
    {
        var (evaluations, losses, scoring, score) = (project.Dependencies, project.Losses, project.Context, project.Score);
        var context = new AdviceContext(scoring, _shortlists.GetValue(scoring.Outlook, outlook => new Shortlists(outlook)));
        var scored = new List<ScoredProposal>();
        for (var i = 0; i < evaluations.Length; i++)
        {
            foreach (var propose in Actions)
            {
                if (propose(evaluations[i], context) is { } proposal)
                {
                    scored.Add(Score(proposal, evaluations[i], i, losses, score, scoring));
                }
            }
        }

        return
        [
            .. scored
                .Where(one => one.PointsRemoved >= LeastPoints || one.Proposal.Action == ActionKind.PinSnapshot)
                .OrderByDescending(one => one.PointsRemoved / one.Proposal.EffortDays)
                .ThenBy(one => one.Evaluation.Dependency.Model, StringComparer.Ordinal)
                .ThenBy(one => one.Proposal.Action)
                .Take(MostActions)
                .Select(one => one.View(scoring)),
        ];
    }

    private static ScoredProposal Score(
        Proposal proposal, DependencyEvaluation evaluation, int index, double[] losses, double score, ScoringContext scoring)
    {
        var lossesAfter = (double[])losses.Clone();
        lossesAfter[index] = proposal.After is { } after
            ? DependencyEvaluation.Of(after, scoring).Factors.ExpectedLoss(scoring.Constants.ReadyWorkShare)
            : 0;
        var scoreAfter = ScoreFactors.Score(ScoreFactors.Combine(lossesAfter));

        return new(proposal, evaluation, scoreAfter, score - scoreAfter);
    }
}
