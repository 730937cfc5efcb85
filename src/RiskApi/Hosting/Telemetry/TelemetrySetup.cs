using System.ComponentModel.DataAnnotations;
using System.Diagnostics.Metrics;
using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using RiskApi.Access.Roles;
using RiskApi.Core;
using RiskApi.Settings;
using RiskApi.Storage;

namespace RiskApi.Hosting.Telemetry;

/// <summary>Registers OpenTelemetry, where anybody takes what it gives.</summary>
internal static class TelemetrySetup
{
    private const string OtlpEndpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private const string ServiceName = "riskapi";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSettings<TelemetryOptions>(TelemetryOptions.Section);
        builder.Services.AddSingleton<ServiceMetrics>();
        var prometheus = HasPrometheus(builder.Configuration);
        var otlp = !string.IsNullOrEmpty(builder.Configuration[OtlpEndpoint]);
        if (!prometheus && !otlp)
        {
            return;
        }

        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService(ServiceName, serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version!.ToString(3)))
            .WithMetrics(metrics =>
            {
                metrics.AddMeter(ServiceMetrics.Meter).AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddNpgsqlInstrumentation();
                metrics.OfThisServiceAlone();
                if (prometheus)
                {
                    metrics.AddPrometheusExporter();
                }
            });
        if (otlp)
        {
            // Statements carry names of parameters, never their values; addresses come without their queries' values.
            telemetry.WithTracing(traces => traces.AddSource(DatabaseSpans.Source).AddAspNetCoreInstrumentation().AddNpgsql());
            telemetry.WithLogging();
            telemetry.UseOtlpExporter();
        }
    }

    /// <summary>Maps <c>/metrics</c>, where it is asked for; the gauges are there from the start.</summary>
    public static void MapMetrics(this WebApplication app)
    {
        app.Services.GetRequiredService<ServiceMetrics>();
        if (HasPrometheus(app.Configuration))
        {
            app.MapPrometheusScrapingEndpoint("/metrics").Needs(Role.Reader).SpanTeams();
        }
    }

    /// <summary>Meters are found by their names in the whole process; those that another service in it made are none of ours.</summary>
    private static void OfThisServiceAlone(this MeterProviderBuilder metrics) => ((IDeferredMeterProviderBuilder)metrics).Configure((services, deferred) =>
    {
        var ours = services.GetRequiredService<IMeterFactory>();
        deferred.AddView(instrument => instrument.Meter.Scope is IMeterFactory maker && maker != ours ? MetricStreamConfiguration.Drop : null);
    });

    private static bool HasPrometheus(IConfiguration configuration) =>
        configuration.GetSection(TelemetryOptions.Section).Get<TelemetryOptions>()?.Prometheus is true;
}

/// <summary>Settings of telemetry, section <c>Telemetry</c>. Where it is sent by OTLP, OpenTelemetry's own variables decide.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>GET /metrics</c> gives the metrics to Prometheus.</summary>
    public bool Prometheus { get; set; }

    /// <summary>Whether there are gauges of each project, which name it by its id.</summary>
    public bool ProjectGauges { get; set; }

    /// <summary>The most projects with gauges, those with the highest scores; OpenTelemetry takes 2,000 series of a metric.</summary>
    [Range(1, 2000, ErrorMessage = "Telemetry:MostProjectGauges must be between 1 and 2000.")]
    public int MostProjectGauges { get; set; } = 1000;
}
