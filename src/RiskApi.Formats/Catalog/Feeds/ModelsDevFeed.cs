using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads <c>api.json</c> of models.dev: prices, windows and releases; its <c>status</c> has no date and is no retirement.</summary>
internal static class ModelsDevFeed
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections)
    {
        var statements = new List<ModelStatement>();
        foreach (var provider in root.EnumerateObject())
        {
            if (provider.Value.ValueKind != JsonValueKind.Object
                || !provider.Value.TryGetProperty("models", out var models)
                || models.ValueKind != JsonValueKind.Object)
            {
                rejections.Add(new(RejectionCode.MalformedEntry, $"$['{provider.Name}']", provider.Name, null, null, "The provider has no object 'models'."));
                continue;
            }

            foreach (var model in models.EnumerateObject())
            {
                var where = $"$['{provider.Name}'].models['{model.Name}']";
                if (model.Value.ValueKind != JsonValueKind.Object)
                {
                    rejections.Add(new(RejectionCode.MalformedEntry, where, provider.Name, model.Name, null, "The entry is no object."));
                    continue;
                }

                var entry = new FeedEntry(model.Value, where, provider.Name, model.Name, rejections);
                statements.Add(new()
                {
                    Where = where,
                    Provider = provider.Name,
                    Model = model.Name,
                    CreatedOn = entry.Date("release_date", "releasedOn"),
                    IsSaidToEnd = entry.Text("status") == "deprecated",
                    InputUsdPerMillionTokens = entry.Object("cost")?.Number("input"),
                    OutputUsdPerMillionTokens = entry.Object("cost")?.Number("output"),
                    ContextTokens = entry.Object("limit")?.Whole("context"),
                });
            }
        }

        return statements;
    }
}
