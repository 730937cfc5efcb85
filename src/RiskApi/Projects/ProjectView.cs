using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Storage.Projects;

namespace RiskApi.Projects;

/// <summary>A project as it is kept.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
/// <param name="Tags">Words that it is found by.</param>
/// <param name="Criticality">How bad it is when it stops; null where nobody said.</param>
/// <param name="Dependencies">The models that it calls.</param>
/// <param name="Version">Counts its changes, from 1 on; also its entity tag.</param>
/// <param name="CreatedAt">When it was created.</param>
/// <param name="UpdatedAt">When it was changed last.</param>
/// <param name="LatestAssessment">Its latest assessment in short; null where it has none.</param>
internal sealed record ProjectView(
    string Id,
    string Name,
    string? Owner,
    string? Team,
    IReadOnlyList<string> Tags,
    Criticality? Criticality,
    IReadOnlyList<Dependency> Dependencies,
    long Version,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    LatestAssessment? LatestAssessment)
{
    public static ProjectView Of(StoredProject stored) => new(
        stored.Id,
        stored.Project.Name!,
        stored.Project.Owner,
        stored.Project.Team,
        stored.Project.Tags,
        stored.Project.Criticality,
        stored.Project.Dependencies,
        stored.Version,
        stored.CreatedAt,
        stored.UpdatedAt,
        stored.Latest is { } latest ? LatestAssessment.Of(latest) : null);
}

/// <summary>The latest assessment of a project in short.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Score">The score, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
/// <param name="AssessedAt">When it was made.</param>
internal sealed record LatestAssessment(string Id, double Score, Band Band, DateTimeOffset AssessedAt)
{
    public static LatestAssessment Of(LatestScore latest) => new(latest.Id, latest.Score, latest.Band, latest.AssessedAt);
}

/// <summary>A page of projects.</summary>
/// <param name="Items">The projects.</param>
/// <param name="Total">Projects on all pages.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ProjectPage(IReadOnlyList<ProjectView> Items, int Total, string? Next);
