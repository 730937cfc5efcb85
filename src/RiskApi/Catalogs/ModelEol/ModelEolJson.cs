using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Catalogs.ModelEol;

/// <summary>How a feed is written: without members that have no value, as absence means something in it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true)]
[JsonSerializable(typeof(ModelEolFeed))]
internal sealed partial class ModelEolJson : JsonSerializerContext;
