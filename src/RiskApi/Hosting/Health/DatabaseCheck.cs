using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Storage;

namespace RiskApi.Hosting.Health;

/// <summary>
/// Opens the database and writes to it; scoring works without it, so its failure is a warning, but where it holds the keys and cannot be read nobody can be let
/// in.
/// </summary>
internal sealed partial class DatabaseCheck(Database database, WriteProbe probe, IOptions<AccessOptions> access, ILogger<DatabaseCheck> log) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        string version;
        try
        {
            await using var connection = await database.Open(cancellationToken);
            version = connection.ServerVersion;
        }
        catch (DbException failure)
        {
            Log.CannotOpen(log, failure);
            var reason = $"The database cannot be opened: {DatabaseFaults.Of(failure)}. Check Database:ConnectionString and the log.";
            return access.Value.Mode == AccessMode.Keys
                ? HealthCheckResult.Unhealthy($"{reason} No key can be checked without it.")
                : HealthCheckResult.Degraded($"{reason} Scoring works without it.");
        }

        try
        {
            await probe.Write(cancellationToken);
        }
        catch (DbException failure)
        {
            Log.CannotWrite(log, failure);
            return HealthCheckResult.Degraded(
                $"The database cannot be written: {DatabaseFaults.Of(failure)}. Writes are refused until it can; reads and scoring work.");
        }

        var name = database.Provider == DatabaseProvider.Sqlite ? "SQLite" : "PostgreSQL";
        return HealthCheckResult.Healthy($"{name} {version}; all {Migrations.Scripts(database.Provider).Count()} migrations are made, and it can be written.");
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be opened.")]
        public static partial void CannotOpen(ILogger logger, Exception failure);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The database cannot be written.")]
        public static partial void CannotWrite(ILogger logger, Exception failure);
    }
}
