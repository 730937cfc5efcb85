namespace RiskApi.Portfolios.Losses;

/// <summary>How to simulate a loss.</summary>
/// <param name="Seed">The seed.</param>
/// <param name="Trials">How many trials, above 0.</param>
/// <param name="Correlations">How strongly the ends of models depend on one another.</param>
/// <param name="UsdPerEngineerDay">What an engineer-day costs; null to count no money.</param>
public sealed record LossSettings(int Seed, int Trials, ShockCorrelations Correlations, double? UsdPerEngineerDay);
