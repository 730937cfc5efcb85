using RiskApi.Core.Catalog.History;
using RiskApi.Storage.Catalog;

namespace RiskApi.Catalog.Imports;

/// <summary>A change of the catalog that was accepted.</summary>
/// <param name="Number">Counts the revisions, from 1 on.</param>
/// <param name="At">When it was accepted.</param>
/// <param name="Actor">Who accepted it.</param>
/// <param name="RecordedOn">The day from which the catalog says so.</param>
/// <param name="SourceKind">How far the source is trusted.</param>
/// <param name="Source">The source.</param>
/// <param name="ImportId">The import that it comes from; null for a rollback.</param>
/// <param name="RollsBack">The revision that it takes back; null for an import.</param>
/// <param name="Changes">What changed, model by model, fact by fact.</param>
/// <param name="Policies">What changed in what providers promise and do, fact by fact.</param>
internal sealed record RevisionView(
    long Number,
    DateTimeOffset At,
    string Actor,
    DateOnly RecordedOn,
    SourceKind SourceKind,
    string Source,
    string? ImportId,
    long? RollsBack,
    IReadOnlyList<ModelChange> Changes,
    IReadOnlyList<PolicyFactChange> Policies)
{
    public static RevisionView Of(StoredRevision stored)
    {
        var revision = stored.Revision;
        return new(
            revision.Number,
            stored.At,
            stored.Actor,
            revision.RecordedOn,
            revision.SourceKind,
            revision.Source,
            stored.ImportId,
            revision.RollsBack,
            revision.Changes,
            revision.Policies);
    }
}

/// <summary>A page of revisions, newest first.</summary>
/// <param name="Items">The revisions.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record RevisionPage(IReadOnlyList<RevisionView> Items, string? Next);
