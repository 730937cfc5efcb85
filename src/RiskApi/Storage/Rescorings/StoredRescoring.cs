using RiskApi.Core.Assessments;

namespace RiskApi.Storage.Rescorings;

/// <summary>A pass over all projects, because facts, method or day changed.</summary>
internal sealed record StoredRescoring
{
    /// <summary>Its number; numbers grow.</summary>
    public long Id { get; init; }

    /// <summary>The catalog that the projects are assessed by.</summary>
    public string CatalogVersion { get; init; } = "";

    /// <summary>The method that they are assessed by.</summary>
    public string MethodVersion { get; init; } = "";

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public RescoringState State { get; init; }

    /// <summary>When it began.</summary>
    public DateTimeOffset BegunAt { get; init; }

    /// <summary>When it ended or was superseded; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many projects there were when it began.</summary>
    public long Projects { get; init; }

    /// <summary>How many were assessed so far, each of them once.</summary>
    public long Assessed { get; init; }

    /// <summary>How many of these assessments were kept: those that tell something new.</summary>
    public long Kept { get; init; }

    /// <summary>How many projects could not be assessed; the log says why.</summary>
    public long Failed { get; init; }

    /// <summary>What it assesses by.</summary>
    internal RescoringCause Cause => new(CatalogVersion, MethodVersion, AsOf);
}

/// <summary>What every project has to be assessed by.</summary>
/// <param name="CatalogVersion">The digest of the catalog.</param>
/// <param name="MethodVersion">The version of the scoring method.</param>
/// <param name="AsOf">The day.</param>
internal sealed record RescoringCause(string CatalogVersion, string MethodVersion, DateOnly AsOf);
