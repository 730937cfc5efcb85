using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Storage.Catalog;

/// <summary>An import that was previewed, and perhaps applied.</summary>
internal sealed record StoredImport
{
    public required string Id { get; init; }

    public required FeedFormat Format { get; init; }

    /// <summary>When it was previewed.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Who previewed it.</summary>
    public required string CreatedBy { get; init; }

    /// <summary>The version of the catalog's record that it was compared with.</summary>
    public required long StateVersion { get; init; }

    /// <summary>What the source says.</summary>
    public required FactDocument Document { get; init; }

    /// <summary>What it would have changed when it was previewed.</summary>
    public required CatalogComparison Preview { get; init; }

    /// <summary>When it was applied; null where it was not.</summary>
    public DateTimeOffset? AppliedAt { get; init; }

    /// <summary>The revision that it became; null where it was not applied, or changed nothing.</summary>
    public long? Revision { get; init; }
}

/// <summary>What an import changes, in figures, so that lists need not read all of it.</summary>
/// <param name="SourceKind">How far the source is trusted.</param>
/// <param name="NewModels">Models that the record did not hold.</param>
/// <param name="ChangedModels">Models of which facts change.</param>
/// <param name="UnchangedModels">Models of which the record says as much.</param>
/// <param name="Conflicts">Facts on which it contradicts the record.</param>
/// <param name="Rejections">What is not taken over.</param>
internal sealed record ImportFigures(SourceKind SourceKind, int NewModels, int ChangedModels, int UnchangedModels, int Conflicts, int Rejections)
{
    public static ImportFigures Of(StoredImport import) => new(
        import.Document.Kind,
        import.Preview.Changes.Count(change => change.IsNew),
        import.Preview.Changes.Count(change => !change.IsNew),
        import.Preview.Unchanged,
        import.Preview.Conflicts.Count,
        import.Preview.Rejections.Count);
}

/// <summary>An import without what it says.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Format">The feed's format.</param>
/// <param name="Source">The source.</param>
/// <param name="CreatedAt">When it was previewed.</param>
/// <param name="CreatedBy">Who previewed it.</param>
/// <param name="AppliedAt">When it was applied; null where it was not.</param>
/// <param name="Revision">The revision that it became; null where it was not applied, or changed nothing.</param>
/// <param name="Figures">What it changes.</param>
internal sealed record ListedImport(
    string Id, FeedFormat Format, string Source, DateTimeOffset CreatedAt, string CreatedBy, DateTimeOffset? AppliedAt, long? Revision, ImportFigures Figures)
{
    public static ListedImport Of(StoredImport import) => new(
        import.Id, import.Format, import.Document.Source, import.CreatedAt, import.CreatedBy, import.AppliedAt, import.Revision, ImportFigures.Of(import));
}
