using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>The packages of actions that one dependency can get.</summary>
/// <remarks>
/// Each action is proposed for the dependency as the ones before it leave it: a gateway makes the migration after it cheaper, and a fallback,
/// which has to do the work of the actual model, is on another clock than the model moved to. At most one action chooses the model and one the fallback;
/// removing the last caller leaves
/// nothing to act on, so it stands alone.
/// </remarks>
internal sealed class Packages
{
    private readonly Func<DependencyEvaluation, AdviceContext, Proposal?>[] _stages;
    private readonly AdviceContext _context;
    private readonly IReadOnlyCollection<ActionKind> _kinds;
    private readonly List<Package> _all = [];

    private Packages(DependencyEvaluation actual, AdviceContext context, IReadOnlyCollection<ActionKind> kinds)
    {
        (_context, _kinds) = (context, kinds);
        _stages =
        [
            ReadinessActions.RouteThroughGateway,
            ReadinessActions.BuildEvaluation,
            ReadinessActions.ShortenApprovals,
            ReadinessActions.PrepareReEmbedding,
            MigrateAction.Propose,
            (moved, context) => BridgeAction.Propose(moved, context) ?? FallbackAction.Propose(moved, actual, context),
        ];
    }

    /// <summary>Every package, the empty one first.</summary>
    /// <param name="dependency">The dependency.</param>
    /// <param name="context">What proposals depend on besides.</param>
    /// <param name="kinds">The kinds of action to choose from.</param>
    public static IReadOnlyList<Package> Of(DependencyEvaluation dependency, AdviceContext context, IReadOnlyCollection<ActionKind> kinds)
    {
        var packages = new Packages(dependency, context, kinds);
        packages.Extend(dependency, [], effortTenths: 0, stage: 0);
        if (StandingActions.RemoveRetiredModel(dependency, context) is { } removal && kinds.Contains(removal.Action))
        {
            var step = new PackageStep(removal, dependency);
            packages._all.Add(new([step], step.EffortTenths, 0));
        }

        return packages._all;
    }

    /// <summary>The packages that no other beats, the cheapest first: each dearer one leaves less loss.</summary>
    public static Package[] Frontier(IEnumerable<Package> packages)
    {
        var frontier = new List<Package>();
        foreach (var package in packages.OrderBy(package => package.EffortTenths).ThenBy(package => package.Loss).ThenBy(package => package.Steps.Count))
        {
            if (frontier is [] || package.Loss < frontier[^1].Loss)
            {
                frontier.Add(package);
            }
        }

        return [.. frontier];
    }

    private void Extend(DependencyEvaluation dependency, PackageStep[] steps, int effortTenths, int stage)
    {
        if (stage == _stages.Length)
        {
            _all.Add(new(steps, effortTenths, dependency.Factors.ExpectedLoss(_context.Scoring.Constants.ReadyWorkShare)));
            return;
        }

        Extend(dependency, steps, effortTenths, stage + 1);
        if (_stages[stage](dependency, _context) is { } proposal && _kinds.Contains(proposal.Action))
        {
            var step = new PackageStep(proposal, dependency);
            var after = DependencyEvaluation.Of(proposal.Change!.Of(dependency, _context.Scoring)!, _context.Scoring);
            Extend(after, [.. steps, step], effortTenths + step.EffortTenths, stage + 1);
        }
    }
}

/// <summary>Actions on one dependency that go together.</summary>
/// <param name="Steps">They: what makes the migration shorter first, then the model, then the fallback.</param>
/// <param name="EffortTenths">What they take together, in tenths of a day.</param>
/// <param name="Loss">The dependency's expected loss after them, as the engine scores it.</param>
internal sealed record Package(IReadOnlyList<PackageStep> Steps, int EffortTenths, double Loss)
{
    /// <summary>The probability that the dependency brings no loss.</summary>
    public double Survival => 1 - Loss;
}

/// <summary>One action of a package.</summary>
/// <param name="Proposal">It.</param>
/// <param name="Before">The dependency as the steps of the package before it leave it, for which it was proposed.</param>
internal sealed record PackageStep(Proposal Proposal, DependencyEvaluation Before)
{
    public int EffortTenths => Tenths.Of(Proposal.EffortDays);

    /// <summary>Whether it decides which model is called; a dependency has one.</summary>
    public bool ChoosesModel => Proposal.Action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.RetrainFineTune or ActionKind.RemoveRetiredModel;

    /// <summary>Whether it decides what answers instead; a dependency has one such.</summary>
    public bool ChoosesFallback => Proposal.Action is ActionKind.Bridge or ActionKind.AddFallback or ActionKind.RepairFallback;
}
