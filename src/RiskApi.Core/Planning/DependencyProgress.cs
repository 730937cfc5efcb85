using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Planning;

/// <summary>How far the package of one dependency has come.</summary>
/// <remarks>What makes the migration shorter comes before the migration, whose effort counts on it; the fallback comes at any time.</remarks>
internal sealed class DependencyProgress(int index, DependencyEvaluation actual, Package package, AdviceContext context)
{
    private readonly PackageStep[] _chain = [.. package.Steps.Where(step => !step.ChoosesFallback)];
    private readonly PackageStep? _fallback = package.Steps.FirstOrDefault(step => step.ChoosesFallback);
    private bool _hasFallback;
    private int _done;

    public int Index => index;

    /// <summary>The dependency as it stands; null once it is gone.</summary>
    public DependencyEvaluation? Current { get; private set; } = actual;

    public double Loss => LossOf(Current);

    /// <summary>The day by which what is left of the migration, and of what comes before it, has to start; null where none is left.</summary>
    public DateOnly? ChainStartsByOn =>
        _chain[_done..] is [.. var readiness, { ChoosesModel: true } migration]
            ? Deadline.Of(migration.Before.Forecast, migration.Before.LeadTimeDays).StartByOn?.AddDays(
                -Tenths.ToCalendarDays(readiness.Sum(step => step.EffortTenths), context.Scoring.Constants.Migration))
            : null;

    /// <summary>What can be done next: the fallback, or the chain as far as one likes.</summary>
    public IEnumerable<PlanBlock> Next()
    {
        if (_fallback is not null && !_hasFallback)
        {
            yield return new(this, [_fallback], LossOf(After(Current, _fallback)));
        }

        var after = Current;
        for (var to = _done; to < _chain.Length; to++)
        {
            after = After(after, _chain[to]);
            yield return new(this, _chain[_done..(to + 1)], LossOf(after));
        }
    }

    /// <summary>The expected loss once a step that can be done now is done.</summary>
    public double LossAfter(PackageStep step) => LossOf(After(Current, step));

    public void Do(PackageStep step)
    {
        Current = After(Current, step);
        var isFallback = ReferenceEquals(step, _fallback);
        _hasFallback |= isFallback;
        _done += isFallback ? 0 : 1;
    }

    private DependencyEvaluation? After(DependencyEvaluation? before, PackageStep step) =>
        before is not null && step.Proposal.Change!.Of(before, context.Scoring) is { } after ? DependencyEvaluation.Of(after, context.Scoring) : null;

    private double LossOf(DependencyEvaluation? dependency) => dependency?.Factors.ExpectedLoss(context.Scoring.Constants.ReadyWorkShare) ?? 0;
}

/// <summary>Steps on one dependency that are done together.</summary>
/// <param name="Progress">The dependency.</param>
/// <param name="Steps">The steps.</param>
/// <param name="LossAfter">The dependency's expected loss after them.</param>
internal sealed record PlanBlock(DependencyProgress Progress, IReadOnlyList<PackageStep> Steps, double LossAfter)
{
    public int EffortTenths => Steps.Sum(step => step.EffortTenths);
}
