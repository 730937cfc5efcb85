using System.Text.Json.Serialization;
using RiskApi.Formats.Writing.Badges;

namespace RiskApi.Formats.Tests.Writing.Badges;

/// <summary>Writes badges as the service does.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(BadgeEndpoint))]
internal sealed partial class BadgeJson : JsonSerializerContext;
