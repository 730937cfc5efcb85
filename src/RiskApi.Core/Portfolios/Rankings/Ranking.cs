namespace RiskApi.Portfolios.Rankings;

/// <summary>The projects of a portfolio that come first by one order.</summary>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="By">What they are ranked by.</param>
/// <param name="Total">Projects that the order is about: all of them by score and effort, those with a start-by date that has passed, or those with unknown models.</param>
/// <param name="Items">The first of them.</param>
public sealed record Ranking(PortfolioBasis Basis, RankingOrder By, int Total, IReadOnlyList<RankedProject> Items);
