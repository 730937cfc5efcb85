namespace RiskApi.Health;

/// <summary>Says that the service runs.</summary>
/// <param name="Status">Always <c>live</c>.</param>
internal sealed record LiveReport(string Status);
