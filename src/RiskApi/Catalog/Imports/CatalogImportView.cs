using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds;
using RiskApi.Storage.Catalog;

namespace RiskApi.Catalog.Imports;

/// <summary>An import in a few figures.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="Format">The feed's format.</param>
/// <param name="Source">The source.</param>
/// <param name="SourceKind">How far it is trusted.</param>
/// <param name="CreatedAt">When it was previewed.</param>
/// <param name="CreatedBy">Who previewed it.</param>
/// <param name="AppliedAt">When it was applied; null where it is a preview.</param>
/// <param name="Revision">The revision that it became; null where it is a preview, or changed nothing.</param>
/// <param name="NewModels">Models that the record did not hold.</param>
/// <param name="ChangedModels">Models of which facts change.</param>
/// <param name="UnchangedModels">Models of which the record says as much.</param>
/// <param name="Conflicts">Facts on which it contradicts the record.</param>
/// <param name="Rejections">What is not taken over.</param>
internal sealed record CatalogImportSummary(
    string Id,
    FeedFormat Format,
    string Source,
    SourceKind SourceKind,
    DateTimeOffset CreatedAt,
    string CreatedBy,
    DateTimeOffset? AppliedAt,
    long? Revision,
    int NewModels,
    int ChangedModels,
    int UnchangedModels,
    int Conflicts,
    int Rejections)
{
    public static CatalogImportSummary Of(ListedImport import) => new(
        import.Id,
        import.Format,
        import.Source,
        import.Figures.SourceKind,
        import.CreatedAt,
        import.CreatedBy,
        import.AppliedAt,
        import.Revision,
        import.Figures.NewModels,
        import.Figures.ChangedModels,
        import.Figures.UnchangedModels,
        import.Figures.Conflicts,
        import.Figures.Rejections);
}

/// <summary>A page of imports, newest first.</summary>
/// <param name="Items">The imports.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record CatalogImportPage(IReadOnlyList<CatalogImportSummary> Items, string? Next);

/// <summary>An import with all that it changes, contradicts and leaves out.</summary>
/// <param name="Summary">The import in a few figures.</param>
/// <param name="Changes">What changes in the record, model by model, fact by fact.</param>
/// <param name="Policies">What changes in what providers promise and do, fact by fact.</param>
/// <param name="Confirmed">The providers that it confirms, each with the day of the facts: on it the provider counts as read.</param>
/// <param name="Conflicts">Where the source contradicts the record, and the record stands unless the conflict is accepted.</param>
/// <param name="Rejections">What is not taken over, with a stable code.</param>
internal sealed record CatalogImportView(
    CatalogImportSummary Summary,
    IReadOnlyList<ModelChange> Changes,
    IReadOnlyList<PolicyFactChange> Policies,
    IReadOnlyDictionary<string, DateOnly> Confirmed,
    IReadOnlyList<FactConflict> Conflicts,
    IReadOnlyList<Rejection> Rejections)
{
    public static CatalogImportView Of(StoredImport import) =>
        new(
            CatalogImportSummary.Of(ListedImport.Of(import)),
            import.Preview.Changes,
            import.Preview.Policies,
            import.Preview.Confirmed,
            import.Preview.Conflicts,
            import.Preview.Rejections);
}
