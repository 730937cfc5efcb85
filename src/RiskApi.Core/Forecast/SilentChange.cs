namespace RiskApi.Forecast;

/// <summary>The risk that a name is pointed at other weights while the project uses it.</summary>
/// <param name="Probability">The probability within the horizon, 0 to 1.</param>
/// <param name="Because">What it rests on.</param>
public sealed record SilentChange(double Probability, string Because);
