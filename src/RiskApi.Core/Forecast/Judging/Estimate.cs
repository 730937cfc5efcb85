namespace RiskApi.Forecast.Judging;

/// <summary>A figure with its 90 % interval, from resampling the decisions behind the outcomes.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public sealed record Estimate(double Value, double Low, double High);
