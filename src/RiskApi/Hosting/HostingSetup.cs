using RiskApi.Hosting.Health;
using RiskApi.Hosting.Shutdown;
using RiskApi.Hosting.Telemetry;

namespace RiskApi.Hosting;

/// <summary>Registers how the service is watched and stopped.</summary>
internal static class HostingSetup
{
    public static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealth();
        builder.Services.AddShutdown();
        builder.AddTelemetry();
    }

    public static void MapHosting(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
    }
}
