using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Planning;

/// <summary>Puts the steps of a plan in order: most of what is likely lost per day first, unless a migration would then start too late.</summary>
/// <remarks>
/// One engineer takes them one after another. A migration whose day to start by would pass during the step that removes most per day goes before it,
/// unless that one would be late for it, or is late already. A day that has passed cannot be saved by order; such a migration waits for its turn.
/// </remarks>
internal static class StepOrder
{
    /// <summary>The blocks in order.</summary>
    /// <param name="dependencies">The dependencies with their packages; advanced as the blocks are taken.</param>
    /// <param name="isShareStated">Whether the share of each is stated.</param>
    /// <param name="asOf">The day of the first step.</param>
    /// <param name="constants">How many calendar days an engineer-day takes.</param>
    public static IEnumerable<(DependencyProgress Dependency, PackageStep Step, DateOnly StartsOn)> Of(
        IReadOnlyList<DependencyProgress> dependencies, bool[] isShareStated, DateOnly asOf, MigrationConstants constants)
    {
        var pending = dependencies.Select(dependency => dependency.Next().ToArray()).ToArray();
        var spentTenths = 0L;
        while (Best(dependencies, isShareStated, pending) is { } best)
        {
            var block = Urgent(best, pending, DayAfter(spentTenths), tenths => DayAfter(spentTenths + tenths)) ?? best;
            foreach (var step in block.Steps)
            {
                yield return (block.Progress, step, DayAfter(spentTenths));
                block.Progress.Do(step);
                spentTenths += step.EffortTenths;
            }

            pending[block.Progress.Index] = [.. block.Progress.Next()];
        }

        DateOnly DayAfter(long tenths) =>
            DateOnly.FromDayNumber((int)Math.Min(DateOnly.MaxValue.DayNumber, (long)asOf.DayNumber + Tenths.ToCalendarDays(tenths, constants)));
    }

    /// <summary>The block that takes most off what is likely lost per day, as its dependency counts at its present place.</summary>
    private static PlanBlock? Best(IReadOnlyList<DependencyProgress> dependencies, bool[] isShareStated, PlanBlock[][] pending)
    {
        var weights = ProjectLoss.Weights([.. dependencies.Select(dependency => dependency.Loss)], isShareStated);
        var (best, most) = ((PlanBlock?)null, double.NegativeInfinity);
        foreach (var block in pending.SelectMany(blocks => blocks))
        {
            var index = block.Progress.Index;
            var perDay = weights[index] * (ProjectLoss.Hazard(dependencies[index].Loss) - ProjectLoss.Hazard(block.LossAfter)) / block.EffortTenths;
            if (perDay > most)
            {
                (best, most) = (block, perDay);
            }
        }

        return best;
    }

    /// <summary>The whole migration that has to start earliest among those whose day to start by would pass.</summary>
    private static PlanBlock? Urgent(PlanBlock best, PlanBlock[][] pending, DateOnly today, Func<int, DateOnly> after) => pending
        .Where(blocks => blocks is [.., { Progress.ChainStartsByOn: { } startBy }] && today <= startBy && startBy < after(best.EffortTenths))
        .Select(blocks => blocks[^1])
        .Where(block => block.Progress == best.Progress || !(best.Progress.ChainStartsByOn < after(block.EffortTenths)))
        .OrderBy(block => block.Progress.ChainStartsByOn)
        .FirstOrDefault();
}
