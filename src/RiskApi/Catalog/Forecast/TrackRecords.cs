using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;

namespace RiskApi.Catalog.Forecast;

/// <summary>Judges the forecasts on a catalog; takes seconds.</summary>
/// <param name="catalog">The catalog with everything known today.</param>
internal delegate ForecastTrackRecord JudgeForecasts(CatalogSnapshot catalog);

/// <summary>The track record that is served: the last one computed, which says of which catalog it is.</summary>
internal sealed class TrackRecords
{
    /// <summary>The last one; null before the first.</summary>
    public ForecastTrackRecord? Last
    {
        get => Volatile.Read(ref field);
        set => Volatile.Write(ref field, value);
    }
}
