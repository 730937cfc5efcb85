using System.Text.Json;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Tells the format of a feed by its shape.</summary>
internal static class FeedShapes
{
    /// <summary>What each format has that no other before it in the table has: of the feed itself, and of the first entry of its list.</summary>
    private static readonly (FeedFormat Format, Func<JsonElement, bool> Fits)[] Shapes =
    [
        (FeedFormat.ModelEol, root => Has(root, "publisher", "models")),
        (FeedFormat.DeprecationsInfo, root => FirstHas(root, "deprecations", "model_id") || FirstHas(root, "items", "_deprecation")),
        (FeedFormat.ModeldeprecationsDev, root => FirstHas(root, "models", "model", "provider")),
        (FeedFormat.GeminiModels, root => First(root, "models") is { } model && (Has(model, "supportedGenerationMethods") || Says(model, "name", "models/"))),
        (FeedFormat.BedrockModels, root => Has(root, "modelSummaries")),
        (FeedFormat.AzureModels, root => FirstHas(root, "value", "model")
            || FirstHas(root, "value", "properties")
            || FirstHas(root, "data", "lifecycle_status")
            || FirstHas(root, "data", "capabilities", "deprecation", "status")
            || (root.ValueKind == JsonValueKind.Array && (FirstHas(root, "", "properties") || FirstHas(root, "", "model", "kind")))
            || FirstHas(root, "value", "format", "name", "version")
            || FirstHas(root, "", "format", "name", "version")),
        (FeedFormat.AnthropicModels, root => First(root, "data") is { } model && Says(model, "type", "model") && Has(model, "display_name")),
        (FeedFormat.OpenrouterModels, root => root.ValueKind == JsonValueKind.Object
            && FirstHas(root, "data", "id", "pricing", "context_length")
            && !FirstHas(root, "data", "owned_by")),
        (FeedFormat.OpenaiModels, root => root.ValueKind == JsonValueKind.Object ? First(root, "data") is not null : FirstHas(root, "", "id", "created")),
        (FeedFormat.EndoflifeDate, root => FirstHas(root, "", "cycle") || (root.ValueKind == JsonValueKind.Object
            && root.TryGetProperty("result", out var product)
            && (Has(product, "releases") || (product.ValueKind == JsonValueKind.Array && FirstHas(product, "", "releases"))))),
        (FeedFormat.Policies, root => AnyMemberHas(root, "min_notice_days")),
        (FeedFormat.LitellmCostMap, root => AnyMemberHas(root, "litellm_provider")),
        (FeedFormat.ModelsDev, root => AnyMemberHas(root, "models")),
    ];

    /// <summary>The format of a feed.</summary>
    /// <exception cref="FeedException">It has the shape of none.</exception>
    public static FeedFormat FormatOf(JsonElement root) =>
        FirstHas(root, "models", "digest") ? throw new FeedException("It is the list of an Ollama server of one's own; no provider can retire what is on it.")
        : Says(root, "version", "https://jsonfeed.org/") && !FirstHas(root, "items", "_deprecation")
            ? throw new FeedException("It is a JSON Feed without '_deprecation' in its items, and text for people is not read.")
        : Shapes.Where(shape => shape.Fits(root)).Select(shape => (FeedFormat?)shape.Format).FirstOrDefault()
        ?? throw new FeedException(root.ValueKind == JsonValueKind.Object && root.TryGetProperty("data", out var list) && list.ValueKind == JsonValueKind.Array
            ? "The list names no model. An empty list says nothing of the models that it lacks, and is likelier a fault."
            : "The format cannot be told by the feed's shape; name it in 'format'.");

    /// <summary>The first object of the list in a member, or of the feed where that is a list itself; null where there is none.</summary>
    private static JsonElement? First(JsonElement root, string member)
    {
        var array = root.ValueKind == JsonValueKind.Array ? root
            : root.ValueKind == JsonValueKind.Object && root.TryGetProperty(member, out var entries) ? entries
            : default;
        return array.ValueKind == JsonValueKind.Array
            ? array.EnumerateArray().Select(entry => (JsonElement?)entry).FirstOrDefault(entry => entry is { ValueKind: JsonValueKind.Object })
            : null;
    }

    private static bool FirstHas(JsonElement root, string list, params string[] members) => First(root, list) is { } first && Has(first, members);

    private static bool AnyMemberHas(JsonElement root, string name) =>
        root.ValueKind == JsonValueKind.Object && root.EnumerateObject().Any(member => Has(member.Value, name));

    private static bool Has(JsonElement element, params string[] members) =>
        element.ValueKind == JsonValueKind.Object && members.All(member => element.TryGetProperty(member, out _));

    private static bool Says(JsonElement element, string member, string start) =>
        element.ValueKind == JsonValueKind.Object
        && element.TryGetProperty(member, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString()!.StartsWith(start, StringComparison.Ordinal);
}
