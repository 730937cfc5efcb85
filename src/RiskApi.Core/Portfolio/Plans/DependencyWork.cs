using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>How far the chosen option of one dependency has come.</summary>
internal sealed class DependencyWork
{
    private readonly DependencyProgress _progress;

    public DependencyWork(PlannedDependency dependency, PlanOption option)
    {
        (Dependency, Option) = (dependency, option);
        _progress = new(0, dependency.Exposure.Evaluation, option.Package, dependency.Context);
        (Next, StartsByOn) = ([.. _progress.Next()], _progress.ChainStartsByOn);
    }

    public PlannedDependency Dependency { get; }

    public PlanOption Option { get; }

    /// <summary>Rises with every step that is done.</summary>
    public int Version { get; private set; }

    /// <summary>The day by which what is left of the migration, and of what comes before it, has to start; null where none is left.</summary>
    public DateOnly? StartsByOn { get; private set; }

    /// <summary>The whole of what is left of the migration and of what comes before it.</summary>
    public PlanBlock Chain => Next[^1];

    private PlanBlock[] Next { get; set; }

    /// <summary>What removes most per day next; null where nothing is left.</summary>
    /// <param name="tenthsOf">What a step takes, with its part of the shared work that is not done yet.</param>
    public (PlanBlock Block, double Rate)? Best(Func<SplitStep, double> tenthsOf)
    {
        var best = ((PlanBlock, double)?)null;
        foreach (var block in Next)
        {
            var rate = (_progress.Loss - block.LossAfter) / block.Steps.Sum(step => tenthsOf(Split(step)));
            best = best is null || rate > best.Value.Item2 ? (block, rate) : best;
        }

        return best;
    }

    /// <summary>The day by which a block has to start: that of the fallback, or of the migration that it is a part of.</summary>
    public DateOnly? DayOf(PlanBlock block) => block.Steps is [{ ChoosesFallback: true } fallback] ? DayOf(fallback) : StartsByOn;

    public SplitStep Split(PackageStep step) => Option.Steps.First(split => ReferenceEquals(split.Step, step));

    /// <summary>Does a step.</summary>
    /// <returns>What it takes off the expected loss, and the day to start it by.</returns>
    public (double LossRemoved, DateOnly? StartByOn) Do(PackageStep step)
    {
        var (before, startByOn) = (_progress.Loss, DayOf(step));
        _progress.Do(step);
        (Next, StartsByOn) = ([.. _progress.Next()], _progress.ChainStartsByOn);
        Version++;
        return (before - _progress.Loss, startByOn);
    }

    private DateOnly? DayOf(PackageStep step) => step.Proposal.StartByOn(_progress.Current!, Dependency.Context.Scoring.Constants.Migration);
}
