using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using RiskApi.Web;
using RiskApi.Web.Document;

namespace RiskApi.Hosting.Health;

/// <summary>Says how the service is.</summary>
internal static class HealthEndpoints
{
    private static readonly LiveReport Live = new("live");

    public static void AddHealth(this IServiceCollection services) =>
        services.AddHealthChecks().AddCheck<CatalogCheck>("catalog").AddCheck<DatabaseCheck>("database");

    public static void MapHealth(this IEndpointRouteBuilder api)
    {
        var health = api.MapGroup("/health").WithTags(ApiTags.Health).AllowAnonymous().DisableRateLimiting();

        health.MapGet("/live", GetLive).AlsoHead().WithName("getLiveness");
        health.MapGet("/ready", GetReady).AlsoHead().WithName("getReadiness").Produces<ReadyReport>(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>Says that the service runs.</summary>
    /// <remarks>For restarts: it fails only where the process does not answer.</remarks>
    /// <response code="200">It runs.</response>
    internal static Ok<LiveReport> GetLive() => TypedResults.Ok(Live);

    /// <summary>Says whether the service can do its work, and why not.</summary>
    /// <remarks>For load balancers: the catalog and the database are checked. Old facts, or a database that fails, degrade it and keep it in service.</remarks>
    /// <response code="200">It can, perhaps with a warning.</response>
    /// <response code="503">It cannot.</response>
    internal static async Task<Results<Ok<ReadyReport>, JsonHttpResult<ReadyReport>>> GetReady(HealthCheckService checks, CancellationToken cancel)
    {
        var report = await checks.CheckHealthAsync(cancel);
        var view = new ReadyReport(
            Word(report.Status),
            [.. report.Entries.Select(entry => new ReadyCheck(entry.Key, Word(entry.Value.Status), entry.Value.Description))]);

        return report.Status == HealthStatus.Unhealthy
            ? TypedResults.Json(view, statusCode: StatusCodes.Status503ServiceUnavailable)
            : TypedResults.Ok(view);
    }

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}

/// <summary>Says that the service runs.</summary>
/// <param name="Status">Always <c>live</c>.</param>
internal sealed record LiveReport(string Status);

/// <summary>Says whether the service can do its work.</summary>
/// <param name="Status"><c>healthy</c>, <c>degraded</c> where it works with a warning, or <c>unhealthy</c>.</param>
/// <param name="Checks">What was checked.</param>
internal sealed record ReadyReport(string Status, IReadOnlyList<ReadyCheck> Checks);

/// <summary>One thing that was checked.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Status">How it is.</param>
/// <param name="Detail">Why.</param>
internal sealed record ReadyCheck(string Name, string Status, string? Detail);
