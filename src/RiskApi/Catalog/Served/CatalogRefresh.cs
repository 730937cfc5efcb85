using Microsoft.Extensions.Options;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Storage.Catalog;

namespace RiskApi.Catalog.Served;

/// <summary>Follows the database: what any instance changes of the catalog, every instance serves within seconds.</summary>
/// <remarks>Where the database cannot be read, the catalog in use stays; scoring goes on.</remarks>
internal sealed partial class CatalogRefresh(
    CurrentCatalog inUse, ShippedCatalog shipped, CatalogStore store, IOptions<CatalogOptions> options, ILogger<CatalogRefresh> log)
    : BackgroundService
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _gate = new(1);
    private readonly ServedCatalog _shipped = inUse.Current;
    private long _served = -1;

    /// <summary>Why the newest catalog of the database is not in use; null where it is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Serves what the database holds now, unless it is served already.</summary>
    public async Task Now(CancellationToken cancel)
    {
        await _gate.WaitAsync(cancel);
        try
        {
            if (await store.Version(cancel) == _served)
            {
                return;
            }

            var (record, past) = await Read(cancel);
            var snapshot = CatalogHistory.Compose(shipped.Snapshot, record.Revisions, record.Overrides, record.ConfirmedOn);
            var current = inUse.Current;
            var next = snapshot.Version == current.Snapshot.Version ? current
                : ReferenceEquals(snapshot, shipped.Snapshot) ? _shipped
                : new ServedCatalog(snapshot);

            // Also where the facts are as they were: calendars tell of a rollback.
            if (!ReferenceEquals(next, current) || past.Length != current.Past.Length)
            {
                inUse.Replace(next.After(past));
            }

            _served = record.Version;
            Problem = null;
        }
        catch (CatalogException broken)
        {
            Problem = $"The revisions in the database cannot be put over the shipped catalog: {broken.Message}";
            Log.CannotCompose(log, broken);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Requests are to find the catalog of the database, where that answers in time.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAny(Task.Run(() => TryNow(cancellationToken), cancellationToken), Task.Delay(LongestStart, cancellationToken));
        await base.StartAsync(cancellationToken);
    }

    public override void Dispose()
    {
        _gate.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var polls = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds));
        while (await polls.WaitForNextTickAsync(stoppingToken))
        {
            await TryNow(stoppingToken);
        }
    }

    private async Task<(CatalogRecord Record, CatalogPast Past)> Read(CancellationToken cancel)
    {
        while (true)
        {
            var record = await store.Read(cancel);
            var changes = await store.Changes(cancel);
            if (await store.Version(cancel) == record.Version)
            {
                return (record, new(shipped.Snapshot, changes, record.Overrides));
            }
        }
    }

    private async Task TryNow(CancellationToken cancel)
    {
        try
        {
            await Now(cancel);
        }
        catch (Exception failure) when (!cancel.IsCancellationRequested)
        {
            Log.CannotRead(log, failure.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The catalog's revisions cannot be read; the catalog in use stays. {Reason}")]
        public static partial void CannotRead(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "The catalog's revisions do not fit the shipped catalog; the catalog in use stays.")]
        public static partial void CannotCompose(ILogger logger, Exception failure);
    }
}
