using System.Data.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Storage.Catalog;

namespace RiskApi.Hosting.Health;

/// <summary>Warns when the facts are old: neither checked by hand nor confirmed by an import for too long, or when the newest cannot be served.</summary>
internal sealed class CatalogCheck(
    CatalogSnapshot catalog, Outlooks outlooks, MethodConstants constants, ConflictStore imports, CatalogRefresh refresh) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var confirmed = await Confirmations(cancellationToken);
        var oldest = catalog.Providers
            .Where(provider => !provider.IsPrivate)
            .Min(provider => Newest(provider.CheckedOn, confirmed.GetValueOrDefault(provider.Id)));
        var days = outlooks.Today.DayNumber - oldest.DayNumber;
        var facts = $"{catalog.Models.Count} models of {catalog.Providers.Count} providers, version {catalog.Version}, checked {days} days ago.";

        return refresh.Problem is { } problem ? HealthCheckResult.Degraded($"{facts} {problem}")
            : days > constants.StaleAfterDays ? HealthCheckResult.Degraded(
                $"{facts} That is more than {constants.StaleAfterDays} days; answers say so and lose confidence.")
            : HealthCheckResult.Healthy(facts);
    }

    private static DateOnly Newest(DateOnly checkedOn, DateTimeOffset confirmedAt) =>
        DateOnly.FromDateTime(confirmedAt.UtcDateTime) is var confirmedOn && confirmedOn > checkedOn ? confirmedOn : checkedOn;

    private async Task<IReadOnlyDictionary<string, DateTimeOffset>> Confirmations(CancellationToken cancel)
    {
        try
        {
            return await imports.Confirmations(cancel);
        }
        catch (DbException)
        {
            // The database's own check says so.
            return new Dictionary<string, DateTimeOffset>();
        }
    }
}
