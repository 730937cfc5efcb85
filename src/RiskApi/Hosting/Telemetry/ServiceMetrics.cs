using System.Diagnostics.Metrics;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Storage.Retention;
using RiskApi.Web;

namespace RiskApi.Hosting.Telemetry;

/// <summary>What the service measures of its own work, named as OpenTelemetry names things. No project, key or text is in it.</summary>
internal sealed class ServiceMetrics
{
    public const string Meter = "RiskApi";

    private const string Kind = "riskapi.retention.kind";
    private const string Band = "riskapi.score.band";

    private readonly Counter<long> _assessments;
    private readonly Histogram<double> _scores;
    private readonly Counter<long> _pruned;

    public ServiceMetrics(IMeterFactory meters, CurrentCatalog inUse, TimeProvider time)
    {
        var meter = meters.Create(Meter);
        _assessments = meter.CreateCounter<long>("riskapi.assessments", "{assessment}", "Assessments made; an answer that is given again is not made again.");
        _scores = meter.CreateHistogram("riskapi.assessment.score", "{point}", "Scores of projects, 0 to 100.", advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [5, 10, 15, 25, 35, 45, 60, 75, 90, 100]
        });
        _pruned = meter.CreateCounter<long>("riskapi.pruned", "{row}", "Rows, or days of the ledger, that were deleted because the settings keep them for a time only.");
        meter.CreateObservableGauge(
            "riskapi.catalog.age",
            () => time.Today().DayNumber - inUse.Current.Snapshot.Providers.Where(provider => provider.HasModels).Min(provider => provider.ReadOn).DayNumber,
            "d",
            "Days since the provider that was read longest ago was read.");
        meter.CreateObservableGauge(
            "riskapi.catalog.models", () => inUse.Current.Snapshot.Providers.Sum(provider => provider.ModelCount), "{model}", "Models in the catalog.");
    }

    /// <summary>Counts what was deleted because it was too old.</summary>
    public void CountPruned(RetainedKind kind, int rows) => _pruned.Add(rows, new KeyValuePair<string, object?>(Kind, Words.Of(kind)));

    /// <summary>Counts an assessment that was made, and hands it on.</summary>
    public Assessment Count(Assessment assessment)
    {
        var band = new KeyValuePair<string, object?>(Band, Words.Of(assessment.Band));
        _assessments.Add(1, band);
        _scores.Record(assessment.Score, band);
        return assessment;
    }
}
