namespace RiskApi.Portfolios;

/// <summary>A project by name.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
public sealed record ProjectName(string Id, string? Name, string? Owner, string? Team)
{
    internal static ProjectName Of(ExposedProject project) => new(project.Id, project.Project.Name, project.Project.Owner, project.Project.Team);
}
