using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Web;

namespace RiskApi.Catalog.Resolution;

/// <summary>Finds the models that somebody may have meant by a string that fits none.</summary>
/// <remarks>
/// Where the string tells a provider, its models are compared first; where none of them is near, the models of all providers. A suggestion is a string to be
/// written in place of the one that was given.
/// </remarks>
internal sealed class ModelSuggestions(CatalogSnapshot catalog)
{
    private readonly Lazy<string[]> _all = new(() => [.. catalog.Providers.SelectMany(NamesAt).Distinct(StringComparer.OrdinalIgnoreCase)]);

    /// <summary>What may have been meant; nothing where the string fits a model, or none is near.</summary>
    public IReadOnlyList<string> Of(ModelResolution resolution) => resolution.Match is not MatchKind.Unknown ? []
        : resolution.Provider is { } provider && Within(provider, Id(resolution)) is [_, ..] own ? own
        : Nearest.Of(Id(resolution), _all.Value);

    /// <summary>The providers that somebody may have meant.</summary>
    public static IReadOnlyList<string> OfProvider(string provider, CatalogSnapshot catalog) =>
        Nearest.Of(provider, catalog.Providers.Select(known => known.Id));

    private static IReadOnlyList<string> Within(Provider provider, string id) =>
        [.. Nearest.Of(id, NamesAt(provider)).Select(name => $"{provider.Id}/{name}")];

    /// <summary>The string without the provider that it tells.</summary>
    private static string Id(ModelResolution resolution) =>
        resolution.Provider is null ? resolution.Requested : resolution.Requested[(resolution.Requested.IndexOfAny(['/', ':']) + 1)..];

    private static IEnumerable<string> NamesAt(Provider provider) =>
        provider.Models.Where(model => !model.IsSurface).SelectMany(model => model.Aliases.Concat(model.MovingAliases).Prepend(model.Id));
}
