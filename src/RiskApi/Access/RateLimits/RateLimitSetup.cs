using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.RateLimiting;
using RiskApi.Settings;
using RiskApi.Web.Errors;

namespace RiskApi.Access.RateLimits;

/// <summary>Registers the limit on what a client may ask.</summary>
internal static class RateLimitSetup
{
    public static void AddRateLimits(this IServiceCollection services)
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
    public static void UseRateLimits(this WebApplication app)
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

/// <summary>Settings of how much a client may ask, section <c>RateLimits</c>.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>What a client may ask within a window where nothing is set and keys are needed: a hundred requests a second.</summary>
    public const int DefaultRequests = 6000;

    /// <summary>
    /// Requests that a client may send within a window, all at once or spread; 0 for any number. Left out: 6000, or any number on an open service.
    /// </summary>
    [Range(0, 1_000_000_000, ErrorMessage = "RateLimits:Requests must be from 0, which is no limit, to 1,000,000,000.")]
    public int? Requests { get; set; }

    /// <summary>The window in seconds, in which all that was used comes back, evenly.</summary>
    [Range(1, 86_400, ErrorMessage = "RateLimits:WindowSeconds must be from 1 to 86,400.")]
    public int WindowSeconds { get; set; } = 60;
}
