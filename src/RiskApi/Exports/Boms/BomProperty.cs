using System.Text.Json.Nodes;

namespace RiskApi.Exports.Boms;

/// <summary>Properties, CycloneDX's pairs of texts for what its schema has no member for.</summary>
internal static class BomProperty
{
    public static JsonNode Of(string name, string value) => new JsonObject { ["name"] = name, ["value"] = value };

    /// <summary>Those that have a value.</summary>
    public static JsonArray All(params IEnumerable<(string Name, string? Value)> properties) =>
        JsonText.Array(properties.Where(property => property.Value is not null).Select(property => Of(property.Name, property.Value!)));
}
