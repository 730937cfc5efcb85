namespace RiskApi.Core.Catalog;

/// <summary>One state of what was published about a model's end; a model's revisions run from the oldest to the one in force.</summary>
public sealed record Revision
{
    /// <summary>The first day on which the record said this; absent where that day is not known.</summary>
    public PartialDate? RecordedOn { get; init; }

    /// <summary>The committed retirement date published then.</summary>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The "not sooner than" date published then.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>The date without commitment published then.</summary>
    public PartialDate? TentativeOn { get; init; }

    /// <summary>Whether the date published before was taken back.</summary>
    public bool Withdrawn { get; init; }

    /// <summary>What the vendor recommended as a replacement from then on.</summary>
    public IReadOnlyList<string>? Replacements { get; init; }

    /// <summary>The day from which deployments were to be upgraded automatically.</summary>
    public PartialDate? AutoUpgradeFromOn { get; init; }

    /// <summary>Whom the statement concerns where it is not the model as catalogued (another region, a second listing); it then changes nothing here.</summary>
    public string? Scope { get; init; }

    /// <summary>Where it was read.</summary>
    public string? Source { get; init; }

    /// <summary>Oddities.</summary>
    public string? Note { get; init; }

    /// <summary>The date this revision puts in force, or null where it takes one back or is not about dates.</summary>
    internal EndDate? EndDate => EndDates.Of(RetiresOn, NotBeforeOn, TentativeOn);

    /// <summary>Whether this revision changes the date in force for the model as catalogued.</summary>
    internal bool ChangesEndDate => Scope is null && (Withdrawn || EndDate is not null);
}
