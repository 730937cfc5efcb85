using System.Text.Json;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Storage.Projects;

/// <summary>A project as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Counts its changes, from 1 on.</param>
/// <param name="Project">The project.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
internal sealed record StoredProject(string Id, long Version, Project Project, DateTimeOffset CreatedAt, DateTimeOffset UpdatedAt)
{
    /// <summary>Its latest assessment; null where it has none.</summary>
    public LatestScore? Latest { get; init; }
}

/// <summary>The latest assessment of a project in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="AssessedAt">When it was made.</param>
internal sealed record LatestScore(string Id, double Score, Band Band, DateTimeOffset AssessedAt);

/// <summary>A row of <c>projects</c>.</summary>
internal sealed record ProjectRow
{
    public string Id { get; init; } = "";

    public long Version { get; init; }

    public string Document { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset UpdatedAt { get; init; }

    public string? LatestAssessmentId { get; init; }

    public double? LatestScore { get; init; }

    public Band? LatestBand { get; init; }

    public DateTimeOffset? LatestAssessedAt { get; init; }

    public StoredProject ToStored() => new(Id, Version, JsonSerializer.Deserialize(Document, StorageJson.Default.Project)!, CreatedAt, UpdatedAt)
    {
        Latest = LatestAssessmentId is null ? null : new(LatestAssessmentId, LatestScore!.Value, LatestBand!.Value, LatestAssessedAt!.Value),
    };
}
