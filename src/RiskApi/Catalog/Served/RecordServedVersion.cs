using System.Data.Common;
using RiskApi.Core.Assessments;
using RiskApi.Storage;
using RiskApi.Web;

namespace RiskApi.Catalog.Served;

/// <summary>
/// Records which catalog and method are served, at start and whenever the catalog is replaced. A database that fails stops neither the start nor the scoring.
/// </summary>
internal sealed partial class RecordServedVersion(
    CurrentCatalog inUse, MethodConstants constants, ServedVersionStore versions, TimeProvider time, IHostApplicationLifetime lifetime,
    ILogger<RecordServedVersion> log)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await lifetime.Started(stoppingToken);
        await foreach (var catalog in inUse.FromNowOn(stoppingToken))
        {
            try
            {
                await versions.Record(new StoredVersion(catalog.Snapshot.Version, MethodVersion.Of(constants), time.GetUtcNow()), stoppingToken);
            }
            catch (DbException failure)
            {
                Log.CannotRecord(log, failure);
            }
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be written; scoring goes on without it. Check Database:ConnectionString and the rights on its folder.")]
        public static partial void CannotRecord(ILogger logger, Exception failure);
    }
}
