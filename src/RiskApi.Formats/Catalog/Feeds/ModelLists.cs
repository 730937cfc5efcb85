using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads the lists of models that providers' own APIs give. A model that is not listed is not thereby retired.</summary>
internal static class ModelLists
{
    public static IReadOnlyList<ModelStatement> OpenAi(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "data"), "$.data", "id", null, "openai", rejections, (entry, provider, id) => IsOfCustomer(entry, id)
            ? []
            :
            [
                new()
                {
                    Where = entry.Where,
                    Provider = provider,
                    Model = id,
                    CreatedOn = entry.UnixDay("created"),
                    RetiresOn = entry.Date("shutdown_date", "retiresOn"),
                    HasNoEnd = entry.IsNull("shutdown_date"),
                    IsListed = true,
                },
            ]);

    public static IReadOnlyList<ModelStatement> OpenRouter(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "data"), "$.data", "id", null, "openrouter", rejections, (entry, provider, id) =>
        [
            new()
            {
                Where = entry.Where,
                Provider = provider,
                Model = id,
                CreatedOn = entry.UnixDay("created"),
                RetiresOn = entry.Date("expiration_date", "retiresOn"),
                HasNoEnd = entry.IsNull("expiration_date"),
                IsListed = true,
                InputUsdPerMillionTokens = entry.Object("pricing")?.UsdPerMillion("prompt"),
                OutputUsdPerMillionTokens = entry.Object("pricing")?.UsdPerMillion("completion"),
                ContextTokens = entry.Whole("context_length"),
            },
        ]);

    /// <summary>Fine-tuned models belong to whoever made them.</summary>
    private static bool IsOfCustomer(FeedEntry entry, string id) =>
        id.StartsWith("ft:", StringComparison.Ordinal) || id.Contains(":ft-", StringComparison.Ordinal)
        || entry.Text("owned_by") is { } owner && (owner.StartsWith("user-", StringComparison.Ordinal) || owner.StartsWith("org-", StringComparison.Ordinal));
}
