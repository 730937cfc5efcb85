using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>How often dates are moved or taken back while the days that are left lie in a span, and where to.</summary>
/// <param name="FromDays">The fewest days left.</param>
/// <param name="BeforeDays">The first number of days left beyond it.</param>
/// <param name="Hazard">Decisions to be expected per unit of log(1 + days left).</param>
/// <param name="HazardVariance">The variance of that estimate.</param>
/// <param name="WithdrawnShare">The share of the decisions that takes the date back, 0 to 1.</param>
/// <param name="Moves">By how many days the others move it, negative where earlier, ascending, each with its share of all decisions.</param>
internal sealed record DateSpan(
    int FromDays, int BeforeDays, double Hazard, double HazardVariance, double WithdrawnShare, (int Days, double Share)[] Moves)
{
    // Before the record holds anything: nine dates in ten hold from ninety days before, the others are moved by two months.
    private const double PriorHoldsShare = 0.9;
    private const int PriorDaysLeft = 90;
    private const int PriorMoveDays = 60;

    /// <summary>Estimates a span: Gamma–Poisson, the decisions seen with the prior's over the exposure seen with the prior's; what is recent counts most.</summary>
    public static DateSpan Fit(int fromDays, int beforeDays, IReadOnlyCollection<PublishedDate> dates, DateOnly asOf, HazardSettings settings)
    {
        var span = new DateSpan(fromDays, beforeDays, 0, 0, 0, []);
        var exposure = settings.PriorDates;
        var decisions = exposure * -Math.Log(PriorHoldsShare) / Math.Log(1 + PriorDaysLeft);
        var withdrawn = 0.0;
        var moved = new SortedDictionary<int, double> { [PriorMoveDays] = decisions };
        foreach (var date in dates)
        {
            var weight = ExponentialWeight.Weight(asOf.DayNumber - date.ToOn.DayNumber, settings.HalfLifeDays);
            exposure += weight * span.Exposure(date.DaysLeftAtLast, date.DaysLeftAtFirst);
            if (date.DaysLeftAtLast < fromDays || date.DaysLeftAtLast >= beforeDays)
            {
                continue;
            }

            if (date.Outcome == DateOutcome.Moved)
            {
                moved[date.MovedByDays] = moved.GetValueOrDefault(date.MovedByDays) + weight;
                decisions += weight;
            }
            else if (date.Outcome == DateOutcome.Withdrawn)
            {
                withdrawn += weight;
                decisions += weight;
            }
        }

        return span with
        {
            Hazard = decisions / exposure,
            HazardVariance = decisions / (exposure * exposure),
            WithdrawnShare = withdrawn / decisions,
            Moves = [.. moved.Select(move => (move.Key, move.Value / decisions))],
        };
    }

    /// <summary>The part of a stretch of days left that lies in the span, in units of log(1 + days left).</summary>
    public double Exposure(int fromDaysLeft, int toDaysLeft)
    {
        var (from, to) = (Math.Max(fromDaysLeft, FromDays), Math.Min(toDaysLeft, BeforeDays));
        return to <= from ? 0 : Math.Log((1.0 + to) / (1.0 + from));
    }

    /// <summary>The share of the decisions that moves a date to within a number of days; a move into the past counts as one to tomorrow.</summary>
    public double MovedWithin(int daysLeft, int withinDays)
    {
        var sum = 0.0;
        foreach (var (days, share) in Moves)
        {
            if (Math.Max(1, daysLeft + days) > withinDays)
            {
                break;
            }

            sum += share;
        }

        return sum;
    }
}
