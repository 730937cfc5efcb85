using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Keys;

/// <summary>What the audit trail keeps of keys.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(KeyView))]
internal sealed partial class KeyJson : JsonSerializerContext;
