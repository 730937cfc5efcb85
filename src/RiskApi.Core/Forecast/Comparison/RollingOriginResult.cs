namespace RiskApi.Forecast.Comparison;

/// <summary>How a method did at one horizon.</summary>
/// <param name="HorizonDays">How far ahead its forecasts looked.</param>
/// <param name="AllAlive">Over every model alive on a date.</param>
/// <param name="WithoutNotice">Over those with no notice on the date.</param>
public sealed record RollingOriginResult(int HorizonDays, BrierSkill AllAlive, BrierSkill WithoutNotice);
