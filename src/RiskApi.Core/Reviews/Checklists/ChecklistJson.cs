using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Reviews.Checklists;

/// <summary>The shape of a checklist's file; anything the schema does not name is refused.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Strict,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Checklist))]
internal sealed partial class ChecklistJson : JsonSerializerContext;
