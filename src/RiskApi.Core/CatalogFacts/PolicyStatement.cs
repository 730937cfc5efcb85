using RiskApi.Core.Catalog;

namespace RiskApi.Core.CatalogFacts;

/// <summary>What a source says that a provider promises and does; what it is silent about, a class of model too, stays as it is.</summary>
/// <param name="Where">The place in the source.</param>
/// <param name="Provider">The provider, as the source writes it.</param>
public sealed record PolicyStatement(string Where, string Provider)
{
    /// <summary>The notice promised, by class of model; null where the source is silent.</summary>
    public IReadOnlyList<Promise>? MinimumNotice { get; init; }

    /// <summary>The promise of notice in words.</summary>
    public string? MinimumNoticeTerms { get; init; }

    /// <summary>When a shorter notice is reserved.</summary>
    public string? NoticeExceptions { get; init; }

    /// <summary>The lifespan promised, by class of model; null where the source is silent.</summary>
    public IReadOnlyList<Promise>? MinimumLife { get; init; }

    /// <summary>The promise of a lifespan in words.</summary>
    public string? MinimumLifeTerms { get; init; }

    /// <summary>The stages of a model's life; null where the source is silent.</summary>
    public IReadOnlyList<string>? Stages { get; init; }

    /// <summary>What a call gets after the retirement.</summary>
    public string? AtShutdown { get; init; }

    /// <summary>The same at length.</summary>
    public string? AtShutdownDetail { get; init; }

    /// <summary>Which platforms the dates hold for.</summary>
    public string? Scope { get; init; }

    /// <summary>Where the policy was read; null where the source is silent.</summary>
    public IReadOnlyList<string>? Sources { get; init; }

    /// <summary>A policy with what is said put in its place. A promise of as many days as before is as old as before; another one is promised since today.</summary>
    /// <param name="policy">The policy on record.</param>
    /// <param name="day">The day of the facts.</param>
    internal ProviderPolicy Over(ProviderPolicy policy, DateOnly day) => policy with
    {
        MinimumNotice = Dated(MinimumNotice, policy.MinimumNotice, day),
        MinimumNoticeTerms = MinimumNoticeTerms ?? policy.MinimumNoticeTerms,
        NoticeExceptions = NoticeExceptions ?? policy.NoticeExceptions,
        MinimumLife = Dated(MinimumLife, policy.MinimumLife, day),
        MinimumLifeTerms = MinimumLifeTerms ?? policy.MinimumLifeTerms,
        Stages = Stages ?? policy.Stages,
        AtShutdown = AtShutdown ?? policy.AtShutdown,
        AtShutdownDetail = AtShutdownDetail ?? policy.AtShutdownDetail,
        Scope = Scope ?? policy.Scope,
        Sources = Sources ?? policy.Sources,
    };

    private static IReadOnlyList<Promise> Dated(IReadOnlyList<Promise>? said, IReadOnlyList<Promise> before, DateOnly day) =>
        said is null ? before :
        [
            .. said.Select(promise => Dated(promise, before, day)),
            .. before.Where(known => !said.Any(promise => promise.Class == known.Class)),
        ];

    private static Promise Dated(Promise promise, IReadOnlyList<Promise> before, DateOnly day) =>
        before.FirstOrDefault(known => known.Class == promise.Class && known.Days == promise.Days) is { } known
            ? promise with { PromisedOn = known.PromisedOn, Terms = promise.Terms ?? known.Terms }
            : promise with { PromisedOn = promise.Days is null ? null : (PartialDate?)day };
}
