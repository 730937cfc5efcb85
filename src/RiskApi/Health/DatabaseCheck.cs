using Microsoft.Data.Sqlite;
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
            return HealthCheckResult.Healthy($"SQLite {connection.ServerVersion}.");
        }
        catch (SqliteException failure)
        {
            return HealthCheckResult.Degraded($"The database cannot be opened ({failure.Message}); check Database:ConnectionString. Scoring works without it.");
        }
    }
}
