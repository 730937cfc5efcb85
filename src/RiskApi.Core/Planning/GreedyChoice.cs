namespace RiskApi.Core.Planning;

/// <summary>Chooses a package for each dependency by always taking what removes most for the effort next.</summary>
internal static class GreedyChoice
{
    /// <summary>So that what is lost for certain has a finite weight.</summary>
    private const double LeastSurvival = 1e-12;

    /// <summary>Chooses until the goal is met or nothing more fits.</summary>
    /// <param name="frontiers">The packages of each dependency.</param>
    /// <param name="budgetTenths">The effort that may be spent.</param>
    /// <param name="isMet">Whether a survival is enough.</param>
    /// <returns>For each dependency the position of its package.</returns>
    public static int[] Choose(Package[][] frontiers, int budgetTenths, Func<double, bool> isMet)
    {
        var chosen = new int[frontiers.Length];
        var effort = 0;
        while (!isMet(Survival(frontiers, chosen)) && BestStep(frontiers, chosen, budgetTenths - effort) is { } step)
        {
            effort += frontiers[step.Dependency][step.Package].EffortTenths - frontiers[step.Dependency][chosen[step.Dependency]].EffortTenths;
            chosen[step.Dependency] = step.Package;
        }

        if (isMet(Survival(frontiers, chosen)))
        {
            GiveBack(frontiers, chosen, isMet);
        }

        return chosen;
    }

    public static double Survival(Package[][] frontiers, int[] chosen)
    {
        var survival = 1.0;
        for (var i = 0; i < chosen.Length; i++)
        {
            survival *= frontiers[i][chosen[i]].Survival;
        }

        return survival;
    }

    public static long Effort(Package[][] frontiers, int[] chosen) =>
        chosen.Select((package, dependency) => (long)frontiers[dependency][package].EffortTenths).Sum();

    /// <summary>Most of the logarithm of survival per day: what is lost combines by product.</summary>
    private static (int Dependency, int Package)? BestStep(Package[][] frontiers, int[] chosen, int leftTenths)
    {
        var (best, most) = (((int, int)?)null, 0.0);
        for (var i = 0; i < frontiers.Length; i++)
        {
            var now = frontiers[i][chosen[i]];
            for (var j = chosen[i] + 1; j < frontiers[i].Length && frontiers[i][j].EffortTenths - now.EffortTenths <= leftTenths; j++)
            {
                var gain = Math.Log(Math.Max(LeastSurvival, frontiers[i][j].Survival) / Math.Max(LeastSurvival, now.Survival));
                if (gain / (frontiers[i][j].EffortTenths - now.EffortTenths) > most)
                {
                    (best, most) = ((i, j), gain / (frontiers[i][j].EffortTenths - now.EffortTenths));
                }
            }
        }

        return best;
    }

    /// <summary>The last step often goes further than need be; cheaper packages that still meet the goal take its place.</summary>
    private static void GiveBack(Package[][] frontiers, int[] chosen, Func<double, bool> isMet)
    {
        for (var i = 0; i < chosen.Length; i++)
        {
            var dearer = chosen[i];
            chosen[i] = 0;
            while (chosen[i] < dearer && !isMet(Survival(frontiers, chosen)))
            {
                chosen[i]++;
            }
        }
    }
}
