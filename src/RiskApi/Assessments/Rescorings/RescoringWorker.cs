using System.Data.Common;
using Microsoft.Extensions.Options;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Storage;
using RiskApi.Storage.Rescorings;
using RiskApi.Web;

namespace RiskApi.Assessments.Rescorings;

/// <summary>Has all projects assessed again whenever facts, method or day changed.</summary>
/// <remarks>
/// An instance begins a pass only when its own catalog, method or day changed, and works on a pass only by the catalog that the pass
/// is of: where instances change over one after another, none undoes the work of another.
/// </remarks>
internal sealed partial class RescoringWorker(
    RescoringPass pass, CurrentCatalog inUse, OutlookCache outlooks, MethodConstants constants, IOptions<RescoringOptions> options, TimeProvider time,
    IHostApplicationLifetime lifetime, ILogger<RescoringWorker> log)
    : BackgroundService
{
    private readonly string _methodVersion = MethodVersion.Of(constants);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        var stands = new Standing(null, 0, IsOver: true);
        while (options.Value.Enabled && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                stands = await Look(stands, stoppingToken);
            }
            catch (Exception failure) when (failure is DbException or StorageException or TimeoutException or IOException)
            {
                Log.CannotGoOn(log, options.Value.LookEvery, failure);
            }

            await Task.Delay(options.Value.LookEvery, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>Works on the pass of the cause that stands now, unless that is over.</summary>
    private async Task<Standing> Look(Standing last, CancellationToken cancel)
    {
        var catalog = inUse.Current;
        var cause = new RescoringCause(catalog.Snapshot.Version, _methodVersion, time.Today());
        if (cause == last.Cause && last.IsOver)
        {
            return last;
        }

        var rescoring = cause == last.Cause ? await pass.Find(last.PassId, cancel) : await pass.Begin(cause, cancel);
        if (rescoring.State == RescoringState.Running)
        {
            await Work(rescoring, catalog, cancel);
            rescoring = await pass.Find(rescoring.Id, cancel);
        }

        return new(cause, rescoring.Id, rescoring.State != RescoringState.Running);
    }

    /// <summary>Assesses until no project is left that no other instance has claimed, or this instance has another catalog to go on with.</summary>
    private async Task Work(StoredRescoring rescoring, ServedCatalog catalog, CancellationToken cancel)
    {
        var outlook = outlooks.Of(catalog, rescoring.AsOf);
        while (ReferenceEquals(inUse.Current, catalog))
        {
            if (await pass.Advance(rescoring.Id, outlook, cancel) == 0)
            {
                if (await pass.End(rescoring.Id, cancel))
                {
                    Log.Ended(log, rescoring.Id, rescoring.Projects, rescoring.BegunAt);
                }

                return;
            }
        }
    }

    /// <summary>What this instance last worked on.</summary>
    private sealed record Standing(RescoringCause? Cause, long PassId, bool IsOver);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Pass {Id} over {Projects} projects, begun at {BegunAt:O}, has ended")]
        public static partial void Ended(ILogger logger, long id, long projects, DateTimeOffset begunAt);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Projects cannot be assessed again now; the next try is in {LookEvery}. Check Database:ConnectionString and the database.")]
        public static partial void CannotGoOn(ILogger logger, TimeSpan lookEvery, Exception failure);
    }
}
