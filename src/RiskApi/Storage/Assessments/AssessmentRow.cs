using System.Text.Json;
using RiskApi.Core;

namespace RiskApi.Storage.Assessments;

/// <summary>A row of <c>assessments</c>.</summary>
internal sealed record AssessmentRow
{
    public string Id { get; init; } = "";

    public string ProjectId { get; init; } = "";

    public DateTimeOffset AssessedAt { get; init; }

    public DateOnly AsOf { get; init; }

    public int HorizonDays { get; init; }

    public string CatalogVersion { get; init; } = "";

    public string MethodVersion { get; init; } = "";

    public double Score { get; init; }

    public string Band { get; init; } = "";

    public string Confidence { get; init; } = "";

    public double ExpectedMigrations { get; init; }

    public double ExpectedEffortDays { get; init; }

    public string Project { get; init; } = "";

    public string Result { get; init; } = "";

    public static AssessmentRow Of(StoredAssessment stored)
    {
        var summary = ListedAssessment.Of(stored);
        return new()
        {
            Id = summary.Id,
            ProjectId = stored.ProjectId,
            AssessedAt = summary.AssessedAt,
            AsOf = summary.AsOf,
            HorizonDays = summary.HorizonDays,
            CatalogVersion = summary.CatalogVersion,
            MethodVersion = summary.MethodVersion,
            Score = summary.Score,
            Band = Words.Of(summary.Band),
            Confidence = Words.Of(summary.Confidence),
            ExpectedMigrations = summary.ExpectedMigrations,
            ExpectedEffortDays = summary.ExpectedEffortDays,
            Project = JsonSerializer.Serialize(stored.Project, StorageJson.Default.Project),
            Result = JsonSerializer.Serialize(stored.Assessment, StorageJson.Default.Assessment),
        };
    }

    public StoredAssessment ToStored() => new(
        Id,
        ProjectId,
        AssessedAt,
        JsonSerializer.Deserialize(Project, StorageJson.Default.Project)!,
        JsonSerializer.Deserialize(Result, StorageJson.Default.Assessment)!);
}
