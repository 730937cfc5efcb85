using System.Runtime.CompilerServices;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Finds the actions that are worth doing, those that take most of the expected loss off a project first.</summary>
/// <param name="costs">What actions cost.</param>
internal sealed class Adviser(AdviceConstants costs)
{
    private const int MostActions = 7;
    private const int PressingDays = 30;
    private const int PressingRepairDays = 60;
    private const int Pressing = 1;
    private const int Down = 2;
    private const double MoreThanACorner = 0.25;
    private const double MoreLikelyThanNot = 0.5;

    private static readonly Func<DependencyEvaluation, AdviceContext, Proposal?>[] Actions =
    [
        StandingActions.IdentifyModel,
        BridgeAction.Propose,
        MigrateAction.Propose,
        StandingActions.RemoveRetiredModel,
        StandingActions.FindAnotherWay,
        StandingActions.ReplaceSurface,
        FallbackAction.ProposeWhereWorthIt,
        PinSnapshotAction.Propose,
        ReadinessActions.BuildEvaluation,
        ReadinessActions.RouteThroughGateway,
        ReadinessActions.ShortenApprovals,
        ReadinessActions.PrepareReEmbedding,
    ];

    /// <summary>What could take over from what depends on the outlook alone, and is made once for all who ask.</summary>
    private static readonly ConditionalWeakTable<Outlook, Shortlists> ShortlistsOf = [];

    /// <summary>Proposes, scores and ranks.</summary>
    /// <param name="project">The project.</param>
    /// <param name="context">What proposals depend on besides.</param>
    public static IReadOnlyList<AdvisedAction> Advise(ProjectEvaluation project, AdviceContext context)
    {
        var scored = ProposalsFor(project, context);
        return scored is [] && WaitAction.Of(project, context) is { } wait
            ? [wait]
            : [.. InOrder(scored, project, context).Take(MostActions).Select(one => one.View(project, context))];
    }

    /// <summary>What comes first for each dependency of a project, however many the project has, in their order.</summary>
    /// <param name="project">The project.</param>
    /// <param name="context">What proposals depend on besides.</param>
    public static IReadOnlyList<FirstAdvice> FirstOfEach(ProjectEvaluation project, AdviceContext context)
    {
        var firsts = InOrder(ProposalsFor(project, context), project, context).ToLookup(one => one.Index);
        return
        [
            .. project.Dependencies.Select((dependency, i) => new FirstAdvice(
                context.SituationOf(dependency),
                UrgencyOf(dependency, context) > 0,
                firsts[i].Where(one => IsDueSoon(one, project)).Select(one => one.View(project, context)).FirstOrDefault(),
                firsts[i].Select(one => one.View(project, context)).FirstOrDefault())),
        ];
    }

    private static List<ScoredProposal> ProposalsFor(ProjectEvaluation project, AdviceContext context)
    {
        var worth = new Worth(project, context);
        var scored = new List<ScoredProposal>();
        for (var i = 0; i < project.Dependencies.Length; i++)
        {
            scored.AddRange(context.About(project.Dependencies[i]).ActionsIn(context)
                .Select(action => ScoredProposal.Of(action, i, project))
                .Where(worth.IsGiven));
        }

        return scored;
    }

    /// <summary>What could be done about a dependency, worth a line or not.</summary>
    /// <param name="evaluation">The dependency.</param>
    /// <param name="context">What proposals depend on besides.</param>
    public static IReadOnlyList<PossibleAction> PossibleFor(DependencyEvaluation evaluation, AdviceContext context) =>
    [
        .. Actions.Select(propose => propose(evaluation, context)).OfType<Proposal>()
            .Select(proposal => PossibleAction.Of(proposal, evaluation, context.Scoring)),
    ];

    /// <summary>What proposals for a project depend on besides the dependency.</summary>
    /// <param name="project">The project.</param>
    /// <param name="known">What there is to say of its dependencies, as far as it is known.</param>
    public AdviceContext ContextOf(ProjectEvaluation project, params IEnumerable<DependencyAdvice> known) => new(
        project.Context,
        ChoosingFor(project.Context),
        costs,
        project.Dependencies
            .SelectMany(dependency => new[] { dependency.Model?.Known.Facts.Provider, dependency.Fallback?.Resolution.Known?.Facts.Provider })
            .OfType<string>()
            .ToHashSet(),
        known);

