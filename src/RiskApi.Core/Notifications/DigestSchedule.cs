namespace RiskApi.Core.Notifications;

/// <summary>When digests are made.</summary>
public static class DigestSchedule
{
    /// <summary>The first time after an instant at which it is a given full hour in UTC.</summary>
    /// <param name="after">The instant.</param>
    /// <param name="hourUtc">The hour, 0 to 23.</param>
    public static DateTimeOffset Next(DateTimeOffset after, int hourUtc)
    {
        var today = new DateTimeOffset(after.UtcDateTime.Date, TimeSpan.Zero).AddHours(hourUtc);
        return today > after ? today : today.AddDays(1);
    }
}
