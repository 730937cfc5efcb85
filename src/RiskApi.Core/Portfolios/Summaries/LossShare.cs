namespace RiskApi.Portfolios.Summaries;

/// <summary>A name with its part of an expected loss.</summary>
/// <param name="Name">The name.</param>
/// <param name="ExpectedLoss">Its expected loss.</param>
/// <param name="Share">Its share of the whole, 0 to 1.</param>
public sealed record LossShare(string Name, double ExpectedLoss, double Share);
