using RiskApi.Catalog.History;

namespace RiskApi.Catalog.Importing;

/// <summary>What a source says, read but not yet compared with the catalog.</summary>
/// <param name="Kind">How far it is trusted.</param>
/// <param name="Source">The source: a name, or an address.</param>
/// <param name="Statements">What it says, model by model.</param>
/// <param name="Rejections">What of it could not be read.</param>
public sealed record FactDocument(SourceKind Kind, string Source, IReadOnlyList<ModelStatement> Statements, IReadOnlyList<Rejection> Rejections);
