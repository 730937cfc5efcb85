using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Reviews.Kept;

/// <summary>What the audit trail keeps of milestones.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(MilestoneSummary))]
internal sealed partial class MilestoneJson : JsonSerializerContext;
