using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;

namespace RiskApi.Catalog.Served;

/// <summary>One version of the catalog with what is made of it; it never changes, so that all of it can be replaced at once.</summary>
/// <param name="snapshot">The facts.</param>
internal sealed class ServedCatalog(CatalogSnapshot snapshot)
{
    private readonly Lazy<ForecastTrackRecord> _trackRecord = new(() => ForecastTrackRecord.Of(snapshot));

    private readonly Lazy<SourcePatterns> _sourcePatterns = new(() => new(snapshot));

    /// <summary>The facts.</summary>
    public CatalogSnapshot Snapshot => snapshot;

    /// <summary>Finds what model strings mean in them.</summary>
    public ModelResolver Resolver { get; } = new(snapshot);

    /// <summary>What their models are called in source.</summary>
    public SourcePatterns SourcePatterns => _sourcePatterns.Value;

    /// <summary>The track record of the forecasts on these facts; computed when it is first asked for, which takes some seconds, and kept.</summary>
    public ForecastTrackRecord TrackRecord => _trackRecord.Value;
}

/// <summary>The catalog of the files beside the service, which everything else is put over.</summary>
/// <param name="Snapshot">The facts.</param>
internal sealed record ShippedCatalog(CatalogSnapshot Snapshot);
