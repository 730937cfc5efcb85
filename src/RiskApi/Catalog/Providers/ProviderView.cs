using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Lifespans;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Catalog.Providers;

/// <summary>A provider: what it promises, and how it has kept it.</summary>
/// <param name="Provider">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other prefixes that are read as this provider.</param>
/// <param name="FirstPartyMakers">The makers whose own API this is.</param>
/// <param name="Aggregator">Whether it lists and delists other providers' models.</param>
/// <param name="CheckedOn">The day on which its facts were last checked.</param>
/// <param name="Models">Models in the catalog.</param>
/// <param name="Surfaces">Endpoints, versions, SDKs and features of its API that have an end of their own.</param>
/// <param name="AsOf">The day for which the track record is given.</param>
/// <param name="TrackRecord">How it has treated its models.</param>
/// <param name="Promises">The notices that it has promised by the as-of date, and whether it kept to them, case by case.</param>
/// <param name="PriceChanges">Changes of its list prices as known on the as-of date, oldest first.</param>
/// <param name="Repointings">Names that it pointed at other weights as known on the as-of date, oldest first.</param>
/// <param name="Policy">What it promises, as it was last read; the policy does not follow the as-of date, its changes are listed.</param>
internal sealed record ProviderView(
    string Provider,
    string Name,
    IReadOnlyList<string> Aliases,
    IReadOnlyList<string> FirstPartyMakers,
    bool Aggregator,
    DateOnly CheckedOn,
    int Models,
    int Surfaces,
    DateOnly AsOf,
    TrackRecord TrackRecord,
    IReadOnlyList<NoticePromise> Promises,
    IReadOnlyList<PriceChange> PriceChanges,
    IReadOnlyList<Repointing> Repointings,
    ProviderPolicy Policy)
{
    public static ProviderView Of(Provider provider, CatalogView known) => new(
        provider.Id,
        provider.Name,
        provider.Aliases,
        provider.FirstPartyMakers,
        provider.Aggregator,
        provider.ReadOn,
        provider.ModelCount,
        provider.SurfaceCount,
        known.AsOf,
        TrackRecord.Of(known, provider.Id),
        NoticePromise.Of(known, provider),
        [.. provider.PriceChanges.Where(change => known.IsPublic(provider, change.On))],
        [.. provider.Repointings.Where(move => known.IsPublic(provider, move.On))],
        provider.Policy);
}

/// <summary>A provider in a list.</summary>
/// <param name="Provider">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other prefixes that are read as this provider.</param>
/// <param name="Aggregator">Whether it lists and delists other providers' models.</param>
/// <param name="CheckedOn">The day on which its facts were last checked.</param>
/// <param name="Models">Models in the catalog.</param>
/// <param name="Surfaces">Endpoints, versions, SDKs and features of its API that have an end of their own.</param>
internal sealed record ProviderItem(
    string Provider, string Name, IReadOnlyList<string> Aliases, bool Aggregator, DateOnly CheckedOn, int Models, int Surfaces)
{
    public static ProviderItem Of(Provider provider) => new(
        provider.Id,
        provider.Name,
        provider.Aliases,
        provider.Aggregator,
        provider.ReadOn,
        provider.ModelCount,
        provider.SurfaceCount);
}

/// <summary>The providers, in order of id.</summary>
/// <param name="Items">The providers.</param>
/// <param name="Next">Always null: they fit one page.</param>
internal sealed record ProviderPage(IReadOnlyList<ProviderItem> Items, string? Next);
