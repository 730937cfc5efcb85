using RiskApi.Storage.Assessments;

namespace RiskApi.Storage.Rescorings;

/// <summary>A project that a pass has not assessed yet.</summary>
internal sealed record ProjectToRescore
{
    public string Id { get; init; } = "";

    /// <summary>The project, as JSON.</summary>
    public string Document { get; init; } = "";

    public string? CurrentAssessmentId { get; init; }

    public double? CurrentScore { get; init; }

    public string? CurrentDigest { get; init; }

    public CurrentAssessment Current => new(CurrentAssessmentId, CurrentScore, CurrentDigest);
}
