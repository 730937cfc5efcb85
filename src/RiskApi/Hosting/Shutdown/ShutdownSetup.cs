using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using RiskApi.Settings;

namespace RiskApi.Hosting.Shutdown;

/// <summary>Registers how the service stops.</summary>
internal static class ShutdownSetup
{
    public static void AddShutdown(this IServiceCollection services)
    {
        services.AddSettings<ShutdownOptions>(ShutdownOptions.Section);
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) => host.ShutdownTimeout = TimeSpan.FromSeconds(shutdown.Value.DelaySeconds + shutdown.Value.TimeoutSeconds));
        services.AddHostedService<DrainBeforeStop>();
        services.AddHealthChecks().AddCheck<StoppingCheck>("running");
    }
}

/// <summary>Settings of how the service stops, section <c>Shutdown</c>.</summary>
internal sealed class ShutdownOptions
{
    public const string Section = "Shutdown";

    /// <summary>Seconds in which it says that it is not ready and still takes requests, so that load balancers turn away first.</summary>
    [Range(0, 300, ErrorMessage = "Shutdown:DelaySeconds must be from 0 to 300.")]
    public int DelaySeconds { get; set; }

    /// <summary>Seconds that requests in flight then have to finish.</summary>
    [Range(1, 3600, ErrorMessage = "Shutdown:TimeoutSeconds must be from 1 to 3600.")]
    public int TimeoutSeconds { get; set; } = 30;
}
