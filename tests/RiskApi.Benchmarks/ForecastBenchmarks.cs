using BenchmarkDotNet.Attributes;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Benchmarks;

/// <summary>The forecast: fitting it, using it, judging it.</summary>
[MemoryDiagnoser]
public class ForecastBenchmarks
{
    private readonly CatalogSnapshot _catalog = ShippedCatalog.Read();
    private CatalogView _known = null!;
    private FittedForecast _fitted = null!;
    private KnownModel _model = null!;

    [GlobalSetup]
    public void Setup()
    {
        _known = _catalog.AsOf(new(2026, 8, 15));
        _fitted = new FittedForecast(_known);
        _model = _known.Find("anthropic", "claude-sonnet-4-5-20250929")!;
    }

    [Benchmark(Description = "fit the forecast to the whole catalog")]
    public FittedForecast Fit() => new(_known);

    [Benchmark(Description = "forecast one model within its lead time")]
    public ProbabilityRange ForecastOne() => _fitted.Forecast(_model).Within(410);

    [Benchmark(Description = "forecast one model, dates, evidence and effects included")]
    public ForecastSummary SummarizeOne() => _fitted.Forecast(_model).Summary;

    [Benchmark(Description = "judge every method on the record")]
    public ForecastTrackRecord Judge() => ForecastTrackRecord.Of(_catalog);
}
