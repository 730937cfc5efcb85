using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Catalog;

/// <summary>The shape of the catalog's files; anything the schema does not name is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Provider))]
[JsonSerializable(typeof(SuccessionLineRegister))]
internal sealed partial class CatalogJson : JsonSerializerContext;
