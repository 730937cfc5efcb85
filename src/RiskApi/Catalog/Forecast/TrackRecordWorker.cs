using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Web;

namespace RiskApi.Catalog.Forecast;

/// <summary>Follows the catalog in use and computes its track record beside the requests, which are served the one before meanwhile.</summary>
internal sealed partial class TrackRecordWorker(
    CurrentCatalog inUse, TrackRecords records, JudgeForecasts judge, IOptions<TrackRecordOptions> options, IHostApplicationLifetime lifetime,
    ILogger<TrackRecordWorker> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!options.Value.Enabled || !await lifetime.Started(stoppingToken))
        {
            return;
        }

        await foreach (var catalog in inUse.FromNowOn(stoppingToken))
        {
            if (catalog.Snapshot.Version == records.Last?.CatalogVersion)
            {
                continue;
            }

            try
            {
                records.Last = await InBackground(() => judge(catalog.Snapshot)).WaitAsync(stoppingToken);
            }
            catch (Exception fault) when (!stoppingToken.IsCancellationRequested)
            {
                Log.CannotJudge(log, catalog.Snapshot.Version, fault);
            }
        }
    }

    /// <summary>On a thread of its own, which gives way to all others, so that the pool's are left to the requests.</summary>
    private static Task<ForecastTrackRecord> InBackground(Func<ForecastTrackRecord> work)
    {
        var done = new TaskCompletionSource<ForecastTrackRecord>(TaskCreationOptions.RunContinuationsAsynchronously);
        new Thread(() =>
        {
            ThreadNiceness.GiveWay();
            try
            {
                done.SetResult(work());
            }
            catch (Exception fault)
            {
                done.SetException(fault);
            }
        })
        {
            IsBackground = true,
            Name = "track record",
        }.Start();
        return done.Task;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The track record of catalog {Version} cannot be computed; the one before stays.")]
        public static partial void CannotJudge(ILogger logger, string version, Exception fault);
    }
}
