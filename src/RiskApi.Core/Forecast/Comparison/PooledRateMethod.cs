using RiskApi.Catalog;
using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast.Comparison;

/// <summary>Published dates where there are any, else one rate of shutdowns for every model of every provider. Here to be compared with.</summary>
public sealed class PooledRateMethod : IForecastMethod
{
    /// <inheritdoc/>
    public string Name => "published dates, else one pooled rate";

    /// <inheritdoc/>
    public IFittedForecast Fit(CatalogView known)
    {
        var (shutdowns, days) = (0, 0.0);
        foreach (var (model, life, _) in known.Models)
        {
            if (life.ReleasedOn is { } released && model.Kind != ModelKind.Other && !model.EndedOnUnknownDay)
            {
                var shutdown = life.RetiresOn?.Day <= known.AsOf ? life.RetiresOn : null;
                days += Math.Max(0, (shutdown?.Day ?? known.AsOf).DayNumber - released.Day.DayNumber);
                shutdowns += shutdown is null ? 0 : 1;
            }
        }

        // A single stage: the rate is that of shutdowns, so no notice period follows.
        var rate = new GammaDistribution(shutdowns + 1, days + 1000);
        return new Fitted(known.AsOf, new RetirementPace(rate, unrecordedShare: 1, new NoticePeriods([(0, 1)]), shutdowns, days / 30.4375));
    }

    private sealed class Fitted(DateOnly asOf, RetirementPace pace) : IFittedForecast
    {
        public RetirementForecast Forecast(KnownModel model) =>
            (RetirementForecast?)PublishedEnd.Of(model, asOf) ?? ForecastUnknownModel();

        public RetirementForecast ForecastUnknownModel() =>
            new PaceForecast(asOf, pace, notBeforeOn: null, noticeGiven: false, ForecastBasis.Forecast, "The pace of all models.");
    }
}
