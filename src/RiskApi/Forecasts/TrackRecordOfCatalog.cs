using RiskApi.Catalog;
using RiskApi.Forecast.Judging;

namespace RiskApi.Forecasts;

/// <summary>The track record of the forecasts on the catalog in use; computed when it is first asked for, which takes some seconds, and kept.</summary>
internal sealed class TrackRecordOfCatalog(CatalogSnapshot catalog)
{
    private readonly Lazy<ForecastTrackRecord> _record = new(() => ForecastTrackRecord.Of(catalog));

    public ForecastTrackRecord Value => _record.Value;
}
