using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Advice;

/// <summary>Which of the possible actions are worth a line: those that an engineer would do in this situation, and that pay.</summary>
internal sealed class Worth
{
    private const double LeastPoints = 0.05;

    /// <summary>Weeks of work have to show in the score.</summary>
    private const double LeastPointsOfWeeks = 1;
    private const double LeastLikelihoodOfMoving = 0.5;

    /// <summary>What a fallback answers is not worth leaving before its notice.</summary>
    private const double CoveredEnough = 0.5;

    /// <summary>
    /// Preparation has to pay within the next migration and the one after it: a successor is retired in its turn. Where nothing forces a migration, the next
    /// one alone has to pay.
    /// </summary>
    private const double FewerMigrationsAhead = 1.5;

    /// <summary>Where the business stops, being able to judge an answer is worth more than the days it saves.</summary>
    private const double MigrationsAhead = 2.5;

    private const double CheapMoveDays = 3;
    private const double AlmostCertain = 0.8;
    private const int LongApprovalDays = 10;
    private const double LongRunDays = 5;
    private const int ManyDependencies = 3;
    private const double FallbackLikelihood = 0.3;

    private readonly ProjectEvaluation _project;
    private readonly AdviceContext _context;
    private readonly Situation[] _situations;
    private readonly int _gatewayAt;
    private readonly int _approvalsAt;

    public Worth(ProjectEvaluation project, AdviceContext context)
    {
        (_project, _context) = (project, context);
        _situations = [.. project.Dependencies.Select(context.SituationOf)];
        _gatewayAt = IndexOfTheGateway();
        _approvalsAt = IndexOfTheApprovals();
    }

    /// <summary>Whether a line is given for it.</summary>
    public bool IsGiven(ScoredProposal one)
    {
        var (evaluation, situation) = (_project.Dependencies[one.Index], _situations[one.Index]);
        return one.Proposal.Action switch
        {
            ActionKind.IdentifyModel or ActionKind.FindAnotherWay or ActionKind.ReplaceSurface or ActionKind.RemoveRetiredModel => true,
            ActionKind.Bridge => one.LossRemoved > 0,
            ActionKind.Migrate or ActionKind.RetrainFineTune or ActionKind.LeavePreview =>
                one.LossRemoved > 0
                && (situation.IsEnding()
                    || (situation == Situation.Exposed && IsWorthAhead(one.Proposal.Choice!, evaluation))
                    || (situation == Situation.Unknown && evaluation.Resolution.Known is not null && IsDueAnyway(one.Proposal.Choice!, evaluation))
                    || (situation != Situation.Unknown && IsAlmostCertain(one.Proposal, evaluation))
                    || IsLeftCheaply(one.Proposal, evaluation))
                && !IsDoneInProduction(one.Index, evaluation),
            ActionKind.PinSnapshot => IsPinned(one, evaluation, situation),
            ActionKind.AddFallback => IsKeptReady(evaluation, situation),
            ActionKind.RepairFallback =>
                situation is not (Situation.LeftBehind or Situation.Broken)
                && one.PointsRemoved >= LeastPoints && IsRepaired(one.Proposal, evaluation, situation),
            ActionKind.BuildEvaluation =>
                IsPreparing(situation, evaluation) && one.PointsRemoved >= LeastPointsOfWeeks && Pays(one, evaluation),
            ActionKind.RouteThroughGateway => one.Index == _gatewayAt && evaluation.Model?.Known.Facts.Kind != ModelKind.Realtime,
            ActionKind.ShortenApprovals =>
                one.Index == _approvalsAt && one.PointsRemoved >= LeastPointsOfWeeks && IsTooSlow(evaluation)
                && evaluation.Dependency.ApprovalDays >= LongApprovalDays && evaluation.Model?.Known.Facts.IsSurface != true,
            ActionKind.PrepareReEmbedding =>
                situation.LeavesTime() && ReadinessActions.RunDays(evaluation, _context) >= LongRunDays,
            _ => false,
        };
    }

