namespace RiskApi.Core.Forecast.Notices;

/// <summary>The fitted hazard of notices: the logarithm of the base and of every level's effect, with their covariance.</summary>
internal sealed class HazardEffects(CoefficientLayout layout, double[] coefficients, double[,] covariance)
{
    /// <summary>The coefficients, the base first, then the levels factor by factor.</summary>
    public ReadOnlySpan<double> Coefficients => coefficients;

    /// <summary>The covariance of the coefficients.</summary>
    public double[,] Covariance => covariance;

    /// <summary>The logarithm of what a level multiplies the hazard by.</summary>
    public double Of(HazardFactor factor, int level) => coefficients[layout.IndexOf(factor, level)];

    /// <summary>The logarithm of the daily hazard where a model stands; unknown levels count as having no effect.</summary>
    public double LogHazard(CovariateLevels levels)
    {
        Span<int> active = stackalloc int[CovariateLevels.FactorCount + 1];
        var count = layout.Active(levels, active);
        var log = 0.0;
        for (var i = 0; i < count; i++)
        {
            log += coefficients[active[i]];
        }

        return log;
    }

    /// <summary>The standard error of <see cref="LogHazard"/>.</summary>
    public double StandardError(CovariateLevels levels)
    {
        Span<int> active = stackalloc int[CovariateLevels.FactorCount + 1];
        var count = layout.Active(levels, active);
        var variance = 0.0;
        for (var i = 0; i < count; i++)
        {
            variance += covariance[active[i], active[i]];
            for (var j = 0; j < i; j++)
            {
                variance += 2 * covariance[active[i], active[j]];
            }
        }

        return Math.Sqrt(variance);
    }
}

/// <summary>Where the effect of each factor's level stands among the coefficients of the regression; the base comes first.</summary>
internal sealed class CoefficientLayout
{
    private readonly int[] _firsts;

    public CoefficientLayout(int[] levelCounts)
    {
        _firsts = new int[levelCounts.Length];
        Size = 1;
        for (var factor = 0; factor < levelCounts.Length; factor++)
        {
            _firsts[factor] = Size;
            Size += levelCounts[factor];
        }
    }

    /// <summary>Number of coefficients.</summary>
    public int Size { get; }

    public int IndexOf(HazardFactor factor, int level) => _firsts[(int)factor] + level;

    /// <summary>The factor of a coefficient other than the base.</summary>
    public HazardFactor FactorOf(int index) => (HazardFactor)Array.FindLastIndex(_firsts, first => first <= index);

    /// <summary>Writes the coefficients that levels bring in, in ascending order, and returns how many there are; unknown levels bring none.</summary>
    public int Active(CovariateLevels levels, Span<int> active)
    {
        active[0] = 0;
        var count = 1;
        for (var factor = 0; factor < CovariateLevels.FactorCount; factor++)
        {
            if (levels[factor] != CovariateLevels.Unknown)
            {
                active[count++] = _firsts[factor] + levels[factor];
            }
        }

        return count;
    }
}
