namespace RiskApi.Storage.Catalogs;

/// <summary>How the fetching of a source has gone.</summary>
internal sealed record SourceState
{
    public required string Name { get; init; }

    /// <summary>The entity tag of what was fetched last.</summary>
    public string? Etag { get; init; }

    /// <summary>When what was fetched last had been modified, as the source writes it.</summary>
    public string? LastModified { get; init; }

    /// <summary>When it was tried last.</summary>
    public DateTimeOffset CheckedAt { get; init; }

    /// <summary>When it went well last.</summary>
    public DateTimeOffset? SucceededAt { get; init; }

    /// <summary>When it is tried next.</summary>
    public DateTimeOffset NextAt { get; init; }

    /// <summary>Failures since it went well last.</summary>
    public int Failures { get; init; }

    /// <summary>Why it failed last; null where it did not.</summary>
    public string? Problem { get; init; }

    /// <summary>The last import made of it.</summary>
    public string? ImportId { get; init; }
}
