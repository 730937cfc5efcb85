using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>Reads <c>GET /v1/models</c> of Anthropic: <c>id</c>, <c>created_at</c> (the release; the epoch where unknown) and <c>max_input_tokens</c>.</summary>
internal static class AnthropicList
{
    private const int FirstYear = 2020;

    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "data"), "$.data", "id", null, "anthropic", rejections, (entry, provider, id) =>
        [
            new()
            {
                Where = entry.Where,
                Provider = provider,
                Model = id,
                CreatedOn = entry.Date("created_at", "releasedOn") is { Day.Year: >= FirstYear } day ? day : null,
                IsListed = true,
                ContextTokens = entry.Whole("max_input_tokens"),
            },
        ]);
}
