namespace RiskApi.Core.Events.Calendar;

/// <summary>A day that a project has to keep in mind because of one of its models.</summary>
/// <remarks>Only what a vendor published makes an entry: what a forecast expects is no date.</remarks>
public sealed record CalendarEntry
{
    /// <summary>What it is about.</summary>
    public required CalendarEntryKind Kind { get; init; }

    /// <summary>How firm it is.</summary>
    public required CalendarEntryState State { get; init; }

    /// <summary>The model reference; with <see cref="Kind"/> it tells an entry of a project from every other, whatever its day.</summary>
    public required string Model { get; init; }

    /// <summary>The day, or the first of the month where only the month is known.</summary>
    public required DateOnly On { get; init; }

    /// <summary>The last day: the same day, or the last of the month where only the month is known.</summary>
    public required DateOnly UntilOn { get; init; }

    /// <summary>How often the day had been changed or taken back by the as-of date, rollbacks and overrides included; it never falls.</summary>
    public required int Revisions { get; init; }

    /// <summary>When this was told: midnight of the day from which it was known, or when the catalog was changed.</summary>
    public required DateTimeOffset ChangedAt { get; init; }

    /// <summary>The entry in a line.</summary>
    public required string Title { get; init; }

    /// <summary>What to know about it.</summary>
    public required string Text { get; init; }
}

/// <summary>What a calendar entry is about.</summary>
public enum CalendarEntryKind
{
    /// <summary>A model stops answering.</summary>
    Shutdown,

    /// <summary>The last day to start the migration, so that it is done when the model stops.</summary>
    StartBy,
}

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
