using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskApi.Storage;

namespace RiskApi.Health;

/// <summary>Opens the database; scoring works without it, so its failure is a warning.</summary>
internal sealed class DatabaseCheck(Database database) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.Open(cancellationToken);
            return HealthCheckResult.Healthy($"{(database.Provider == DatabaseProvider.Sqlite ? "SQLite" : "PostgreSQL")} {connection.ServerVersion}.");
        }
        catch (DbException failure)
        {
            return HealthCheckResult.Degraded($"The database cannot be opened ({failure.Message}); check Database:ConnectionString. Scoring works without it.");
        }
    }
}
