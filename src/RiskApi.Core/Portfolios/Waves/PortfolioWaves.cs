namespace RiskApi.Portfolios.Waves;

/// <summary>Dates and windows on which several dependencies of a portfolio end.</summary>
/// <param name="Basis">What the answer rests on.</param>
/// <param name="Published">Waves of dates that vendors have published, committed dates apart from those without commitment, in order of date.</param>
/// <param name="Forecast">Months in which several dependencies of one provider are expected to end though no date is published, in order of date and provider.</param>
public sealed record PortfolioWaves(PortfolioBasis Basis, IReadOnlyList<PublishedWave> Published, IReadOnlyList<ForecastWave> Forecast);
