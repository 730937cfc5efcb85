using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;

namespace RiskApi.Hosting.Health;

/// <summary>Warns when facts are old: neither checked by hand nor confirmed by an import for too long, or when the newest cannot be served.</summary>
internal sealed class CatalogCheck(CatalogSnapshot catalog, Outlooks outlooks, MethodConstants constants, CatalogRefresh refresh) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        Provider[] stale =
        [
            .. catalog.Providers
                .Where(provider => !provider.IsPrivate && provider.HasModels)
                .Where(provider => outlooks.Today.DayNumber - provider.ReadOn.DayNumber > constants.StaleAfterDays)
                .OrderBy(provider => provider.ReadOn),
        ];
        var facts = $"{catalog.Providers.Sum(provider => provider.ModelCount)} models of {catalog.Providers.Count(provider => provider.HasModels)} providers, version {catalog.Version}.";

        return Task.FromResult(
            refresh.Problem is { } problem ? HealthCheckResult.Degraded($"{facts} {problem}")
            : stale is [] ? HealthCheckResult.Healthy(facts)
            : HealthCheckResult.Degraded(
                $"{facts} Read more than {constants.StaleAfterDays} days ago: {string.Join(", ", stale.Select(provider => $"{provider.Id} ({provider.ReadOn:yyyy-MM-dd})"))}; answers that rest on them say so and lose confidence."));
    }
}
