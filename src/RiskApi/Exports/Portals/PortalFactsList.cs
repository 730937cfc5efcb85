namespace RiskApi.Exports.Portals;

/// <summary>The facts of several projects, in order of id.</summary>
/// <param name="Items">The facts.</param>
internal sealed record PortalFactsList(IReadOnlyList<PortalFacts> Items);
