namespace RiskApi.Catalog;

/// <summary>What a provider means by one of its stages.</summary>
/// <param name="Stage">The provider's word.</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record StageMeaning(string Stage, string Meaning);