    /// <summary>
    /// Whether a move ahead of any notice pays: what nobody calls, or something else answers, can wait; and a name that its provider moves along is not
    /// stranded, unless the provider has given it up.
    /// </summary>
    public static bool IsWorthAhead(Choice choice, DependencyEvaluation evaluation) =>
        IsOpenToMove(evaluation)
        && (!evaluation.Resolution.CanMove || Situations.IsOverdue(evaluation))
        && IsNear(choice, Situations.IsOverdue(evaluation) || IsVanishing(evaluation));

    /// <summary>What nobody calls, matters little, or something else answers, can wait.</summary>
    private static bool IsOpenToMove(DependencyEvaluation evaluation) =>
        evaluation is { Usage: { HasTraffic: true, Criticality: > Criticality.Low }, Factors.Cover: < CoveredEnough };

    /// <summary>What was to end on a day that has passed is left whether it still answers or not.</summary>
    private static bool IsDueAnyway(Choice choice, DependencyEvaluation evaluation) =>
        IsOpenToMove(evaluation) && IsNear(choice, isMatterOfTime: true);

    /// <summary>What matters and goes so likely that only the day is open is left ahead, where the next one is near.</summary>
    private static bool IsAlmostCertain(Proposal move, DependencyEvaluation evaluation) =>
        evaluation.Usage.Criticality >= Criticality.High && evaluation.Factors.Likelihood >= AlmostCertain && IsWorthAhead(move.Choice!, evaluation);

    /// <summary>A preview is left as soon as its own weights are generally available within reach.</summary>
    private static bool IsLeftCheaply(Proposal move, DependencyEvaluation evaluation) =>
        move is { Action: ActionKind.LeavePreview, Choice.IsSameWeights: true, EffortDays: <= CheapMoveDays }
        && evaluation is { Usage: { HasTraffic: true, Criticality: >= Criticality.High }, Factors.Likelihood: >= LeastLikelihoodOfMoving };

    /// <summary>Nothing forces a move to another maker or cloud before a notice, nor, unless it is a matter of time, to what may cost anything.</summary>
    private static bool IsNear(Choice choice, bool isMatterOfTime) =>
        !choice.IsTwoMoves
        && ((choice.Candidate.Relation == OfferRelation.Recommended && (choice.IsFair || (isMatterOfTime && !(choice.TimesTheBill > Choosing.FairTimes))))
            || ((choice.IsFair || (isMatterOfTime && !choice.IsDear)) && choice.IsSameProvider && choice.Candidate.Model.Maker == choice.From.Model.Maker));

    /// <summary>Whether it is a preview that most likely goes within the horizon and the lead time.</summary>
    private static bool IsVanishing(DependencyEvaluation evaluation) =>
        evaluation.Model?.Known.Status == ModelStatus.Preview && evaluation.Factors.Likelihood >= Situations.MostLikely;

    /// <summary>The same migration in production carries its tests along.</summary>
    private bool IsDoneInProduction(int index, DependencyEvaluation evaluation) =>
        evaluation.Usage.Environment != DeploymentEnvironment.Production
        && _project.Dependencies.Where((other, i) => i != index
            && other.Usage.Environment == DeploymentEnvironment.Production && other.Model is not null && other.Model == evaluation.Model).Any();

    /// <summary>Time to prepare is left, and something is coming.</summary>
    private static bool IsPreparing(Situation situation, DependencyEvaluation evaluation) =>
        evaluation.Usage.Environment == DeploymentEnvironment.Production
        && situation.LeavesTime();

    private bool Pays(ScoredProposal one, DependencyEvaluation evaluation)
    {
        var each = evaluation.Migration.EvaluationEngineerDays
            - _context.Scoring.Constants.Migration.Judging(evaluation.Usage.PromptCount, EvaluationCoverage.Full);
        var isForced = _situations[one.Index] == Situation.Due;
        var ahead = evaluation.Usage.Criticality == Criticality.Critical ? MigrationsAhead * evaluation.Factors.Likelihood
            : isForced ? FewerMigrationsAhead * evaluation.Factors.Likelihood
            : 1;
        return each * ahead >= one.Proposal.EffortDays;
    }

