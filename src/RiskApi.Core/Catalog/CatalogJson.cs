using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Catalog;

/// <summary>The shape of the catalog's files; anything the schema does not name is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Provider))]
[JsonSerializable(typeof(SuccessionLineRegister))]
[JsonSerializable(typeof(CapabilityFile))]
[JsonSerializable(typeof(AbilityFile))]
[JsonSerializable(typeof(OpenWeights))]
[JsonSerializable(typeof(JsonNode))]
[JsonSerializable(typeof(IReadOnlyList<CatalogOverride>))]
internal sealed partial class CatalogJson : JsonSerializerContext;
