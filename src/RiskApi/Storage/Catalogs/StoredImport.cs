using RiskApi.Catalog.Importing;
using RiskApi.CatalogImports.Feeds;

namespace RiskApi.Storage.Catalogs;

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
