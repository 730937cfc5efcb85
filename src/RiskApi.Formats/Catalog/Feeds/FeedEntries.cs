using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Goes through the entries of a feed.</summary>
internal static class FeedEntries
{
    /// <summary>The array in a member of the feed, or the feed itself where it is one.</summary>
    /// <exception cref="FeedException">There is none.</exception>
    public static JsonElement Array(JsonElement root, string member) =>
        root.ValueKind == JsonValueKind.Array ? root
        : root.ValueKind == JsonValueKind.Object && root.TryGetProperty(member, out var entries) && entries.ValueKind == JsonValueKind.Array ? entries
        : throw new FeedException($"The feed has no array '{member}'; its shape may have changed.");

    /// <summary>Reads the entries of an array that name a model.</summary>
    /// <param name="entries">The array.</param>
    /// <param name="path">Its JSON path.</param>
    /// <param name="model">The member that names the model.</param>
    /// <param name="provider">The member that names the provider; null where the feed is about one.</param>
    /// <param name="only">That provider.</param>
    /// <param name="rejections">Receives what cannot be read.</param>
    /// <param name="read">Reads an entry of a provider and a model.</param>
    /// <param name="within">The member of an item that holds the entry; null where the item is the entry.</param>
    public static IReadOnlyList<ModelStatement> Read(
        JsonElement entries, string path, string model, string? provider, string? only, List<Rejection> rejections,
        Func<FeedEntry, string, string, IEnumerable<ModelStatement>> read, string? within = null)
    {
        var statements = new List<ModelStatement>();
        foreach (var (i, item) in entries.EnumerateArray().Index())
        {
            var where = within is null ? $"{path}[{i}]" : $"{path}[{i}].{within}";
            var entry = within is null ? item : item.ValueKind == JsonValueKind.Object && item.TryGetProperty(within, out var held) ? held : default;
            if (entry.ValueKind != JsonValueKind.Object)
            {
                rejections.Add(new(RejectionCode.MalformedEntry, where, only, null, null, "The entry is no object."));
                continue;
            }

            var naming = new FeedEntry(entry, where, only ?? "", "", rejections);
            var (ofProvider, id) = (provider is null ? only : naming.Text(provider), naming.Text(model));
            if (ofProvider is null || id is null)
            {
                naming.Reject(RejectionCode.MalformedEntry, null, $"The entry has no '{(id is null ? model : provider)}'.");
                continue;
            }

            statements.AddRange(read(new FeedEntry(entry, where, ofProvider, id, rejections), ofProvider, id));
        }

        return statements;
    }
}
