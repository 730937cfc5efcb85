using RiskApi.Hosting.Health;
using RiskApi.Hosting.Retention;
using RiskApi.Hosting.Shutdown;
using RiskApi.Hosting.Telemetry;
using RiskApi.Settings;

namespace RiskApi.Hosting;

/// <summary>Registers where the service listens, and how it is watched and stopped.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.ListenWhereTold();
        builder.Services.AddHealth();
        builder.Services.AddShutdown();
        builder.Services.AddSettings<RetentionOptions>(RetentionOptions.Section);
        builder.Services.AddSingleton<RetentionWorker>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<RetentionWorker>());
        builder.AddTelemetry();
    }

    public static void MapHosting(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
    }
}
