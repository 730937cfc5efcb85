namespace RiskApi.Core.Forecast.Notices;

/// <summary>The usual effect of each factor within a class of models: what a model is compared with, and what stands in for facts that are unknown.</summary>
internal sealed class ReferenceMeans
{
    private readonly double[,] _means = new double[ModelClasses.All.Length, CovariateLevels.FactorCount];

    public ReferenceMeans(IReadOnlyList<ExposureInterval> intervals, HazardEffects effects)
    {
        var weights = new double[ModelClasses.All.Length, CovariateLevels.FactorCount];
        foreach (var interval in intervals)
        {
            var @class = interval.Levels[HazardFactor.Class];
            for (var factor = 0; factor < CovariateLevels.FactorCount; factor++)
            {
                _means[@class, factor] += interval.WeightedDays * effects.Of((HazardFactor)factor, interval.Levels[factor]);
                weights[@class, factor] += interval.WeightedDays;
            }
        }

        for (var @class = 0; @class < ModelClasses.All.Length; @class++)
        {
            for (var factor = 0; factor < CovariateLevels.FactorCount; factor++)
            {
                _means[@class, factor] = weights[@class, factor] > 0 ? _means[@class, factor] / weights[@class, factor] : 0;
            }
        }
    }

    /// <summary>The mean logarithm of the effect over the class, the last year weighing most; 0 where the record holds nothing.</summary>
    public double Of(int @class, HazardFactor factor) => _means[@class, (int)factor];

    /// <summary>The sum over the factors whose level is unknown.</summary>
    public double OfUnknown(CovariateLevels levels)
    {
        var sum = 0.0;
        for (var factor = 0; factor < CovariateLevels.FactorCount; factor++)
        {
            sum += levels[factor] == CovariateLevels.Unknown ? _means[levels[HazardFactor.Class], factor] : 0;
        }

        return sum;
    }
}
