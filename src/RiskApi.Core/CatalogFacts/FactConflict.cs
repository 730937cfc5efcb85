using System.Text.Json;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>A fact on which a source and the record differ, where the source is not the stronger one: the record stands.</summary>
/// <param name="Id">Names it, to accept it: <c>provider/model#member</c>.</param>
/// <param name="Provider">The provider's id.</param>
/// <param name="Model">The model's own id.</param>
/// <param name="Member">The fact.</param>
/// <param name="Kept">What the record says.</param>
/// <param name="KeptBy">Which kind of source says so.</param>
/// <param name="KeptFrom">Which one.</param>
/// <param name="Stated">What the source says.</param>
/// <param name="StatedBy">Which kind of source it is.</param>
/// <param name="StatedIn">Which one.</param>
/// <param name="Where">The place in the source.</param>
/// <param name="Reason">Why the record stands.</param>
public sealed record FactConflict(
    string Id,
    string Provider,
    string Model,
    string Member,
    JsonElement? Kept,
    SourceKind KeptBy,
    string KeptFrom,
    JsonElement? Stated,
    SourceKind StatedBy,
    string StatedIn,
    string Where,
    string Reason);
