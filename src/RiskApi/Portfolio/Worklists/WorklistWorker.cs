using System.Data.Common;
using RiskApi.Catalog.Served;
using RiskApi.Web;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Has the lines of all projects ready before somebody asks: after the start, and whenever the catalog or the day has changed.</summary>
internal sealed partial class WorklistWorker(
    WorklistAnswers answers, CurrentCatalog inUse, TimeProvider time, IHostApplicationLifetime lifetime, ILogger<WorklistWorker> log)
    : BackgroundService
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        (string Version, DateOnly Day)? ready = null;
        while (!stoppingToken.IsCancellationRequested)
        {
            var now = (inUse.Current.Snapshot.Version, time.Today());
            if (now != ready)
            {
                await Prepare(stoppingToken);
                ready = now;
            }

            await Task.Delay(LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Whoever asks first does it where this fails.</summary>
    private async Task Prepare(CancellationToken cancel)
    {
        try
        {
            await answers.Prepare(cancel);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
        {
            Log.CannotPrepare(log, failure);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The worklist cannot be prepared; the first who asks for it waits.")]
        public static partial void CannotPrepare(ILogger logger, Exception failure);
    }
}
