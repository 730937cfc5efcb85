using System.Text.Json;
using System.Text.Json.Serialization;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Core.Events;
using RiskApi.Core.Gate;
using RiskApi.Core.Notifications;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Reviews;
using RiskApi.Core.Usage;
using RiskApi.Storage.Catalog;

namespace RiskApi.Storage;

/// <summary>The documents that the database keeps whole. Members that are left out are not written; those that later versions drop are ignored.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Project))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(GatePolicy))]
[JsonSerializable(typeof(CatalogRevision))]
[JsonSerializable(typeof(CatalogOverride))]
[JsonSerializable(typeof(CatalogComparison))]
[JsonSerializable(typeof(FactDocument))]
[JsonSerializable(typeof(ImportFigures))]
[JsonSerializable(typeof(FactConflict))]
[JsonSerializable(typeof(ProjectEvent))]
[JsonSerializable(typeof(Message))]
[JsonSerializable(typeof(Subscription))]
[JsonSerializable(typeof(DependencyWaiver))]
[JsonSerializable(typeof(AlertHandling))]
[JsonSerializable(typeof(ReviewRecord))]
[JsonSerializable(typeof(Review))]
internal sealed partial class StorageJson : JsonSerializerContext;
