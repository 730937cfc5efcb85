using System.Text.Json.Serialization;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Catalog;

/// <summary>One model as one provider serves it: the facts of its life, with their sources.</summary>
/// <remarks>
/// The same weights served by two providers are two models: each provider has its own clock. At most one of
/// <see cref="RetiresOn"/>, <see cref="NotBeforeOn"/> and <see cref="TentativeOn"/> is set; what was published earlier is in
/// <see cref="Revisions"/>, whose last entry about a date equals the date here.
/// </remarks>
public sealed record Model
{
    internal static readonly IReadOnlyDictionary<string, DateOnly> NoSourceDays = new Dictionary<string, DateOnly>();

    /// <summary>The provider's id, such as <c>openai</c>.</summary>
    [JsonIgnore]
    public string Provider { get; init; } = "";

    /// <summary>The id that an API call names.</summary>
    public required string Id { get; init; }

    /// <summary>Other ids that always mean this model.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>Other ids that mean this model now and can be moved to another one, such as <c>gpt-4o</c>.</summary>
    public IReadOnlyList<string> MovingAliases { get => field ?? []; init; }

    /// <summary>Whether the id itself can be moved to newer weights without a new name.</summary>
    public bool Moving { get; init; }

    /// <summary>Who trained it.</summary>
    public required string Maker { get; init; }

    /// <summary>The family name in the source.</summary>
    public required string Family { get; init; }

    /// <summary>The succession line: models that replace one another. Absent for endpoints and features.</summary>
    public string? Line { get; init; }

    /// <summary>What it does.</summary>
    public required ModelKind Kind { get; init; }

    /// <summary>What the vendor called it at release; absent where that is not known.</summary>
    public ReleaseStage? Stage { get; init; }

    /// <summary>Callable since.</summary>
    public PartialDate? ReleasedOn { get; init; }

    /// <summary>The first day on which anybody saw it, where its release is on no record.</summary>
    public PartialDate? FirstSeenOn { get; init; }

    /// <summary>The day on which notice of retirement was given.</summary>
    public PartialDate? AnnouncedOn { get; init; }

    /// <summary>The committed shutdown date in force.</summary>
    public PartialDate? RetiresOn { get; init; }

    /// <summary>The "not sooner than" promise in force.</summary>
    public PartialDate? NotBeforeOn { get; init; }

    /// <summary>The date without commitment in force.</summary>
    public PartialDate? TentativeOn { get; init; }

    /// <summary>Whether it has ended on a day that nobody recorded.</summary>
    public bool EndedOnUnknownDay { get; init; }

    /// <summary>The last day on which it is known to have answered; it is not known to be alive later.</summary>
    public PartialDate? LastSeenAliveOn { get; init; }

    /// <summary>What the vendor recommends instead, best first, as ids of the same provider.</summary>
    public IReadOnlyList<string> Replacements { get => field ?? []; init; }

    /// <summary>What the vendor recommends instead and this catalog does not hold.</summary>
    public IReadOnlyList<string> ExternalReplacements { get => field ?? []; init; }

    /// <summary>List price of input in US dollars per million tokens, 0 or more.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>List price of output in US dollars per million tokens, 0 or more.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>Context window in tokens, above 0.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>What was published about its end over time, oldest first; empty where nothing ever changed.</summary>
    public IReadOnlyList<Revision> Revisions { get => field ?? []; init; }

    /// <summary>Where the facts were read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }

    /// <summary>Oddities.</summary>
    public string? Note { get; init; }

    /// <summary>What shows in source that it is used, where that is not its id: a path, a header, a name of an SDK, or <c>package@major</c>.</summary>
    public IReadOnlyList<string> UsedAs { get => field ?? []; init; }

    /// <summary>What a user of a surface has to move, and to what, in words that follow "What moves:"; absent where nobody says.</summary>
    public string? Moves { get; init; }

    /// <summary>The days from which it is closed to some, where they are its own and not its provider's rule.</summary>
    public IReadOnlyList<Narrowing> Narrowings { get => field ?? []; init; }

    /// <summary>What a call gets once it has ended, where that is not as its provider does.</summary>
    public AfterShutdown? AfterShutdown { get; init; }

    /// <summary>What it takes, gives and can do; kept in files of its own.</summary>
    [JsonIgnore]
    public ModelCapabilities Capabilities { get; init; } = ModelCapabilities.None;

    /// <summary>Its list price: that of its record, else the one that was read beside it.</summary>
    [JsonIgnore]
    internal ListPrice ListPrice => new(
        InputUsdPerMillionTokens ?? Capabilities.InputUsdPerMillionTokens, OutputUsdPerMillionTokens ?? Capabilities.OutputUsdPerMillionTokens);

    /// <summary>What changes about it besides its end.</summary>
    [JsonIgnore]
    internal ModelTerms Terms { get; init; } = ModelTerms.None;

    /// <summary>The dates published for its end, with the days on which they became known.</summary>
    [JsonIgnore]
    internal EndDates EndDates { get; init; } = EndDates.None;

    /// <summary>The days before which some of its sources cannot have been read.</summary>
    [JsonIgnore]
    internal IReadOnlyDictionary<string, DateOnly> SourceDays { get; init; } = NoSourceDays;

    /// <summary>The date for its end in force in the catalog.</summary>
    internal EndDate? EndDate => EndDates.Of(RetiresOn, NotBeforeOn, TentativeOn);

    /// <summary>Whether it is a model of a kind whose lives are compared and forecast; an endpoint, a version or an SDK is none.</summary>
    [JsonIgnore]
    public bool IsModel => Kind < ModelKind.Other;

    /// <summary>Whether it is a surface of an API and no model.</summary>
    [JsonIgnore]
    public bool IsSurface => Kind.IsSurface();

    /// <summary>Whether a name means it.</summary>
    internal bool IsCalled(string name) => Id == name || Aliases.Contains(name) || MovingAliases.Contains(name);

    /// <summary>Whether it was released as a preview, an experiment or a beta.</summary>
    internal bool IsPreview => Stage is not (null or ReleaseStage.Ga);

    /// <summary>The model reference, <c>provider/model-id</c>.</summary>
    [JsonIgnore]
    public string Reference => field ??= $"{Provider}/{Id}";
}
