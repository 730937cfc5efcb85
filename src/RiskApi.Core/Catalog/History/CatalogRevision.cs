namespace RiskApi.Core.Catalog.History;

/// <summary>A change of the record that was accepted: an import, or the rollback of an earlier revision.</summary>
public sealed record CatalogRevision
{
    /// <summary>Counts the revisions, from 1 on.</summary>
    public required long Number { get; init; }

    /// <summary>The day on which the record took it over. Answers go by the day on which each fact was public, which can be an earlier one.</summary>
    public required DateOnly RecordedOn { get; init; }

    /// <summary>How far the source is trusted.</summary>
    public required SourceKind SourceKind { get; init; }

    /// <summary>The source: a name, or an address.</summary>
    public required string Source { get; init; }

    /// <summary>The revision that this one takes back; null for an import.</summary>
    public long? RollsBack { get; init; }

    /// <summary>What changed, in order of provider and model.</summary>
    public required IReadOnlyList<ModelChange> Changes { get; init; }

    /// <summary>What changed in what providers promise and do, in order of provider.</summary>
    public IReadOnlyList<PolicyFactChange> Policies { get => field ?? []; init; }
}
