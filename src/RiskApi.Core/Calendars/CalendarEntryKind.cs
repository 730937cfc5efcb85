namespace RiskApi.Calendars;

/// <summary>What a calendar entry is about.</summary>
public enum CalendarEntryKind
{
    /// <summary>A model stops answering.</summary>
    Shutdown,

    /// <summary>The last day to start the migration, so that it is done when the model stops.</summary>
    StartBy,
}
