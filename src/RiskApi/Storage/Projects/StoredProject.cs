using RiskApi.Usage;

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
    public LatestAssessment? Latest { get; init; }
}
