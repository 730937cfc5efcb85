namespace RiskApi.Core.Advice.Replacements;

/// <summary>What speaks for and against a model in any project, as values that weights multiply.</summary>
/// <param name="VendorRecommendation">1 where the vendor names it as the replacement, else 0.</param>
/// <param name="Runway">The probability that it answers a year from now.</param>
/// <param name="Age">0 where it is new, −1 where it is two years old or older; that of a year where its release is not on record.</param>
/// <param name="Provider">1 at the same provider, else 0.</param>
/// <param name="Succession">1 in the same line, 0.5 from the same maker, else 0.</param>
/// <param name="Kind">−1 where it is of another kind, else 0.</param>
/// <param name="Context">−1 where its context window is not on record and the other's is, else 0.</param>
/// <param name="OwnApi">1 for a fallback that its maker serves, else 0.</param>
/// <param name="LineRecord">−1 where no other model of its line is on record there, else 0.</param>
internal readonly record struct StandingValues(
    double VendorRecommendation, double Runway, double Age, double Provider, double Succession, double Kind, double Context, double OwnApi, double LineRecord)
{
    public double Weigh(WeighingConstants weights) =>
        (weights.VendorRecommendation * VendorRecommendation)
        + (weights.Runway * Runway)
        + (weights.Age * Age)
        + (weights.Provider * Provider)
        + (weights.Succession * Succession)
        + (weights.Kind * Kind)
        + (weights.Context * Context)
        + (weights.OwnApi * OwnApi)
        + (weights.LineRecord * LineRecord);
}
