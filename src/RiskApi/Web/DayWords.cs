using System.Globalization;

namespace RiskApi.Web;

/// <summary>Days as people say them.</summary>
internal static class DayWords
{
    /// <summary>How far a day is, and which: <c>in 16 days (14 Dec)</c>; with the year where it is not that of today.</summary>
    public static string Relative(DateOnly day, DateOnly today) => $"{Distance(day.DayNumber - today.DayNumber)} ({Short(day, today)})";

    /// <summary>The day in full: <c>Monday, 14 December 2026</c>.</summary>
    public static string Full(DateOnly day) => day.ToString("dddd, d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>The day in short: <c>14 Dec</c>, or <c>14 Dec 2027</c> in another year than today's.</summary>
    public static string Short(DateOnly day, DateOnly today) => day.ToString(day.Year == today.Year ? "d MMM" : "d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A number of days: <c>today</c>, <c>in 16 days</c>, <c>3 days ago</c>.</summary>
    public static string Distance(int days) => days switch
    {
        0 => "today",
        1 => "tomorrow",
        -1 => "yesterday",
        > 0 => $"in {days.ToString("#,0", CultureInfo.InvariantCulture)} days",
        _ => $"{(-days).ToString("#,0", CultureInfo.InvariantCulture)} days ago",
    };
}
