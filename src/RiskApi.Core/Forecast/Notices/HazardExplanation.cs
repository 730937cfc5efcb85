using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>Finds what raises or lowers a model's forecast against its class.</summary>
internal static class HazardExplanation
{
    private const int WithinDays = 365;
    private const double LeastEffect = 0.005;
    private const double LeastOutlasted = 0.1;

    public static ForecastEffect[] Of(
        HazardCurve curve, NoticePeriodDistribution distribution, NoticeHazard hazard, KnownModel model, Provider provider, DateOnly asOf)
    {
        var levels = hazard.ProfileOf(model).At(asOf.DayNumber);
        var probability = curve.RetirementWithin(WithinDays, distribution);
        var effects = new List<ForecastEffect>();
        foreach (var factor in Enum.GetValues<HazardFactor>())
        {
            if (factor is not (HazardFactor.Class or HazardFactor.Frailty) && levels[factor] != CovariateLevels.Unknown)
            {
                var effect = hazard.Effects.Of(factor, levels[factor]);
                var usual = Math.Exp(hazard.Means.Of(levels[HazardFactor.Class], factor) - effect);
                Add(factor, curve.With(usual, curve.ExpectedSoFar), CovariateScale.Words(factor, levels[factor]) ?? ProviderWords(provider, effect));
            }
        }

        if (curve.ExpectedSoFar > LeastOutlasted)
        {
            Add(HazardFactor.Frailty, curve.With(1, 0), $"it has outlasted {curve.ExpectedSoFar:0.0} notices that were to be expected of its like");
        }

        return [.. effects.OrderByDescending(effect => Math.Abs(effect.Effect))];

        void Add(HazardFactor factor, HazardCurve usual, string because)
        {
            var effect = probability - usual.RetirementWithin(WithinDays, distribution);
            if (Math.Abs(effect) >= LeastEffect)
            {
                effects.Add(new(factor, Rounded.Probability(effect), because));
            }
        }
    }

    private static string ProviderWords(Provider provider, double effect) =>
        $"{provider.Name} gives notice at {Math.Exp(effect):0.0} times the pace of all providers";
}
