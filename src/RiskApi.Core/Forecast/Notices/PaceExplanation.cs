using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>Finds what raises or lowers a model's forecast against its class.</summary>
internal static class PaceExplanation
{
    private const int WithinDays = 365;
    private const double LeastEffect = 0.005;
    private const double LeastOutlasted = 0.1;

    public static ForecastEffect[] Of(PaceCurve curve, NoticePractice practice, NoticePace pace, KnownModel model, Provider provider, DateOnly asOf)
    {
        var levels = pace.ProfileOf(model).At(asOf.DayNumber);
        var probability = curve.RetirementWithin(WithinDays, practice);
        var effects = new List<ForecastEffect>();
        foreach (var factor in Enum.GetValues<PaceFactor>())
        {
            if (factor is not (PaceFactor.Class or PaceFactor.Endurance) && levels[factor] != PaceLevels.Unknown)
            {
                var effect = pace.Effects.Of(factor, levels[factor]);
                var usual = Math.Exp(pace.Norms.Of(levels[PaceFactor.Class], factor) - effect);
                Add(factor, curve.With(usual, curve.ExpectedSoFar), PaceScale.Words(factor, levels[factor]) ?? ProviderWords(provider, effect));
            }
        }

        if (curve.ExpectedSoFar > LeastOutlasted)
        {
            Add(PaceFactor.Endurance, curve.With(1, 0), $"it has outlasted {curve.ExpectedSoFar:0.0} notices that were to be expected of its like");
        }

        return [.. effects.OrderByDescending(effect => Math.Abs(effect.Effect))];

        void Add(PaceFactor factor, PaceCurve usual, string because)
        {
            var effect = probability - usual.RetirementWithin(WithinDays, practice);
            if (Math.Abs(effect) >= LeastEffect)
            {
                effects.Add(new(factor, Rounded.Probability(effect), because));
            }
        }
    }

    private static string ProviderWords(Provider provider, double effect) =>
        $"{provider.Name} gives notice at {Math.Exp(effect):0.0} times the pace of all providers";
}
