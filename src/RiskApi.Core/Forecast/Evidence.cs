namespace RiskApi.Core.Forecast;

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

/// <summary>What one fact about a model does to its forecast.</summary>
/// <param name="Factor">What the fact is about.</param>
/// <param name="Effect">By how much it raises the probability of a retirement within 365 days against a model that is usual for its class in this respect; negative where it lowers it.</param>
/// <param name="Because">The fact.</param>
public sealed record ForecastEffect(HazardFactor Factor, double Effect, string Because);

/// <summary>The record of comparable models: those of the same provider and class.</summary>
/// <param name="Models">Models whose release is on record.</param>
/// <param name="Notices">Those of them that had a notice, or stopped without one.</param>
/// <param name="ModelMonths">Months that they were served without a notice.</param>
public sealed record Comparable(int Models, int Notices, double ModelMonths)
{
    /// <summary>Nothing to compare with.</summary>
    public static readonly Comparable None = new(0, 0, 0);
}
