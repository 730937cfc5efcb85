using System.Text.Json;

namespace RiskApi.Storage.Projects;

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

    public string? LatestBand { get; init; }

    public DateTimeOffset? LatestAssessedAt { get; init; }

    public StoredProject ToStored() => new(Id, Version, JsonSerializer.Deserialize(Document, StorageJson.Default.Project)!, CreatedAt, UpdatedAt)
    {
        Latest = LatestAssessmentId is null ? null : new(LatestAssessmentId, LatestScore!.Value, LatestBand!, LatestAssessedAt!.Value),
    };
}
