using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Forecasts of one kind at 90 days: what they said on average, and what came.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Said">What was said and what came; null where there are none.</param>
public sealed record JudgedKind(string Kind, Headline? Said)
{
    private const int WithinDays = 90;

    /// <summary>Judges the kinds of forecasts about which a method is likeliest to be sure and wrong.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    public static IReadOnlyList<JudgedKind> Of(CatalogSnapshot catalog)
    {
        var forecasts = RollingOriginBacktest.Run(catalog, ForecastMethod.InUse, RollingOriginProtocol.Of(catalog)).ByHorizon[WithinDays];
        return
        [
            Of("a committed date at most 90 days away, before 2025", forecast => forecast.DaysLeft <= 90 && forecast.On.Year < 2025),
            Of("a committed date at most 90 days away, since 2025", forecast => forecast.DaysLeft <= 90 && forecast.On.Year >= 2025),
            Of("a committed date at most 30 days away, since 2026", forecast => forecast.DaysLeft <= 30 && forecast.On.Year >= 2026),
            Of("a notice without a date", forecast => forecast is { DaysLeft: null, Known: { HasNotice: true, TentativeOn: null } }),
        ];

        JudgedKind Of(string kind, Func<BacktestedForecast, bool> isOfIt) => new(kind, Headline.Of([.. forecasts.Where(isOfIt)]));
    }
}
