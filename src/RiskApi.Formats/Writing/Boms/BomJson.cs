using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Writing.Boms;

/// <summary>What a bill of materials holds as JSON; members that are left out are not written.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Dependency))]
internal sealed partial class BomJson : JsonSerializerContext;
