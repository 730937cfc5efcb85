using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>A way to forecast retirements, to be judged by <see cref="RollingOriginBacktest"/>.</summary>
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
        "published dates, else a shrunken rate by provider and preview",
        (known, protocol) => PublishedDates.Else(known, new PastShares(known, protocol).Shrunken));

    /// <summary>Every method, the one in use last.</summary>
    public static readonly IReadOnlyList<ForecastMethod> All = [PublishedDatesOnly, MeanLifespan, PooledShare, ShrunkenShare, InUse];
}

/// <summary>Age against the mean lifespan of the provider's retired models, or of all retired models where the provider has none.</summary>
internal static class MeanLifespans
{
    public static RetirementProbability Fit(CatalogView known, RollingOriginProtocol protocol)
    {
        KnownModel[] retired = [.. known.Models.Where(model => protocol.Judges(model.Facts) && model.Lifecycle.RetiresOn?.Day <= known.AsOf)];
        var byProvider = retired.GroupBy(model => model.Facts.Provider).ToDictionary(group => group.Key, MeanDays);
        var overall = retired is [] ? double.PositiveInfinity : MeanDays(retired);

        return (model, withinDays) => model.Lifecycle.AgeDays + withinDays >= byProvider.GetValueOrDefault(model.Facts.Provider, overall) ? 1 : 0;
    }

    private static double MeanDays(IEnumerable<KnownModel> models) => models.Average(model => model.Lifecycle.LifespanDays!.Value);
}

/// <summary>Takes committed dates at their word.</summary>
internal static class PublishedDates
{
    /// <summary>1 or 0 where a date is committed, else what another method says.</summary>
    public static RetirementProbability Else(CatalogView known, RetirementProbability otherwise) => (model, withinDays) =>
        model.Lifecycle.RetiresOn is { } retires ? (retires.Day.DayNumber <= known.AsOf.DayNumber + withinDays ? 1 : 0) : otherwise(model, withinDays);
}

/// <summary>The probability that a model has stopped answering a number of days after the day a method was fitted to.</summary>
/// <param name="model">A model of the view that the method was fitted to.</param>
/// <param name="withinDays">Days, 0 or more.</param>
/// <returns>A probability, 0 to 1.</returns>
public delegate double RetirementProbability(KnownModel model, int withinDays);
