using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>What a scoring depends on besides the dependency itself.</summary>
/// <param name="Outlook">What was known on the as-of date, and what it let one expect.</param>
/// <param name="HorizonDays">How far ahead to look, in days, above 0.</param>
/// <param name="ProjectCriticality">The project's criticality, where it was said.</param>
/// <param name="Constants">The constants of the method.</param>
public sealed record ScoringContext(Outlook Outlook, int HorizonDays, Criticality? ProjectCriticality, ScoringConstants Constants);
