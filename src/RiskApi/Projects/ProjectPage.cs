namespace RiskApi.Projects;

/// <summary>A page of projects, in order of id.</summary>
/// <param name="Items">The projects.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ProjectPage(IReadOnlyList<ProjectView> Items, string? Next);
