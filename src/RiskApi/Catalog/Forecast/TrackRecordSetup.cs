using RiskApi.Core.Forecast.Backtests;
using RiskApi.Settings;

namespace RiskApi.Catalog.Forecast;

/// <summary>Registers what keeps the track record of the forecasts.</summary>
internal static class TrackRecordSetup
{
    public static void AddTrackRecord(this IServiceCollection services)
    {
        services.AddSettings<TrackRecordOptions>(TrackRecordOptions.Section);
        services.AddSingleton<TrackRecords>();
        services.AddSingleton<JudgeForecasts>(ForecastTrackRecord.Of);
        services.AddHostedService<TrackRecordWorker>();
    }
}

/// <summary>Settings of the track record of the forecasts, section <c>TrackRecord</c>.</summary>
internal sealed class TrackRecordOptions
{
    public const string Section = "TrackRecord";

    /// <summary>Whether this instance computes it, some seconds of one processor after the start and after each change of the catalog.</summary>
    public bool Enabled { get; set; } = true;
}
