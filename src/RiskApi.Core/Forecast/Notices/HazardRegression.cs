namespace RiskApi.Core.Forecast.Notices;

/// <summary>Estimates how much each level of each factor multiplies the hazard of notices: a Poisson regression with a logarithmic link.</summary>
/// <remarks>
/// The notices of a interval are Poisson with mean <c>days · hazard · frailty</c>, where <c>log hazard</c> is the sum of the base and
/// the effects of its levels. Every effect starts from a Gamma prior with mean 1, so that each estimate reads
/// <c>(notices seen + prior) / (notices expected without the effect + prior)</c>. <c>frailty = 1 / (1 + Λ)</c>, Λ being the
/// notices that were to be expected of the model before: models of equal levels differ, by a factor that is exponentially
/// distributed with mean 1, and this is its mean for a model that has had none. McCullagh and Nelder, Generalized Linear Models
/// (1989), for the fit by Newton's method; Vaupel, Manton and Stallard, "The impact of heterogeneity in individual frailty on the
/// dynamics of mortality", Demography 16 (1979), for the factor.
/// </remarks>
internal static class HazardRegression
{
    private const int MaxIterations = 60;
    private const double Precision = 1e-9;
    private const double LongestStep = 1;

    /// <summary>Fits the intervals.</summary>
    /// <param name="intervals">The intervals; those of one life follow one another, oldest first. None gives the priors.</param>
    /// <param name="levelCounts">How many levels each factor has.</param>
    /// <param name="settings">The weights of the priors.</param>
    public static HazardEffects Fit(IReadOnlyList<ExposureInterval> intervals, int[] levelCounts, HazardSettings settings)
    {
        var layout = new CoefficientLayout(levelCounts);
        var effects = new double[layout.Size];
        effects[0] = Math.Log(
            (intervals.Sum(interval => interval.WeightedNotices) + settings.BasePriorNotices)
            / (intervals.Sum(interval => interval.WeightedDays) + settings.BasePriorDays));

        var gradient = new double[layout.Size];
        var covariance = new double[layout.Size, layout.Size];
        for (var iteration = 0; iteration < MaxIterations; iteration++)
        {
            Array.Clear(gradient);
            var information = new double[layout.Size, layout.Size];
            AddPriors(effects, layout, settings, gradient, information);
            AddIntervals(intervals, effects, layout, gradient, information);
            covariance = Cholesky.Inverse(information);
            if (Step(effects, covariance, gradient) < Precision)
            {
                break;
            }
        }

        return new(layout, effects, covariance);
    }

    private static void AddPriors(double[] effects, CoefficientLayout layout, HazardSettings settings, double[] gradient, double[,] information)
    {
        var expected = settings.BasePriorDays * Math.Exp(effects[0]);
        gradient[0] = settings.BasePriorNotices - expected;
        information[0, 0] = expected;
        for (var i = 1; i < effects.Length; i++)
        {
            var prior = settings.PriorNoticesOf(layout.FactorOf(i));
            expected = prior * Math.Exp(effects[i]);
            gradient[i] = prior - expected;
            information[i, i] = expected;
        }
    }

    private static void AddIntervals(
        IReadOnlyList<ExposureInterval> intervals, double[] effects, CoefficientLayout layout, double[] gradient, double[,] information)
    {
        Span<int> active = stackalloc int[CovariateLevels.FactorCount + 1];
        var (life, expectedSoFar) = (-1, 0.0);
        foreach (var interval in intervals)
        {
            var count = layout.Active(interval.Levels, active);
            var log = 0.0;
            for (var i = 0; i < count; i++)
            {
                log += effects[active[i]];
            }

            var hazard = Math.Exp(log);
            var before = interval.Life == life ? expectedSoFar : 0;
            (life, expectedSoFar) = (interval.Life, before + (hazard * interval.Days));
            var expected = interval.WeightedDays * hazard / (1 + ((before + expectedSoFar) / 2));
            var surplus = interval.WeightedNotices - expected;
            for (var i = 0; i < count; i++)
            {
                gradient[active[i]] += surplus;
                for (var j = 0; j <= i; j++)
                {
                    information[active[i], active[j]] += expected;
                }
            }
        }
    }

    /// <summary>Takes Newton's step, shortened where it is long; returns the length of the longest component.</summary>
    private static double Step(double[] effects, double[,] covariance, double[] gradient)
    {
        var step = new double[effects.Length];
        var longest = 0.0;
        for (var i = 0; i < step.Length; i++)
        {
            for (var j = 0; j < step.Length; j++)
            {
                step[i] += covariance[i, j] * gradient[j];
            }

            longest = Math.Max(longest, Math.Abs(step[i]));
        }

        var scale = Math.Min(1, LongestStep / longest);
        for (var i = 0; i < step.Length; i++)
        {
            effects[i] += scale * step[i];
        }

        return longest;
    }
}

/// <summary>A interval of a model's life without a notice in which nothing changed that the hazard depends on.</summary>
/// <param name="Life">Which model; intervals of one model follow one another, oldest first.</param>
/// <param name="Levels">Where it stood.</param>
/// <param name="Days">Its length.</param>
/// <param name="WeightedDays">Its length with recent days weighing more.</param>
/// <param name="WeightedNotices">The weight of the notice, or of the shutdown without one, that ended it; 0 where none did.</param>
internal readonly record struct ExposureInterval(int Life, CovariateLevels Levels, double Days, double WeightedDays, double WeightedNotices);
