using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>A way to forecast retirements, to be judged by <see cref="RollingOriginTest"/>.</summary>
/// <param name="Name">A short name for tables.</param>
/// <param name="Fit">Estimates what the method needs from what was known on a day, and from nothing later.</param>
public sealed record ForecastMethod(string Name, Func<CatalogView, RollingOriginProtocol, RetirementProbability> Fit)
{
    /// <summary>The method in use.</summary>
    public static readonly ForecastMethod InUse = new(
        FittedForecast.Method,
        (known, _) =>
        {
            var fitted = new FittedForecast(known);
            return (model, withinDays) => fitted.Forecast(model).ProbabilityWithin(withinDays);
        });

    /// <summary>What trackers do: a model without a published date is never retired.</summary>
    public static readonly ForecastMethod PublishedDatesOnly = new("published dates only", (known, _) => PublishedDates.Else(known, (_, _) => 0));

    /// <summary>What one tool does: a model is retired once it reaches the mean lifespan of its provider's retired models.</summary>
    public static readonly ForecastMethod MeanLifespan = new("age against the provider's mean lifespan", MeanLifespans.Fit);

    /// <summary>Published dates, else one share for all models.</summary>
    public static readonly ForecastMethod PooledShare = new(
        "published dates, else one pooled rate", (known, protocol) =>
        {
            var shares = new PastShares(known, protocol);
            return PublishedDates.Else(known, (_, withinDays) => shares.Pooled(withinDays));
        });

    /// <summary>Published dates, else a share by provider and stage, shrunken towards the pooled one.</summary>
    public static readonly ForecastMethod ShrunkenShare = new(
        "published dates, else a shrunken rate by provider and preview", (known, protocol) => PublishedDates.Else(known, new PastShares(known, protocol).Shrunken));

    /// <summary>Every method, the one in use last.</summary>
    public static readonly IReadOnlyList<ForecastMethod> All = [PublishedDatesOnly, MeanLifespan, PooledShare, ShrunkenShare, InUse];
}
