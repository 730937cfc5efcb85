using RiskApi.Core.Portfolio.Worklists;

namespace RiskApi.Storage.Portfolio;

/// <summary>Keeps the waivers of dependencies; one for each model string of a project.</summary>
internal sealed class WaiverStore(Database database)
    : DependencyTable<DependencyWaiver>(database, "dependency_waivers", StorageJson.Default.DependencyWaiver, waiver => waiver.Requested);
