namespace RiskApi.Core.Catalog;

/// <summary>What a provider promises about notice and lifespan, and what happens on the day.</summary>
public sealed record ProviderPolicy
{
    /// <summary>The notice promised before a retirement, by class of model.</summary>
    public IReadOnlyList<Promise> MinimumNotice { get => field ?? []; init; }

    /// <summary>The promise of notice in words.</summary>
    public string? MinimumNoticeTerms { get; init; }

    /// <summary>When a shorter notice is reserved.</summary>
    public string? NoticeExceptions { get; init; }

    /// <summary>The lifespan promised at release, by class of model.</summary>
    public IReadOnlyList<Promise> MinimumLife { get => field ?? []; init; }

    /// <summary>The promise of a lifespan in words.</summary>
    public string? MinimumLifeTerms { get; init; }

    /// <summary>The stages of a model's life in the provider's own words.</summary>
    public IReadOnlyList<string> Stages { get => field ?? []; init; }

    /// <summary>What the provider means by its stages.</summary>
    public IReadOnlyList<StageMeaning> StageMeanings { get => field ?? []; init; }

    /// <summary>What a call gets after the retirement: an error, or silently another model.</summary>
    public string? AtShutdown { get; init; }

    /// <summary>The same at length.</summary>
    public string? AtShutdownDetail { get; init; }

    /// <summary>What a call gets once a model has ended; null where that is not on record.</summary>
    public AfterShutdown? AfterShutdown { get; init; }

    /// <summary>To whom its models are closed from their notice on.</summary>
    public IReadOnlyList<NarrowingRule> NarrowsAtNotice { get => field ?? []; init; }

    /// <summary>What happens to fine-tuned models.</summary>
    public string? FineTunedModels { get; init; }

    /// <summary>Which platforms the dates hold for.</summary>
    public string? Scope { get; init; }

    /// <summary>Whether dates differ by region.</summary>
    public bool RegionSpecific { get; init; }

    /// <summary>A promise not to move a date forward.</summary>
    public string? NoPullForward { get; init; }

    /// <summary>How the provider uses aliases.</summary>
    public string? AliasHabits { get; init; }

    /// <summary>Aliases that move, where the provider lists them apart.</summary>
    public IReadOnlyList<string> MovingAliases { get => field ?? []; init; }

    /// <summary>How many days before the retirement a replacement is named: from, to.</summary>
    public IReadOnlyList<int> ReplacementNamedDaysBefore { get => field ?? []; init; }

    /// <summary>How customers are told.</summary>
    public IReadOnlyList<string> Notification { get => field ?? []; init; }

    /// <summary>Where the dates can be read by a program.</summary>
    public IReadOnlyList<MachineReadableSource> MachineReadable { get => field ?? []; init; }

    /// <summary>How the policy changed.</summary>
    public IReadOnlyList<PolicyChange> Changes { get => field ?? []; init; }

    /// <summary>What was seen, in words.</summary>
    public IReadOnlyList<string> Observations { get => field ?? []; init; }

    /// <summary>Where the policy was read.</summary>
    public required IReadOnlyList<string> Sources { get; init; }
}

/// <summary>A place where a program can read lifecycle dates.</summary>
/// <param name="What">The endpoint, file or page.</param>
/// <param name="Url">Its address.</param>
/// <param name="NeedsKey">Whether it asks for credentials; null where that is not known.</param>
/// <param name="Available">False where the provider is known not to offer it.</param>
/// <param name="Note">What to beware of.</param>
/// <param name="Source">Where that was read.</param>
public sealed record MachineReadableSource(
    string What,
    string? Url = null,
    bool? NeedsKey = null,
    bool Available = true,
    string? Note = null,
    string? Source = null);

/// <summary>A change of a provider's policy.</summary>
/// <param name="On">The day, month or year.</param>
/// <param name="Change">What changed.</param>
/// <param name="Source">Where it was read.</param>
public sealed record PolicyChange(string On, string Change, string? Source = null);

/// <summary>A promised number of days for one class of model.</summary>
/// <param name="Class">The class in the provider's words; <c>ga</c>, <c>preview</c> and <c>specialized</c> are understood by the forecast.</param>
/// <param name="Days">Days promised, 0 or more; null where the promise is not a number, or there is none.</param>
/// <param name="Terms">The promise in words.</param>
/// <param name="PromisedOn">Promised since; null where that is not known.</param>
public sealed record Promise(string Class, int? Days = null, string? Terms = null, PartialDate? PromisedOn = null);

/// <summary>What a provider means by one of its stages.</summary>
/// <param name="Stage">The provider's word.</param>
/// <param name="Meaning">What it stands for.</param>
public sealed record StageMeaning(string Stage, string Meaning);
