namespace RiskApi.Portfolios.Summaries;

/// <summary>How the expected loss of a portfolio is spread; it explains tails and is no part of a score.</summary>
/// <param name="ByProvider">By who serves the models.</param>
/// <param name="ByMaker">By who trained them.</param>
/// <param name="ByModel">By model as its provider serves it.</param>
/// <param name="ByClock">By provider and maker together, whatever the region: what gets its notices from one decision.</param>
public sealed record PortfolioConcentration(Spread ByProvider, Spread ByMaker, Spread ByModel, Spread ByClock);