    /// <summary>
    /// A switch is mended before anything comes; another model takes its place where its client is there and no bridge does so, and else where a fallback would be
    /// added.
    /// </summary>
    private bool IsRepaired(Proposal repair, DependencyEvaluation evaluation, Situation situation) =>
        repair.Choice is null
        || (BridgeAction.Propose(evaluation, _context) is null && (_context.IsInUse(repair.Choice) || IsKeptReady(evaluation, situation)));

    /// <summary>Whether a second model is kept ready: what is critical, may go at short notice, and can be switched and judged.</summary>
    public static bool IsKeptReady(DependencyEvaluation evaluation, Situation situation) =>
        IsCritical(evaluation) && situation is Situation.Exposed or Situation.Watched && IsReady(evaluation) && IsLikely(evaluation);

    private static bool IsPinned(ScoredProposal one, DependencyEvaluation evaluation, Situation situation) =>
        situation is Situation.Calm or Situation.Watched or Situation.Exposed
        && evaluation.Usage is { Environment: DeploymentEnvironment.Production, PromptCount: > 0, Evaluation: not EvaluationCoverage.Full }
        && evaluation.Usage.Criticality >= Criticality.High
        && one.Proposal.Named is not null
        && evaluation.Forecast.ProbabilityWithin(365) < LeastLikelihoodOfMoving;

    private static bool IsCritical(DependencyEvaluation evaluation) =>
        evaluation.Usage is { Environment: DeploymentEnvironment.Production, Criticality: Criticality.Critical };

    /// <summary>Without a way to judge its answers, or a place to switch, a second model is a second risk.</summary>
    private static bool IsReady(DependencyEvaluation evaluation) =>
        evaluation.Usage.Access != AccessPath.Direct && evaluation.Usage.Evaluation != EvaluationCoverage.None;

    private static bool IsLikely(DependencyEvaluation evaluation) => evaluation.Factors.Likelihood >= FallbackLikelihood;

    /// <summary>Whether the migration takes longer than there is; what fits as it is need not be shortened.</summary>
    private static bool IsTooSlow(DependencyEvaluation evaluation) => Deadline.Of(evaluation.Forecast, evaluation.LeadTimeDays).SlackDays < 0;

    /// <summary>Approvals are agreed once for a project, for what they hold up most.</summary>
    private int IndexOfTheApprovals() => Enumerable.Range(0, _project.Dependencies.Length)
        .Where(i => _situations[i] is not (Situation.Calm or Situation.LeftBehind or Situation.Unknown))
        .DefaultIfEmpty(-1)
        .MaxBy(i => i < 0 ? (0, 0) : (_project.Dependencies[i].Dependency.ApprovalDays ?? 0, _project.Losses[i]));

    /// <summary>One gateway for the project, where many calls would change behind it; never while something has stopped or time has run out.</summary>
    private int IndexOfTheGateway()
    {
        if (_situations.Any(situation => situation is Situation.Broken or Situation.Late))
        {
            return -1;
        }

        int[] direct =
        [
            .. Enumerable.Range(0, _project.Dependencies.Length).Where(i =>
                _project.Dependencies[i].Usage is { Access: AccessPath.Direct, Environment: DeploymentEnvironment.Production }
                && _situations[i].LeavesTime()),
        ];
        var saved = direct.Sum(i => _project.Dependencies[i].Migration.CodeEngineerDays * _project.Dependencies[i].Factors.Likelihood);
        return direct.Length >= ManyDependencies && saved >= _context.Costs.GatewayEngineerDays ? direct.MaxBy(i => _project.Losses[i]) : -1;
    }
}
