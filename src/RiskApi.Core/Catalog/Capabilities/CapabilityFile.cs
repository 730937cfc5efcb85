using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>What the models of one provider can do, <c>data/capabilities/&lt;provider&gt;.json</c>.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Models">The models by their own ids, in order of id.</param>
/// <param name="Schema">The JSON Schema of the file, for editors.</param>
internal sealed record CapabilityFile(
    string Provider, IReadOnlyDictionary<string, ModelCapabilities> Models, [property: JsonPropertyName("$schema")] string? Schema = null);
