using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Assessments.Kept;

/// <summary>What the audit trail keeps of assessments.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(AssessmentSummary))]
internal sealed partial class KeptJson : JsonSerializerContext;
