namespace RiskApi.Scoring;

/// <summary>A name with its share of a whole.</summary>
/// <param name="Name">The name.</param>
/// <param name="Share">The share, 0 to 1.</param>
public sealed record NamedShare(string Name, double Share);
