using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>Reads <c>ListFoundationModels</c> of Amazon Bedrock (<c>aws bedrock list-foundation-models</c>).</summary>
/// <remarks>
/// Read are <c>modelId</c> and of <c>modelLifecycle</c> the times: <c>startOfLifeTime</c> is the release, <c>legacyTime</c> the notice, <c>endOfLifeTime</c>
/// the end (https://docs.aws.amazon.com/bedrock/latest/APIReference/API_FoundationModelLifecycle.html).
/// </remarks>
internal static class BedrockList
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "modelSummaries"), "$.modelSummaries", "modelId", null, "bedrock", rejections, (entry, provider, id) =>
        {
            var life = entry.Object("modelLifecycle");
            var isLegacy = life?.Text("status") == "LEGACY";
            return
            [
                new()
                {
                    Where = entry.Where,
                    Provider = provider,
                    Model = id,
                    ReleasedOn = life?.Date("startOfLifeTime", "releasedOn"),
                    AnnouncedOn = isLegacy ? life?.Date("legacyTime", "announcedOn") : null,
                    RetiresOn = life?.Date("endOfLifeTime", "retiresOn"),
                    IsSaidToEnd = isLegacy,
                    IsListed = true,
                },
            ];
        });
}
