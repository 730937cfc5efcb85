namespace RiskApi.Core.Portfolio.Summaries;

/// <summary>Forced migrations by the time at which the work has to start, within the horizon: a median lead time before the model stops.</summary>
/// <param name="AlreadyDue">What should have started by the as-of date: models that stop within a lead time, or have stopped.</param>
/// <param name="Months">The next twelve months, each from a day of the month to the day before the same one; those beyond the horizon are empty.</param>
/// <param name="Beyond">What starts later and still within the horizon.</param>
public sealed record MigrationCalendar(DueWork AlreadyDue, IReadOnlyList<MonthOfMigrations> Months, DueWork Beyond)
{
    private const int MonthCount = 12;

    internal static MigrationCalendar Of(IEnumerable<ClockLoad> loads, PortfolioScope scope)
    {
        // Where the parts end, in days after the as-of date; a part is what falls due after the one before and up to its end.
        int[] ends =
        [
            0,
            .. Enumerable.Range(1, MonthCount).Select(month => Math.Min(scope.HorizonDays, scope.AsOf.AddMonths(month).DayNumber - scope.AsOf.DayNumber)),
            scope.HorizonDays
        ];
        var (migrations, effort) = (new double[ends.Length], new double[ends.Length]);
        foreach (var load in loads)
        {
            var before = 0.0;
            for (var part = 0; part < ends.Length; part++)
            {
                // Not before the part ahead of it: a forecast may fall by a rounding error, and no month has less than nothing.
                var until = Math.Max(before, load.Forecast.ProbabilityWithin(ends[part] + load.LeadTimeDays));
                migrations[part] += load.Dependencies * (until - before);
                effort[part] += load.EngineerDays * (until - before);
                before = until;
            }
        }

        DueWork Part(int part) => DueWork.Of(migrations[part], effort[part]);
        return new(
            Part(0),
            [.. Enumerable.Range(1, MonthCount).Select(month => new MonthOfMigrations(
                scope.AsOf.AddMonths(month - 1), scope.AsOf.AddMonths(month).AddDays(-1), Part(month).ExpectedMigrations, Part(month).ExpectedEffortDays))],
            Part(MonthCount + 1));
    }
}

/// <summary>Work that is expected.</summary>
/// <param name="ExpectedMigrations">Forced migrations expected.</param>
/// <param name="ExpectedEffortDays">Their engineer-days.</param>
public sealed record DueWork(double ExpectedMigrations, double ExpectedEffortDays)
{
    internal static DueWork Of(double migrations, double effortDays) => new(Rounded.Probability(migrations), Rounded.Days(effortDays));
}

/// <summary>Forced migrations whose work has to start in one month.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="ExpectedMigrations">Forced migrations expected.</param>
/// <param name="ExpectedEffortDays">Their engineer-days.</param>
public sealed record MonthOfMigrations(DateOnly From, DateOnly To, double ExpectedMigrations, double ExpectedEffortDays);
