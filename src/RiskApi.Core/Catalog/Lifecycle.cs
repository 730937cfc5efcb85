namespace RiskApi.Core.Catalog;

/// <summary>A model's life as far as it was known at the as-of date.</summary>
/// <remarks>Dates of different kinds stay apart, and none is ever invented: an unknown date is null.</remarks>
public sealed record Lifecycle
{
    /// <summary>Callable since.</summary>
    /// <example>2025-02-27</example>
    public PartialDate? ReleasedOn { get; init; }

    /// <summary>The day on which notice of retirement was given.</summary>
    /// <example>2025-04-14</example>
    public PartialDate? AnnouncedOn { get; init; }

    /// <summary>The committed shutdown date.</summary>
    /// <example>2025-07-14</example>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The vendor's promise not to stop the model sooner. A promise that has passed is not a retirement.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>A date without commitment.</summary>
    public PartialDate? TentativeOn { get; init; }

    /// <summary>The last day on which the record saw the model alive.</summary>
    public PartialDate? LastSeenAliveOn { get; init; }

    /// <summary>Days from the release to the as-of date, 0 or more.</summary>
    /// <example>52</example>
    public int? AgeDays { get; init; }

    /// <summary>Days from the notice to the retirement, 0 or more.</summary>
    /// <example>91</example>
    public int? NoticeDays { get; init; }

    /// <summary>Days from the release to the retirement, 0 or more.</summary>
    /// <example>137</example>
    public int? LifespanDays { get; init; }

    /// <summary>What the vendor recommends instead, best first.</summary>
    public IReadOnlyList<string> Replacements { get; init; } = [];

    /// <summary>Changes of its list price, oldest first.</summary>
    public IReadOnlyList<PriceChange> PriceChanges { get; init; } = [];

    /// <summary>Names that were pointed at other weights, at it or away from it, oldest first.</summary>
    public IReadOnlyList<Repointing> Repointings { get; init; } = [];

    /// <summary>The days from which it is closed to some, oldest first.</summary>
    public IReadOnlyList<Narrowing> Narrowings { get; init; } = [];

    /// <summary>What a call gets once it has ended: an error, or another model's answer; null where that is not on record.</summary>
    public AfterShutdown? AfterShutdown { get; init; }

    /// <summary>Where the facts were read; what was published after the as-of date is left out.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>The overrides of the organisation that these facts rest on; empty where they are the record's alone.</summary>
    public IReadOnlyList<AppliedOverride> Overrides { get; init; } = [];

    /// <summary>The override that gives the date of the end; null where the record does.</summary>
    internal AppliedOverride? EndsBy { get; init; }

    /// <summary>The day of its end as published, committed or tentative; null where there is none.</summary>
    internal DateOnly? PublishedEndOn => (RetiresOn ?? TentativeOn)?.Day;

    /// <summary>Whether notice was given and not taken back.</summary>
    internal bool HasNotice => AnnouncedOn is not null;
}
