namespace RiskApi.Portfolios.Summaries;

/// <summary>Work that is expected.</summary>
/// <param name="ExpectedMigrations">Forced migrations expected.</param>
/// <param name="ExpectedEffortDays">Their engineer-days.</param>
public sealed record DueWork(double ExpectedMigrations, double ExpectedEffortDays)
{
    internal static DueWork Of(double migrations, double effortDays) => new(Rounded.Probability(migrations), Rounded.Days(effortDays));
}
