namespace RiskApi.Core.Catalog.History;

/// <summary>A change of the record that was accepted: an import, or the rollback of an earlier revision.</summary>
public sealed record CatalogRevision
{
    /// <summary>Counts the revisions, from 1 on.</summary>
    public required long Number { get; init; }

    /// <summary>The day from which the record says so; answers for earlier days do not know of it.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>How far the source is trusted.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>The source: a name, or an address.</summary>
    public required string Source { get; init; }

    /// <summary>The revision that this one takes back; null for an import.</summary>
    public long? RollsBack { get; init; }

    /// <summary>What changed, in order of provider and model.</summary>
    public required IReadOnlyList<ModelChange> Changes { get; init; }
}
