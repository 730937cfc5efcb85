namespace RiskApi.Catalog;

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
