using RiskApi.Core.Assessments;
using RiskApi.Storage.Rescorings;

namespace RiskApi.Assessments.Rescorings;

/// <summary>A pass over all projects, because facts, method or day changed.</summary>
internal sealed record Rescoring
{
    /// <summary>Its number; numbers grow.</summary>
    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>The catalog that the projects are assessed by.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The method that they are assessed by.</summary>
    public required string MethodVersion { get; init; }

    /// <summary>The as-of date.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Where it stands.</summary>
    public required RescoringState State { get; init; }

    /// <summary>When it began.</summary>
    public required DateTimeOffset BegunAt { get; init; }

    /// <summary>When it ended or was superseded; null while it runs.</summary>
    public required DateTimeOffset? EndedAt { get; init; }

    /// <summary>How many projects there were when it began.</summary>
    public required long Projects { get; init; }

    /// <summary>How many were assessed so far, each of them once.</summary>
    public required long Assessed { get; init; }

    /// <summary>How many of these assessments were kept: those that tell something new.</summary>
    public required long Kept { get; init; }

    /// <summary>How many projects could not be assessed; the log says why.</summary>
    public required long Failed { get; init; }

    public static Rescoring Of(StoredRescoring stored) => new()
    {
        Id = stored.Id,
        CatalogVersion = stored.CatalogVersion,
        MethodVersion = stored.MethodVersion,
        AsOf = stored.AsOf,
        State = stored.State,
        BegunAt = stored.BegunAt,
        EndedAt = stored.EndedAt,
        Projects = stored.Projects,
        Assessed = stored.Assessed,
        Kept = stored.Kept,
        Failed = stored.Failed,
    };
}

/// <summary>A page of passes over all projects, newest first.</summary>
/// <param name="Items">The passes.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record RescoringPage(IReadOnlyList<Rescoring> Items, string? Next);
