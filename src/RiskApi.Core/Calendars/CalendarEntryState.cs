namespace RiskApi.Calendars;

/// <summary>How firm a calendar entry is.</summary>
public enum CalendarEntryState
{
    /// <summary>The date is committed.</summary>
    Confirmed,

    /// <summary>The date was published without commitment.</summary>
    Tentative,

    /// <summary>The date was taken back.</summary>
    Cancelled,
}
