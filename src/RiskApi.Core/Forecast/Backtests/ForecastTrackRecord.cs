using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>How good the forecasts have been: made for the days of the past with what was known on them, and judged by what happened.</summary>
/// <param name="CatalogVersion">The version of the catalog that it was computed from.</param>
/// <param name="Method">The method in use.</param>
/// <param name="FirstOn">The first day on which forecasts were made; the others are the first of each month after it.</param>
/// <param name="RecordEndsOn">The last day on record of the provider read last; each is judged until the day it was last read.</param>
/// <param name="NumbersChosenBefore">The method's numbers were chosen on forecasts made before this day; those made from it on are held out.</param>
/// <param name="Providers">The providers whose models are judged.</param>
/// <param name="Models">Models behind the figures.</param>
/// <param name="Retirements">Those of them that stopped within the record.</param>
/// <param name="EndedOnUnknownDay">Models left out because the day of their end is lost.</param>
/// <param name="Horizons">The figures by horizon.</param>
/// <param name="Intervals">The share of retirement dates inside the 80 % interval of the method in use, for all providers and for each.</param>
/// <param name="EarlySurprises">How many models without a date went before the day that the forecast gave one chance in ten, by year and by provider.</param>
/// <param name="WorstMisses">The forecasts without a notice that went most wrong at 365 days, one per decision of a vendor.</param>
public sealed record ForecastTrackRecord(
    string CatalogVersion,
    string Method,
    DateOnly FirstOn,
    DateOnly RecordEndsOn,
    DateOnly NumbersChosenBefore,
    IReadOnlyList<string> Providers,
    int Models,
    int Retirements,
    int EndedOnUnknownDay,
    IReadOnlyList<HorizonRecord> Horizons,
    IReadOnlyList<IntervalRecord> Intervals,
    IReadOnlyList<EarlySurprises> EarlySurprises,
    IReadOnlyList<ForecastMiss> WorstMisses)
{
    private const int ResampleCount = 400;
    private const int Seed = 1;
    private const int MissesWithinDays = 365;

    /// <summary>Judges every method on the record of a catalog.</summary>
    /// <param name="catalog">The catalog with everything known today. One without the judged providers gives a record of nothing.</param>
    public static ForecastTrackRecord Of(CatalogSnapshot catalog) => Of(catalog, RollingOriginProtocol.Of(catalog));

    /// <summary>Judges every method on some of the record.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    /// <param name="protocol">Which forecasts are judged.</param>
    public static ForecastTrackRecord Of(CatalogSnapshot catalog, RollingOriginProtocol protocol)
    {
        var tests = ForecastMethod.All
            .Select(method => (Method: method, Test: RollingOriginBacktest.Run(catalog, method, protocol, withDates: method == ForecastMethod.InUse)))
            .ToArray();
        var inUse = tests.Single(one => one.Method == ForecastMethod.InUse).Test;
        var resamples = new Resamples(inUse.Clusters, ResampleCount, Seed);
        var judged = inUse.Dates.Select(date => date.Model).Distinct<Model>(ReferenceEqualityComparer.Instance).ToArray();

        return new(
            catalog.Version,
            FittedForecast.Method,
            protocol.FirstOn,
            protocol.RecordEndsOn,
            RollingOriginProtocol.ChosenBefore,
            [.. protocol.ReadOn.Keys.Order(StringComparer.Ordinal)],
            judged.Length,
            judged.Count(model => model.RetiresOn?.Day <= protocol.ReadOn[model.Provider]),
            catalog.Models.Count(model => protocol.ReadOn.ContainsKey(model.Provider) && model is { EndedOnUnknownDay: true, IsModel: true }),
            [.. protocol.HorizonsDays.Select(days => HorizonRecord.Of(days, tests, resamples))],
            IntervalRecord.Of(inUse.Dates, resamples),
            Backtests.EarlySurprises.Of(inUse.Dates, resamples),
            ForecastMiss.Worst(inUse.ByHorizon[MissesWithinDays], MissesWithinDays));
    }
}
