using RiskApi.Forecast.Notices;

namespace RiskApi.Forecast;

/// <summary>What a forecast rests on.</summary>
/// <param name="Text">In words.</param>
/// <param name="Comparable">The record of comparable models; null where a date decides.</param>
/// <param name="Effects">What raises or lowers the forecast against the model's class, the strongest first; empty where a date decides.</param>
public sealed record Evidence(string Text, Comparable? Comparable, IReadOnlyList<ForecastEffect> Effects)
{
    /// <summary>Evidence that is a fact, not a comparison.</summary>
    /// <param name="text">In words.</param>
    internal static Evidence Fact(string text) => new(text, null, []);
}
