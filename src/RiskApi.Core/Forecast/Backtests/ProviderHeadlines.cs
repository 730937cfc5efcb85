namespace RiskApi.Core.Forecast.Backtests;

/// <summary>What was said of one provider's models, and what came.</summary>
/// <param name="CatalogVersion">The version of the catalog that it was computed from.</param>
/// <param name="Horizons">What was said and what came lately, the shortest horizon first.</param>
/// <param name="EarlySurprises">How many of its models without a date went before the day that the forecast gave one chance in ten; null where there are none.</param>
public sealed record ProviderHeadlines(string CatalogVersion, IReadOnlyList<HorizonHeadlines> Horizons, EarlySurprises? EarlySurprises)
{
    /// <summary>Takes the part of one provider out of a track record; null where its models are not judged.</summary>
    /// <param name="record">The track record.</param>
    /// <param name="provider">The provider's id.</param>
    public static ProviderHeadlines? Of(ForecastTrackRecord record, string provider) => !record.Providers.Contains(provider) ? null : new(
        record.CatalogVersion,
        [
            .. from horizon in record.Horizons
               from one in horizon.ByProvider
               where one.Provider == provider
               select new HorizonHeadlines(horizon.WithinDays, one.Lately),
        ],
        record.EarlySurprises.FirstOrDefault(early => early.Provider == provider));
}

/// <summary>What was said and what came at one horizon.</summary>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Lately">What was said and what came.</param>
public sealed record HorizonHeadlines(int WithinDays, Headlines Lately);
