using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Reading.Lists;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>Reads lists of models and of deployments of Azure, as the management API, its command line and the models API give them.</summary>
/// <remarks>
/// <c>az cognitiveservices model list</c> and <c>account list-models</c>, <c>az cognitiveservices account deployment list</c>: each entry, its <c>model</c> or
/// its <c>properties.model</c> has <c>format</c>, <c>name</c>, <c>version</c> and <c>deprecation.inference</c>. <c>GET /openai/models</c>: <c>id</c>, with a
/// Unix time in <c>deprecation.inference</c>. The day on which inference is to end moves until it is near, and is taken for one without commitment.
/// A deployment shows that there is such a model, not that it can still be called.
/// </remarks>
internal static class AzureList
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections)
    {
        var (member, path) = root.ValueKind == JsonValueKind.Array ? ("", "$")
            : root.TryGetProperty("value", out _) ? ("value", "$.value")
            : ("data", "$.data");
        var statements = new List<ModelStatement>();
        foreach (var (i, item) in FeedEntries.Array(root, member).EnumerateArray().Index())
        {
            var where = $"{path}[{i}]";
            var isDeployment = item.ValueKind == JsonValueKind.Object && item.TryGetProperty("properties", out _);
            var model = Model(item);
            var naming = new FeedEntry(model, where, "azure", "", rejections);
            if (model.ValueKind != JsonValueKind.Object || (naming.Text("name") ?? naming.Text("id")) is not { } name)
            {
                rejections.Add(new(RejectionCode.MalformedEntry, where, "azure", null, null, "The entry names no model in 'model.name' or 'id'."));
                continue;
            }

            var (provider, id) = AzureModel.Of(name, naming.Text("format"), () => naming.Text("version"));
            var entry = new FeedEntry(model, where, provider, id, rejections);
            statements.Add(new()
            {
                Where = where,
                Provider = provider,
                Model = id,
                TentativeOn = End(entry),
                IsListed = !isDeployment,
            });
        }

        return statements;
    }

    private static JsonElement Model(JsonElement item) =>
        item.ValueKind != JsonValueKind.Object ? item
        : item.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object ? Model(properties)
        : item.TryGetProperty("model", out var model) && model.ValueKind == JsonValueKind.Object ? model
        : item;

    private static PartialDate? End(FeedEntry entry) => entry.Object("deprecation") is not { } deprecation ? null
        : deprecation.Is("inference", JsonValueKind.Number) ? deprecation.UnixDay("inference")
        : deprecation.Date("inference", "tentativeOn");
}
