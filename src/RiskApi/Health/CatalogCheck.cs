using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskApi.Catalog;
using RiskApi.Catalogs;
using RiskApi.Scoring;

namespace RiskApi.Health;

/// <summary>Warns when the facts are old.</summary>
internal sealed class CatalogCheck(CatalogSnapshot catalog, Outlooks outlooks, ScoringConstants constants) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var oldest = catalog.Providers.Min(provider => provider.CheckedOn);
        var days = outlooks.Today.DayNumber - oldest.DayNumber;
        var facts = $"{catalog.Models.Count} models of {catalog.Providers.Count} providers, version {catalog.Version}, checked {days} days ago.";

        return Task.FromResult(days > constants.StaleAfterDays
            ? HealthCheckResult.Degraded($"{facts} That is more than {constants.StaleAfterDays} days; answers say so and lose confidence.")
            : HealthCheckResult.Healthy(facts));
    }
}
