using RiskApi.Core.Advice;
using RiskApi.Core.Planning;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>Separates what an action does once for several dependencies from what it does for each.</summary>
/// <remarks>
/// A gateway is built once per team and an evaluation suite once per team and model, unless the team has one already: then only the own part is left.
/// A shared library is changed once for each model that is left. Behind a gateway the model is a line of configuration, so the library stays as it is.
/// </remarks>
internal sealed class SharedWorks
{
    private readonly SharedActionConstants _constants;
    private readonly AdviceConstants _costs;
    private readonly HashSet<Sharers> _withGateway;
    private readonly HashSet<(Sharers, string Clock)> _withSuite;
    private readonly Dictionary<SharedWorkKey, SharedWork> _byKey = [];
    private readonly List<SharedWork> _all = [];

    public SharedWorks(IReadOnlyList<ExposedProject> projects, SharedActionConstants constants, AdviceConstants costs)
    {
        (_constants, _costs) = (constants, costs);
        var all = projects.SelectMany(project => project.Exposures.Select(exposure => (Whose: Sharers.Of(project), Exposure: exposure))).ToArray();
        _withGateway = [.. all.Where(one => one.Exposure.Evaluation.Usage.Access == AccessPath.Gateway).Select(one => one.Whose)];
        _withSuite =
        [
            .. all.Where(one => one.Exposure.Evaluation.Usage.Evaluation == EvaluationCoverage.Full).Select(one => (one.Whose, one.Exposure.Clock)),
        ];
    }

    public IReadOnlyList<SharedWork> All => _all;

    /// <summary>Separates a step on a dependency.</summary>
    public SplitStep Split(PackageStep step, ExposedProject project, int dependency)
    {
        var (exposure, whose) = (project.Exposures[dependency], Sharers.Of(project));
        var days = step.Proposal.EffortDays;
        return step.Proposal.Action switch
        {
            ActionKind.RouteThroughGateway => Part(
                days - _constants.GatewayHookupEngineerDays,
                _withGateway.Contains(whose) ? null : new(ActionKind.RouteThroughGateway, whose, null, null),
                $"Build one gateway for {whose}"),
            ActionKind.BuildEvaluation => Part(
                _costs.EvaluationSuiteEngineerDays,
                _withSuite.Contains((whose, exposure.Clock)) ? null : new(ActionKind.BuildEvaluation, whose, null, exposure.Clock),
                $"Build one evaluation suite for {exposure.Clock} in {whose}"),
            _ when step.ChoosesModel && exposure.Evaluation.Dependency.SharedLibrary is { } library && step.Before.Usage.Access != AccessPath.Gateway => Part(
                step.Before.Migration.CodeEngineerDays - _constants.LibraryReleaseEngineerDays,
                new(ActionKind.Migrate, null, library, exposure.Clock),
                $"Migrate the library {library} off {exposure.Clock}"),
            _ => new(step, step.EffortTenths, null),
        };

        // Together the parts are what the action takes; each dependency has a tenth of a day of its own at the least.
        SplitStep Part(double sharedDays, SharedWorkKey? key, string title)
        {
            var own = Math.Min(step.EffortTenths, Tenths.Of(days - Math.Max(0, sharedDays)));
            return key is null || own == step.EffortTenths ? new(step, own, null)
                : new(step, own, Find(key, title, step.EffortTenths - own));
        }
    }

    private SharedWork Find(SharedWorkKey key, string title, int tenths)
    {
        if (!_byKey.TryGetValue(key, out var work))
        {
            _all.Add(_byKey[key] = work = new(_all.Count, key, title));
        }

        work.TakeAtLeast(tenths);
        return work;
    }
}

/// <summary>A step with what it takes by itself, and what it shares.</summary>
/// <param name="Step">The step.</param>
/// <param name="OwnTenths">What is done for its dependency alone, in tenths of a day.</param>
/// <param name="Shared">What is done once for several; null where nothing is.</param>
internal sealed record SplitStep(PackageStep Step, int OwnTenths, SharedWork? Shared)
{
    /// <summary>What is done for the dependency alone, in a line.</summary>
    public string Title => Step.Proposal.Action == ActionKind.BuildEvaluation && OwnTenths < Step.EffortTenths
        ? $"Cover the prompts of {Step.Before.Dependency.Model} by the evaluation suite"
        : Step.Proposal.Words.Value.Title;
}
