namespace RiskApi.Core.Usage;

/// <summary>The time in which traffic was counted.</summary>
/// <param name="FromAt">Its beginning.</param>
/// <param name="ToAt">Its end, not before the beginning.</param>
public sealed record CoveredPeriod(DateTimeOffset FromAt, DateTimeOffset ToAt)
{
    /// <summary>Days in a mean month: 365.25 / 12, to two decimals.</summary>
    public const double DaysPerMonth = 30.44;

    /// <summary>A shorter period says nothing about a month.</summary>
    public static readonly TimeSpan Shortest = TimeSpan.FromHours(1);

    /// <summary>A shorter period may miss the rhythm of a week.</summary>
    public static readonly TimeSpan Representative = TimeSpan.FromDays(7);

    /// <summary>Its length in days, to two decimals.</summary>
    public double Days => Math.Round(Length.TotalDays, 2);

    /// <summary>Its length in words, such as <c>1 day</c> or <c>2.5 days</c>.</summary>
    public string InWords() => FormattableString.Invariant($"{Days} day{(Days == 1 ? "" : "s")}");

    internal TimeSpan Length => ToAt - FromAt;

    /// <summary>The shortest period that holds both.</summary>
    public CoveredPeriod With(CoveredPeriod other) =>
        new(FromAt < other.FromAt ? FromAt : other.FromAt, ToAt > other.ToAt ? ToAt : other.ToAt);
}
