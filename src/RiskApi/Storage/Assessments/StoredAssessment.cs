using RiskApi.Events;
using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Storage.Assessments;

/// <summary>An assessment of a project as it is kept: with its input, so that it can be made again.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="AssessedAt">When it was made.</param>
/// <param name="Project">The project as it was.</param>
/// <param name="Assessment">What was answered.</param>
internal sealed record StoredAssessment(string Id, string ProjectId, DateTimeOffset AssessedAt, Project Project, Assessment Assessment)
{
    private readonly Lazy<string> _digest = new(() => AssessmentDigest.Of(Assessment));

    /// <summary>A digest of what owners want to be told of.</summary>
    public string Digest => _digest.Value;

    /// <summary>Whether it was made for its own day, not for one before or after.</summary>
    public bool IsOfItsDay => Assessment.AsOf == DateOnly.FromDateTime(AssessedAt.UtcDateTime);
}
