using System.Collections.Concurrent;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Resolution;

/// <summary>The resolver over the catalog that the product ships.</summary>
internal static class ShippedResolver
{
    private static readonly ModelResolver Resolver = new(TestCatalog.Shipped);
    private static readonly ConcurrentDictionary<DateOnly, CatalogView> Views = new();

    /// <summary>The day on which the facts were last checked.</summary>
    public static DateOnly CheckedOn { get; } = TestCatalog.Shipped.Providers.Max(provider => provider.CheckedOn);

    public static ModelResolution Resolve(string text, DateOnly asOf) => Resolver.Resolve(text, Views.GetOrAdd(asOf, TestCatalog.Shipped.AsOf));

    /// <summary>The id and every alias of a model.</summary>
    public static IEnumerable<string> Names(Model model) => [model.Id, .. model.Aliases, .. model.MovingAliases];

    /// <summary>The models that an answer names.</summary>
    public static IReadOnlyList<KnownModel> Models(ModelResolution resolution) =>
        resolution.Known is { } one ? [one] : resolution.Candidates;

    /// <summary>The references of the models that an answer names, in ordinal order.</summary>
    public static string References(ModelResolution resolution) =>
        string.Join(' ', Models(resolution).Select(known => known.Facts.Reference).Order(StringComparer.Ordinal));

    public static string Describe(ModelResolution resolution) => $"{resolution.Match} {References(resolution)}";
}
