using System.Text.Json.Serialization;

namespace RiskApi.Catalogs.ModelEol;

/// <summary>How a feed is written: in snake case, without members that have no value.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(ModelEolFeed))]
internal sealed partial class ModelEolJson : JsonSerializerContext;
