using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads products of endoflife.date whose releases are models, such as <c>claude</c>.</summary>
/// <remarks>
/// Version 1 of its API (<c>/api/v1/products/claude</c>, <c>/api/v1/products/full</c>; https://endoflife.date/docs/api/v1/): <c>name</c>, <c>releaseDate</c>,
/// <c>eoasFrom</c>, <c>eolFrom</c> of each release. Version 0 (<c>/api/claude.json</c>): <c>cycle</c>, <c>releaseDate</c>, <c>support</c>, <c>eol</c>. Its
/// page of Claude says that the end of active support is the day of the notice, and until there is one the end of life is the earliest possible.
/// </remarks>
internal static class EndOfLifeFeed
{
    private const string NoReplacement = "N/A";

    /// <summary>Reads a product, or several.</summary>
    /// <exception cref="FeedException">Nothing tells which product it is.</exception>
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, FeedOrigin origin, List<Rejection> rejections)
    {
        if (root.ValueKind == JsonValueKind.Array)
        {
            var product = origin.Provider ?? ProductAt(origin.Address) ?? throw new FeedException(
                "The list does not say of which product it is. Add 'source' with its address, such as ?source=https://endoflife.date/api/claude.json, or 'provider' with whose models they are.");
            return FeedEntries.Read(root, "$", "cycle", null, product, rejections, (entry, provider, id) => [Statement(entry, provider, id, "support", "eol")]);
        }

        return root.TryGetProperty("result", out var result)
            ? result.ValueKind == JsonValueKind.Array
                ? [.. result.EnumerateArray().Index().SelectMany(product => Product(product.Item, $"$.result[{product.Index}]"))]
                : Product(result, "$.result")
            : throw new FeedException("The feed has no 'result'; its shape may have changed.");

        IReadOnlyList<ModelStatement> Product(JsonElement product, string path) => FeedEntries.Read(
            FeedEntries.Array(product, "releases"),
            $"{path}.releases",
            "name",
            null,
            origin.Provider ?? new FeedEntry(product, path, "", "", rejections).Text("name") ?? "",
            rejections,
            (entry, provider, id) => [Statement(entry, provider, id, "eoasFrom", "eolFrom")]);
    }

    private static ModelStatement Statement(FeedEntry entry, string provider, string id, string supportEnds, string lifeEnds)
    {
        var noticed = DateOrNull(entry, supportEnds, "announcedOn");
        var end = DateOrNull(entry, lifeEnds, "retiresOn");
        var custom = entry.Is("custom", JsonValueKind.Object) ? entry.Object("custom") : entry;
        var replacement = custom?.Text("recommendedReplacement");
        return new()
        {
            Where = entry.Where,
            Provider = provider,
            Model = id,
            ReleasedOn = entry.Date("releaseDate", "releasedOn"),
            AnnouncedOn = noticed,
            RetiresOn = noticed is null ? null : end,
            NotBeforeOn = noticed is null ? end : null,
            IsSaidToEnd = entry.Is("isEol", JsonValueKind.True) || entry.Is(lifeEnds, JsonValueKind.True),
            Replacements = replacement is null or NoReplacement ? [] : [replacement],
        };
    }

    /// <summary>A date, where <c>true</c> and <c>false</c> stand for a day that is not known and for none.</summary>
    private static PartialDate? DateOrNull(FeedEntry entry, string member, string fact) =>
        entry.Is(member, JsonValueKind.String) ? entry.Date(member, fact) : null;

    /// <summary>The product in <c>https://endoflife.date/api/claude.json</c>.</summary>
    private static string? ProductAt(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var url) && url.Host is "endoflife.date" or "www.endoflife.date"
            ? Path.GetFileNameWithoutExtension(url.AbsolutePath)
            : null;
}
