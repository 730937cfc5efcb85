namespace RiskApi.Portfolios.Losses;

/// <summary>What one provider adds to the loss, in engineer-days.</summary>
/// <param name="Provider">The provider; <c>unknown</c> for model strings that no model fits.</param>
/// <param name="Expected">Its expected loss.</param>
/// <param name="ExpectedShare">Its share of the expected loss, 0 to 1.</param>
/// <param name="WorstShare">Its share of the loss in the worst twentieth of the trials, 0 to 1; above the other where it makes the tail.</param>
public sealed record ProviderLoss(string Provider, double Expected, double ExpectedShare, double WorstShare);
