using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using RiskApi.Access;
using RiskApi.Storage;

namespace RiskApi.Hosting.Health;

/// <summary>Opens the database; scoring works without it, so its failure is a warning, but where it holds the keys nobody can be let in.</summary>
internal sealed class DatabaseCheck(Database database, IOptions<AccessOptions> access) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await using var connection = await database.Open(cancellationToken);
            var name = database.Provider == DatabaseProvider.Sqlite ? "SQLite" : "PostgreSQL";
            return HealthCheckResult.Healthy($"{name} {connection.ServerVersion}; all {Migrations.Scripts(database.Provider).Count()} migrations are made.");
        }
        catch (DbException failure)
        {
            var reason = $"The database cannot be opened ({failure.Message}); check Database:ConnectionString.";
            return access.Value.Mode == AccessMode.Keys
                ? HealthCheckResult.Unhealthy($"{reason} No key can be checked without it.")
                : HealthCheckResult.Degraded($"{reason} Scoring works without it.");
        }
    }
}
