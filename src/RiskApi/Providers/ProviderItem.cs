using RiskApi.Catalog;

namespace RiskApi.Providers;

/// <summary>A provider in a list.</summary>
/// <param name="Provider">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Aliases">Other prefixes that are read as this provider.</param>
/// <param name="Aggregator">Whether it lists and delists other providers' models.</param>
/// <param name="CheckedOn">The day on which its facts were last checked.</param>
/// <param name="Models">Models in the catalog.</param>
internal sealed record ProviderItem(string Provider, string Name, IReadOnlyList<string> Aliases, bool Aggregator, DateOnly CheckedOn, int Models)
{
    public static ProviderItem Of(Provider provider) =>
        new(provider.Id, provider.Name, provider.Aliases, provider.Aggregator, provider.CheckedOn, provider.Models.Count);
}
