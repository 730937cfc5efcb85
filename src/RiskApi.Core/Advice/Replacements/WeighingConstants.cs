namespace RiskApi.Core.Advice.Replacements;

/// <summary>What the terms of a replacement's weight count, 0 or more. They are starting values; 0 switches a term off.</summary>
public sealed record WeighingConstants
{
    /// <summary>Being named as the replacement by the vendor.</summary>
    public double VendorRecommendation { get; init; } = 1.5;

    /// <summary>Being certain to answer a year from now.</summary>
    public double Runway { get; init; } = 2;

    /// <summary>Being two years old or older.</summary>
    public double Age { get; init; } = 1;

    /// <summary>Being at the same provider.</summary>
    public double Provider { get; init; } = 1;

    /// <summary>Being of the same succession line; the same maker counts half.</summary>
    public double Succession { get; init; } = 1;

    /// <summary>Costing eight times as much.</summary>
    public double Price { get; init; } = 1;

    /// <summary>Being of another kind.</summary>
    public double Kind { get; init; } = 0.1;

    /// <summary>Having no context window on record where the other's is.</summary>
    public double Context { get; init; } = 0.25;

    /// <summary>Being served by its maker itself, for a fallback.</summary>
    public double OwnApi { get; init; } = 0.5;

    /// <summary>Having no line behind it.</summary>
    public double LineRecord { get; init; } = 0.5;

    /// <summary>Taking the whole project from one provider and maker to none, or putting it there.</summary>
    public double Diversity { get; init; } = 0.3;
}
