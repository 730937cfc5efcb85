namespace RiskApi.Forecast.Notices;

/// <summary>Recent facts weigh more: a weight halves with every half-life.</summary>
internal static class Recency
{
    /// <summary>The weight of what happened a number of days ago; 1 for today.</summary>
    public static double Weight(double daysAgo, double halfLifeDays) => Math.Exp(-Math.Log(2) / halfLifeDays * daysAgo);

    /// <summary>The weight of a span of days: the integral of the weight over it.</summary>
    public static double WeightedDays(double fromDaysAgo, double toDaysAgo, double halfLifeDays) =>
        (Weight(toDaysAgo, halfLifeDays) - Weight(fromDaysAgo, halfLifeDays)) * halfLifeDays / Math.Log(2);
}
