using System.Globalization;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>
/// Reads the times of exports: dates, ISO 8601 instants, and seconds, milliseconds or nanoseconds since 1970; UTC where no offset is written.
/// </summary>
internal static class CountedTime
{
    public const string Fault = "Its time cannot be read, or is not between 2018 and 2100; write ISO 8601 or seconds since 1970.";

    // No vendor sold tokens before, and what lies so far ahead is a mistake.
    private static readonly DateTimeOffset Earliest = new(2018, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Latest = new(2100, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a time.</summary>
    /// <param name="text">The time; null or blank where there is none.</param>
    /// <param name="time">The day for a date, else the instant; null where there is none.</param>
    /// <returns>False for what is no time, or an implausible one.</returns>
    public static bool TryRead(string? text, out CoveredPeriod? time)
    {
        text = text?.Trim();
        time = string.IsNullOrEmpty(text) ? null
            : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day(day)
            : Instant(text) is { } at ? new(at, at)
            : null;

        return string.IsNullOrEmpty(text) || time is { } read && read.FromAt >= Earliest && read.ToAt <= Latest;
    }

    /// <summary>The whole day, UTC, in which an instant lies.</summary>
    public static CoveredPeriod DayOf(DateTimeOffset at) => Day(DateOnly.FromDateTime(at.UtcDateTime));

    private static CoveredPeriod Day(DateOnly day)
    {
        var from = new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero);
        return new(from, day == DateOnly.MaxValue ? from : from.AddDays(1));
    }

    private static DateTimeOffset? Instant(string text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? SinceEpoch(number)
        : text.Length >= 10 && char.IsAsciiDigit(text[3]) && text[4] == '-'
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var at) ? at
        : null;

    private static DateTimeOffset? SinceEpoch(double number)
    {
        // The unit shows in the size: 2100 is 4.1e9 seconds, 2018 is 1.5e12 milliseconds, 1.5e15 microseconds, 1.5e18 nanoseconds.
        var seconds = number switch { < 1e11 => number, < 1e14 => number / 1e3, < 1e17 => number / 1e6, _ => number / 1e9 };
        return seconds is > 0 and < 4.2e9 ? DateTimeOffset.UnixEpoch.AddSeconds(seconds) : null;
    }
}
