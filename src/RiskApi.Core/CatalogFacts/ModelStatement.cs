using System.Collections.ObjectModel;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>What a source says about one model; what it does not say changes nothing.</summary>
public sealed record ModelStatement
{
    /// <summary>The place in the source: a JSON path, or a line.</summary>
    public required string Where { get; init; }

    /// <summary>The provider, as the source writes it.</summary>
    public required string Provider { get; init; }

    /// <summary>The model, as the source writes it.</summary>
    public required string Model { get; init; }

    /// <summary>Other ids that always mean the model; taken for new models only.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>Who trained it.</summary>
    public string? Maker { get; init; }

    /// <summary>What it does.</summary>
    public ModelKind? Kind { get; init; }

    /// <summary>What the vendor called it at release.</summary>
    public ReleaseStage? Stage { get; init; }

    /// <summary>Callable since.</summary>
    public PartialDate? ReleasedOn { get; init; }

    /// <summary>The day on which a list began to hold it: its release, for want of a better one.</summary>
    public PartialDate? CreatedOn { get; init; }

    /// <summary>Whether the id is the maker's, where the platform may call the model otherwise.</summary>
    public bool IsMakersId { get; init; }

    /// <summary>Notice of retirement given.</summary>
    public PartialDate? AnnouncedOn { get; init; }

    /// <summary>The committed shutdown.</summary>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The "not sooner than" promise.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>A date without commitment.</summary>
    public PartialDate? TentativeOn { get; init; }

    /// <summary>Whether it has ended on a day that the source does not know.</summary>
    public bool EndedOnUnknownDay { get; init; }

    /// <summary>Whether the source says that there is no date of end, where another might leave out what it does not know.</summary>
    public bool HasNoEnd { get; init; }

    /// <summary>The last day on which it was seen alive.</summary>
    public PartialDate? LastSeenAliveOn { get; init; }

    /// <summary>Whether it was seen when its provider was read: an older sighting of the record says less than that day does.</summary>
    public bool SeenWithItsProvider { get; init; }

    /// <summary>Whether the provider itself lists the model as callable.</summary>
    public bool IsListed { get; init; }

    /// <summary>Whether the source says that it is deprecated or has ended, with or without a date.</summary>
    public bool IsSaidToEnd { get; init; }

    /// <summary>What is recommended instead.</summary>
    public IReadOnlyList<string> Replacements { get => field ?? []; init; }

    /// <summary>List price of input in US dollars per million tokens.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>List price of output in US dollars per million tokens.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>Context window in tokens.</summary>
    public long? ContextTokens { get; init; }

    /// <summary>Where the source read it.</summary>
    public string? Source { get; init; }

    internal EndDate? End => EndDates.Of(RetiresOn, NotBeforeOn, TentativeOn);
}

/// <summary>What a source says, read but not yet compared with the catalog.</summary>
/// <param name="Kind">How far it is trusted.</param>
/// <param name="Source">The source: a name, or an address.</param>
/// <param name="Statements">What it says, model by model.</param>
/// <param name="Rejections">What of it could not be read.</param>
public sealed record FactDocument(SourceKind Kind, string Source, IReadOnlyList<ModelStatement> Statements, IReadOnlyList<Rejection> Rejections)
{
    /// <summary>What it says of earlier changes of the record.</summary>
    public IReadOnlyList<RevisionStatement> Revisions { get; init; } = [];

    /// <summary>What it says that providers promise and do.</summary>
    public IReadOnlyList<PolicyStatement> Policies { get; init; } = [];

    /// <summary>The day of the facts by the source's own account; null where it does not say.</summary>
    public DateOnly? StatedOn { get; init; }

    /// <summary>The days on which it read providers, by the provider's name as it writes it; empty where it does not say.</summary>
    public IReadOnlyDictionary<string, DateOnly> ReadOn { get; init; } = ReadOnlyDictionary<string, DateOnly>.Empty;
}
