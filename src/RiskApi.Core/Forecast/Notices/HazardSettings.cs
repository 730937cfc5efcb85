namespace RiskApi.Core.Forecast.Notices;

/// <summary>The numbers of the method, chosen on forecasts made before 2026; skill hardly depends on any of them.</summary>
public sealed record HazardSettings
{
    /// <summary>The settings in use.</summary>
    public static readonly HazardSettings Default = new();

    /// <summary>
    /// How many notices the average hazard weighs against a provider's own, above 0. Notices come in batches, so thirty of them are a handful of decisions.
    /// </summary>
    public double ProviderPriorNotices { get; init; } = 30;

    /// <summary>How many notices "no effect" weighs against the record of every other factor, above 0.</summary>
    public double EffectPriorNotices { get; init; } = 4;

    /// <summary>Factors that are held to have no effect; none in the method in use.</summary>
    public IReadOnlySet<HazardFactor> Ignored { get; init; } = new HashSet<HazardFactor>();

    /// <summary>What the hazard of all models starts from before the record says anything: notices seen, above 0 …</summary>
    public double BasePriorNotices { get; init; } = 3;

    /// <summary>… in so many days served, above 0.</summary>
    public double BasePriorDays { get; init; } = 1500;

    /// <summary>Days in which a notice, or the lack of one, loses half its weight, above 0.</summary>
    public double HalfLifeDays { get; init; } = 365;

    /// <summary>Days in which a notice period loses half its weight, above 0; vendors change them faster than their hazard.</summary>
    public double NoticePeriodHalfLifeDays { get; init; } = 120;

    /// <summary>How many notice periods the class's distribution weighs against the provider's own, for the day of an end, above 0.</summary>
    public double PriorNoticePeriods { get; init; } = 3;

    /// <summary>How many it weighs for the time that a migration gets, above 0; at ten, one notice moves no probability by more than a tenth.</summary>
    public double PriorNoticePeriodsOfReadiness { get; init; } = 10;

    /// <summary>What the hazard ahead is times the weighed hazard behind: it has risen year on year, and the weighed past lags.</summary>
    public double HazardAheadRatio { get; init; } = 1.25;

    /// <summary>How many published dates the prior weighs in each span of days left, above 0.</summary>
    public double PriorDates { get; init; } = 10;

    /// <summary>The days left from which dates hold differently, ascending, the first 0.</summary>
    public IReadOnlyList<int> DaysLeftSpans { get; init; } = [0, 8, 31, 91];

    /// <summary>What the hazard of a notice is multiplied by where notice was given without a date, to get that of the end, above 0 …</summary>
    public double UndatedNoticeRatio { get; init; } = 1.0 / 3;

    /// <summary>… for so many days from the as-of date.</summary>
    public int UndatedNoticeDays { get; init; } = 365;

    /// <summary>The probability that a promise of a minimum notice is kept, before the record says anything, 0 to 1 …</summary>
    public double PriorKeptShare { get; init; } = 0.8;

    /// <summary>… and how many notices that weighs, above 0.</summary>
    public double PriorPromises { get; init; } = 10;

    /// <summary>How many notices the prior of a factor's effects weighs.</summary>
    internal double PriorNoticesOf(HazardFactor factor)
    {
        const double certainlyNone = 1e9;
        return Ignored.Contains(factor) ? certainlyNone : factor == HazardFactor.Provider ? ProviderPriorNotices : EffectPriorNotices;
    }
}

/// <summary>Recent facts weigh more: a weight halves with every half-life.</summary>
internal static class ExponentialWeight
{
    /// <summary>The weight of what happened a number of days ago; 1 for today.</summary>
    public static double Weight(double daysAgo, double halfLifeDays) => Math.Exp(-Math.Log(2) / halfLifeDays * daysAgo);

    /// <summary>The weight of a span of days: the integral of the weight over it.</summary>
    public static double WeightedDays(double fromDaysAgo, double toDaysAgo, double halfLifeDays) =>
        (Weight(toDaysAgo, halfLifeDays) - Weight(fromDaysAgo, halfLifeDays)) * halfLifeDays / Math.Log(2);
}
