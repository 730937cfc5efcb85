using RiskApi.Forecast;
using RiskApi.Scoring;

namespace RiskApi.Portfolios;

/// <summary>What every figure of a portfolio depends on besides its projects.</summary>
/// <param name="Outlook">What was known on the as-of date, and what it let one expect.</param>
/// <param name="HorizonDays">How far ahead to look, in days, above 0.</param>
/// <param name="Constants">The constants of the method.</param>
public sealed record PortfolioScope(Outlook Outlook, int HorizonDays, ScoringConstants Constants)
{
    /// <summary>The as-of date.</summary>
    public DateOnly AsOf => Outlook.AsOf;

    /// <summary>The last day within the horizon.</summary>
    public DateOnly EndsOn => AsOf.AddDays(HorizonDays);
}
