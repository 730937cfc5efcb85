using System.Text.Json.Serialization;
using RiskApi.Exports.Badges;

namespace RiskApi.Tests.Exports;

/// <summary>Writes badges as the service does.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BadgeEndpoint))]
internal sealed partial class BadgeJson : JsonSerializerContext;
