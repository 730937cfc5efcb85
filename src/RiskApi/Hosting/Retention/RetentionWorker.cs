using System.Data.Common;
using Microsoft.Extensions.Options;
using RiskApi.Hosting.Telemetry;
using RiskApi.Storage;
using RiskApi.Storage.Retention;

namespace RiskApi.Hosting.Retention;

/// <summary>Deletes what the settings keep for a time only, once it is older; several instances do not hinder each other.</summary>
internal sealed partial class RetentionWorker(
    Database database, IOptions<RetentionOptions> options, ServiceMetrics metrics, TimeProvider time, ILogger<RetentionWorker> log) : BackgroundService
{
    /// <summary>Deletes all that is too old now, and says how much that was.</summary>
    public async Task Prune(CancellationToken cancel)
    {
        foreach (var (kind, days) in options.Value.Limits)
        {
            var before = time.GetUtcNow().AddDays(-days);
            var (all, gone) = (0, 0);
            do
            {
                gone = await database.Write(Author.Service(time), session => Pruning.Prune(session, kind, before), cancel);
                all += gone;
            }
            while (gone > 0);

            if (all > 0)
            {
                metrics.CountPruned(kind, all);
                Log.Pruned(log, all, kind, before);
            }
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (options.Value.Limits.Any() && !stoppingToken.IsCancellationRequested)
        {
            // The start is left to the requests.
            await Task.Delay(options.Value.LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            try
            {
                await Prune(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
            }
            catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
            {
                Log.CannotPrune(log, options.Value.LookEvery, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Deleted {Count} {Kind} from before {Before:O}, as the section Retention of the settings says")]
        public static partial void Pruned(ILogger logger, int count, RetainedKind kind, DateTimeOffset before);

        [LoggerMessage(Level = LogLevel.Warning, Message = "What has grown old cannot be deleted now; the next try is in {LookEvery}. Check Database:ConnectionString and the database.")]
        public static partial void CannotPrune(ILogger logger, TimeSpan lookEvery, Exception failure);
    }
}
