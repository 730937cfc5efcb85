using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;
using RiskApi.Settings;

namespace RiskApi.Web.Address;

/// <summary>Registers where others find the service.</summary>
internal static class AddressSetup
{
    public static void AddAddress(this IServiceCollection services)
    {
        services.AddSettings<PublicOptions>(PublicOptions.Section);
        services.AddSingleton<PublicPaths>();
        services.AddHostedService<ProxyWarning>();
        services.AddCors();
        services.AddOptions<CorsOptions>().Configure<IOptions<PublicOptions>>((cors, address) => cors.AddDefaultPolicy(origins => origins
            .WithOrigins([.. address.Value.Origins])
            .AllowAnyMethod()
            .AllowAnyHeader()
            .WithExposedHeaders(HeaderNames.ETag, HeaderNames.Location, HeaderNames.Link, HeaderNames.RetryAfter, "RateLimit", "RateLimit-Policy")));
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<PublicOptions>>((forwarded, address) =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.All;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var network in address.Value.Proxies.Select(PublicOptions.NetworkOf))
            {
                forwarded.KnownIPNetworks.Add(network!.Value);
            }

            // Back to the first that is no proxy of ours.
            forwarded.ForwardLimit = null;
        });
    }

    /// <summary>Reads how clients reach the service, before routes are chosen by path.</summary>
    public static void UseAddress(this WebApplication app)
    {
        var address = app.Services.GetRequiredService<IOptions<PublicOptions>>().Value;
        if (address.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
            app.UseMiddleware<ForwardedClaims>();
        }

        if (address.Address is not null)
        {
            app.UseMiddleware<PublicAddress>();
        }

        app.UseMiddleware<LinkHeaders>();
        app.UseRouting();
        app.UseMiddleware<MethodsOfPaths>();
        if (address.Origins.Count > 0)
        {
            app.Use((http, next) =>
            {
                // Whoever keeps answers keeps one for each site.
                http.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Origin);
                return next(http);
            });
            app.UseCors();
        }
    }
}
