namespace RiskApi.Operations.Telemetry;

/// <summary>Settings of telemetry, section <c>Telemetry</c>. Where it is sent by OTLP, OpenTelemetry's own variables decide.</summary>
internal sealed class TelemetryOptions
{
    public const string Section = "Telemetry";

    /// <summary>Whether <c>GET /metrics</c> gives the metrics to Prometheus.</summary>
    public bool Prometheus { get; set; }
}
