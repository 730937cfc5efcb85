namespace RiskApi.Portfolios.Summaries;

/// <summary>Forced migrations whose work has to start in one month.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="ExpectedMigrations">Forced migrations expected.</param>
/// <param name="ExpectedEffortDays">Their engineer-days.</param>
public sealed record MonthOfMigrations(DateOnly From, DateOnly To, double ExpectedMigrations, double ExpectedEffortDays);
