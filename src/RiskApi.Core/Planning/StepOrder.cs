using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Planning;

/// <summary>Puts the steps of a plan in order: most points per day first, unless a migration would then start too late.</summary>
/// <remarks>
/// One engineer takes them one after another. A migration whose day to start by would pass during the step that removes most per day goes before it,
/// unless that one would be late for it, or is late already. A day that has passed cannot be saved by order; such a migration waits for its turn.
/// </remarks>
internal static class StepOrder
{
    private const double LeastSurvival = 1e-12;

    /// <summary>The blocks in order.</summary>
    /// <param name="dependencies">The dependencies with their packages; advanced as the blocks are taken.</param>
    /// <param name="asOf">The day of the first step.</param>
    /// <param name="constants">How many calendar days an engineer-day takes.</param>
    public static IEnumerable<(DependencyProgress Dependency, PackageStep Step, DateOnly StartsOn)> Of(
        IReadOnlyList<DependencyProgress> dependencies, DateOnly asOf, MigrationConstants constants)
    {
        var pending = dependencies.Select(dependency => dependency.Next().ToArray()).ToArray();
        var spentTenths = 0L;
        while (Best(dependencies, pending) is { } best)
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

    /// <summary>The block that takes most points off the project per day; where that is none, most off what is likely lost.</summary>
    private static PlanBlock? Best(IReadOnlyList<DependencyProgress> dependencies, PlanBlock[][] pending)
    {
        var others = SurvivalOfOthers(dependencies);
        var score = ScoreFactors.Score(1 - (others[0] * (1 - dependencies[0].Loss)));
        var (best, most) = ((PlanBlock?)null, (double.NegativeInfinity, double.NegativeInfinity));
        foreach (var block in pending.SelectMany(blocks => blocks))
        {
            var index = block.Progress.Index;
            var points = score - ScoreFactors.Score(1 - (others[index] * (1 - block.LossAfter)));
            var gain = Math.Log(Math.Max(LeastSurvival, 1 - block.LossAfter) / Math.Max(LeastSurvival, 1 - dependencies[index].Loss));
            var perDay = (points / block.EffortTenths, gain / block.EffortTenths);
            if (perDay.CompareTo(most) > 0)
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

    /// <summary>For each dependency the product of the survivals of all others.</summary>
    private static double[] SurvivalOfOthers(IReadOnlyList<DependencyProgress> dependencies)
    {
        var others = new double[dependencies.Count];
        var product = 1.0;
        for (var i = 0; i < others.Length; i++)
        {
            others[i] = product;
            product *= 1 - dependencies[i].Loss;
        }

        product = 1;
        for (var i = others.Length - 1; i >= 0; i--)
        {
            others[i] *= product;
            product *= 1 - dependencies[i].Loss;
        }

        return others;
    }
}
