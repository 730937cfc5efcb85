namespace RiskApi.Core.Forecast.Notices;

/// <summary>The usual effect of each factor within a class of models: what a model is compared with, and what stands in for facts that are unknown.</summary>
internal sealed class PaceNorms
{
    private readonly double[,] _means = new double[ModelClasses.All.Length, PaceLevels.FactorCount];

    public PaceNorms(IReadOnlyList<Stretch> stretches, PaceEffects effects)
    {
        var weights = new double[ModelClasses.All.Length, PaceLevels.FactorCount];
        foreach (var stretch in stretches)
        {
            var @class = stretch.Levels[PaceFactor.Class];
            for (var factor = 0; factor < PaceLevels.FactorCount; factor++)
            {
                _means[@class, factor] += stretch.WeightedDays * effects.Of((PaceFactor)factor, stretch.Levels[factor]);
                weights[@class, factor] += stretch.WeightedDays;
            }
        }

        for (var @class = 0; @class < ModelClasses.All.Length; @class++)
        {
            for (var factor = 0; factor < PaceLevels.FactorCount; factor++)
            {
                _means[@class, factor] = weights[@class, factor] > 0 ? _means[@class, factor] / weights[@class, factor] : 0;
            }
        }
    }

    /// <summary>The mean logarithm of the effect over the class, the last year weighing most; 0 where the record holds nothing.</summary>
    public double Of(int @class, PaceFactor factor) => _means[@class, (int)factor];

    /// <summary>The sum over the factors whose level is unknown.</summary>
    public double OfUnknown(PaceLevels levels)
    {
        var sum = 0.0;
        for (var factor = 0; factor < PaceLevels.FactorCount; factor++)
        {
            sum += levels[factor] == PaceLevels.Unknown ? _means[levels[PaceFactor.Class], factor] : 0;
        }

        return sum;
    }
}
