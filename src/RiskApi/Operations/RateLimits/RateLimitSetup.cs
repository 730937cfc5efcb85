using Microsoft.AspNetCore.RateLimiting;
using RiskApi.Operations.Settings;
using RiskApi.Web.Errors;

namespace RiskApi.Operations.RateLimits;

/// <summary>Registers the limit on what a client may ask.</summary>
internal static class RateLimitSetup
{
    public static void AddRiskApiRateLimits(this IServiceCollection services)
    {
        services.AddSettings<RateLimitOptions>(RateLimitOptions.Section);
        services.AddSingleton<ClientQuota>();
        services.AddRateLimiter(_ => { });
        services.AddOptions<RateLimiterOptions>().Configure<ClientQuota>((options, quota) =>
        {
            options.GlobalLimiter = quota.Limiter;
            options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            options.OnRejected = async (rejected, _) =>
            {
                rejected.HttpContext.Response.Headers.RetryAfter = quota.RetryAfterSeconds;
                await Problems.Of(ProblemType.TooManyRequests).ExecuteAsync(rejected.HttpContext);
            };
        });
    }

    /// <summary>Counts requests by client, and says in every answer what is left.</summary>
    public static void UseRiskApiRateLimits(this WebApplication app)
    {
        var quota = app.Services.GetRequiredService<ClientQuota>();
        if (!quota.IsLimited)
        {
            return;
        }

        app.Use((http, next) =>
        {
            if (http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is null)
            {
                http.Response.OnStarting(() =>
                {
                    quota.Announce(http);
                    return Task.CompletedTask;
                });
            }

            return next(http);
        });
        app.UseRateLimiter();
    }
}
