using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Agents.Tools;

namespace RiskApi.Agents;

/// <summary>What tools take, and what they answer; what is null is left out of answers.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, NumberHandling = JsonNumberHandling.Strict)]
[JsonSerializable(typeof(CheckModelInput))]
[JsonSerializable(typeof(CheckModelAnswer))]
[JsonSerializable(typeof(CompareModelsInput))]
[JsonSerializable(typeof(CompareModelsAnswer))]
[JsonSerializable(typeof(FindReplacementInput))]
[JsonSerializable(typeof(FindReplacementAnswer))]
[JsonSerializable(typeof(AssessProjectInput))]
[JsonSerializable(typeof(AssessProjectAnswer))]
[JsonSerializable(typeof(GateToolInput))]
[JsonSerializable(typeof(GateToolAnswer))]
[JsonSerializable(typeof(WhatChangedInput))]
[JsonSerializable(typeof(WhatChangedAnswer))]
internal sealed partial class AgentJson : JsonSerializerContext;
