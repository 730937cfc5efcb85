using System.Text.Json.Serialization;
using RiskApi.Core.Assessments;
using RiskApi.Formats.Writing.Badges;
using RiskApi.Formats.Writing.Portals;

namespace RiskApi.Exports;

/// <summary>The files that are JSON of our own.</summary>
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(BadgeEndpoint))]
[JsonSerializable(typeof(PortalFacts))]
[JsonSerializable(typeof(PortalFactsList))]
[JsonSerializable(typeof(ProjectLine))]
internal sealed partial class ExportJson : JsonSerializerContext;
