using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>Counts as if every notice had named its final date from the start, and as if nobody had published a date without committing to it.</summary>
/// <remarks>That knows too much, as dates are moved; it is how published comparisons count, so it makes figures comparable with theirs.</remarks>
public static class FinalDates
{
    /// <summary>The catalog without what was published before the dates in force.</summary>
    /// <param name="catalog">The catalog.</param>
    public static CatalogSnapshot Of(CatalogSnapshot catalog) => new(
        catalog.Version,
        catalog.Providers.Select(provider => provider with
        {
            Models = [.. provider.Models.Select(model => model with { Revisions = [], TentativeOn = null })],
        }),
        catalog.Lines);
}