    /// <summary>What there is to say of one dependency, whatever else its project calls.</summary>
    /// <param name="evaluation">The dependency.</param>
    /// <param name="context">What its score depends on besides.</param>
    public static DependencyAdvice About(DependencyEvaluation evaluation, ScoringContext context) =>
        new(evaluation, ChoosingFor(context), context.HorizonDays);

    private static Choosing ChoosingFor(ScoringContext context) =>
        new(ShortlistsOf.GetValue(context.Outlook, static outlook => new Shortlists(outlook)), context.HorizonDays);

    /// <summary>
    /// What has to start within thirty days first, and of that most of the expected loss removed first; a bridge stands before the migration of what has
    /// stopped, or stops in less than half the time that the migration takes, and else after it.
    /// </summary>
    private static IEnumerable<ScoredProposal> InOrder(List<ScoredProposal> scored, ProjectEvaluation project, AdviceContext context)
    {
        int[] urgency = [.. project.Dependencies.Select(dependency => UrgencyOf(dependency, context))];
        var moves = scored.Where(IsTheMove).ToLookup(one => one.Index, one => one.LossRemoved);
        return scored
            .OrderByDescending(one => IsDueSoon(one, project) ? Math.Max(Pressing, urgency[one.Index]) : urgency[one.Index])
            .ThenByDescending(one => RankOf(one, moves[one.Index]))
            .ThenBy(one => project.Dependencies[one.Index].Dependency.Model, StringComparer.Ordinal)
            .ThenBy(one => one.Index)
            .ThenBy(one => PlaceInTheMove(one, project))
            .ThenByDescending(one => one.LossRemoved)
            .ThenBy(one => one.Proposal.Action);
    }

    private static int UrgencyOf(DependencyEvaluation dependency, AdviceContext context) =>
        context.SituationOf(dependency) switch
        {
            Situation.Broken => IsDown(dependency) ? Down : Pressing,
            Situation.Late => Pressing,
            Situation.Due => Deadline.Of(dependency.Forecast, dependency.LeadTimeDays).SlackDays <= PressingDays ? Pressing : 0,
            Situation.Unknown => dependency.Factors.Likelihood >= MoreLikelyThanNot ? Pressing : 0,
            _ => 0,
        };

    /// <summary>Whether customers get errors now, from more than a corner of the project.</summary>
    private static bool IsDown(DependencyEvaluation dependency) =>
        dependency is
        {
            Usage: { Environment: DeploymentEnvironment.Production, Criticality: >= Criticality.High, Share: >= MoreThanACorner },
            Dependency.RequestsPerMonth: > 0,
        }
        && !EndSeverity.IsRerouted(dependency.Model?.Known)
        && !Situations.IsAnswered(dependency);

    /// <summary>A fallback of production that is not there, or soon will not be, is mended before the model itself has to be left.</summary>
    private static bool IsDueSoon(ScoredProposal one, ProjectEvaluation project) =>
        one.Proposal is { Action: ActionKind.RepairFallback, NeededOn: { } day }
        && project.Dependencies[one.Index].Usage.Environment == DeploymentEnvironment.Production
        && day <= project.Context.Outlook.AsOf.AddDays(PressingRepairDays);

    private static bool IsTooLate(DependencyEvaluation dependency) =>
        dependency.Forecast.Basis == ForecastBasis.Retired
        || (Deadline.Of(dependency.Forecast, dependency.LeadTimeDays) is var deadline && deadline.DaysLeft * 2 < deadline.LeadTimeDays);

    /// <summary>What prepares or backs a move never stands before it.</summary>
    private static double RankOf(ScoredProposal one, IEnumerable<double> moves) =>
        one.Proposal.Action is ActionKind.Bridge or ActionKind.IdentifyModel ? moves.DefaultIfEmpty(one.LossRemoved).First()
        : IsTheMove(one) ? one.LossRemoved
        : Math.Min(one.LossRemoved, moves.DefaultIfEmpty(one.LossRemoved).First());

    private static bool IsTheMove(ScoredProposal one) => one.Proposal.Action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.RetrainFineTune;

    private static int PlaceInTheMove(ScoredProposal one, ProjectEvaluation project) =>
        one.Proposal.Action == ActionKind.IdentifyModel ? 0
        : one.Proposal.Action == ActionKind.Bridge ? (IsTooLate(project.Dependencies[one.Index]) ? 0 : 2)
        : IsTheMove(one) ? 1
        : 3;
}
