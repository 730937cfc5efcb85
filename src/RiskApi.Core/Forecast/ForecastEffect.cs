using RiskApi.Forecast.Notices;

namespace RiskApi.Forecast;

/// <summary>What one fact about a model does to its forecast.</summary>
/// <param name="Factor">What the fact is about.</param>
/// <param name="Effect">By how much it raises the probability of a retirement within 365 days against a model that is usual for its class in this respect; negative where it lowers it.</param>
/// <param name="Because">The fact.</param>
public sealed record ForecastEffect(PaceFactor Factor, double Effect, string Because);
