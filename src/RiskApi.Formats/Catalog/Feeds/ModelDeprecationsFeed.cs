using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads modeldeprecations.dev, which keeps committed and estimated dates apart.</summary>
internal static class ModelDeprecationsFeed
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "models"), root.ValueKind == JsonValueKind.Array
            ? "$"
            : "$.models", "model", "provider", null, rejections, (entry, provider, id) =>
        [
            new()
            {
                Where = entry.Where,
                Provider = provider,
                Model = id,
                Aliases = entry.Texts("aliases"),
                ReleasedOn = entry.Date("released_on", "releasedOn"),
                AnnouncedOn = entry.Date("deprecated_on", "announcedOn"),
                RetiresOn = entry.Date("shutdown_on", "retiresOn"),
                NotBeforeOn = entry.Date("earliest_shutdown_on", "notBeforeOn"),
                IsSaidToEnd = entry.Text("status") is "deprecated" or "retired",
                Replacements =
                [
                    .. entry.Objects("replacements")
                        .Where(one => !one.TryGetProperty("recommended", out var recommended) || recommended.ValueKind != JsonValueKind.False)
                        .Where(one => !one.TryGetProperty("provider", out var by) || by.ValueKind != JsonValueKind.String || by.GetString() == provider)
                        .Select(one => one.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.String ? model.GetString()! : "")
                        .Where(model => model is not ""),
                ],
                Source = entry
                    .Objects("sources")
                    .Select(source => source.TryGetProperty("url", out var url) && url.ValueKind == JsonValueKind.String ? url.GetString() : null)
                    .FirstOrDefault(),
            },
        ]);
}
