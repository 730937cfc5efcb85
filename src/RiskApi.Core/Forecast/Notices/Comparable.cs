namespace RiskApi.Forecast.Notices;

/// <summary>The record of comparable models: those of the same provider and class.</summary>
/// <param name="Models">Models whose release is on record.</param>
/// <param name="Notices">Those of them that had a notice, or stopped without one.</param>
/// <param name="ModelMonths">Months that they were served without a notice.</param>
public sealed record Comparable(int Models, int Notices, double ModelMonths)
{
    private const double DaysPerMonth = 30.4375;

    /// <summary>Nothing to compare with.</summary>
    public static readonly Comparable None = new(0, 0, 0);

    internal static Comparable Of(IReadOnlyCollection<NoticeHistory> histories) => new(
        histories.Count,
        histories.Count(history => history.Ended),
        Rounded.Days(histories.Sum(history => history.ToDay - history.FromDay) / DaysPerMonth));
}
