using Microsoft.Extensions.Options;
using RiskApi.Operations.Settings;

namespace RiskApi.Operations.Shutdown;

/// <summary>Registers how the service stops.</summary>
internal static class ShutdownSetup
{
    public static void AddRiskApiShutdown(this IServiceCollection services)
    {
        services.AddSettings<ShutdownOptions>(ShutdownOptions.Section);
        services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) => host.ShutdownTimeout = TimeSpan.FromSeconds(shutdown.Value.DelaySeconds + shutdown.Value.TimeoutSeconds));
        services.AddHostedService<TurnAwayFirst>();
        services.AddHealthChecks().AddCheck<StoppingCheck>("running");
    }
}
