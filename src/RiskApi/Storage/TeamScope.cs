using RiskApi.Core.Usage;

namespace RiskApi.Storage;

/// <summary>The projects that whoever asks may see: those of one team, or all. The service's own work sees all.</summary>
/// <remarks>
/// Stores that read projects take it, so that no operation can forget it. It looks at the request of the moment, so that it can live as
/// long as they do.
/// </remarks>
/// <param name="team">Tells the team of whoever asks; null for all.</param>
internal sealed class TeamScope(Func<string?> team)
{
    /// <summary>The parameter that <see cref="And"/> needs; its value is <see cref="Team"/>.</summary>
    public const string Parameter = "scopeTeam";

    /// <summary>The only team to be seen; null for all.</summary>
    public string? Team => team();

    public bool Includes(Project project) => Team is not { } only || project.Team == only;

    /// <summary>Refuses to write a project that whoever writes it could not see.</summary>
    public void Demand(Project project) => Demand(project.Team);

    /// <summary>Refuses to write what belongs to another team than the only one that whoever writes it may see.</summary>
    public void Demand(string? written)
    {
        if (Team is { } only && written != only)
        {
            throw new OutOfScopeException(only);
        }
    }

    /// <summary>The condition, with a leading <c>and</c>, that keeps a query to what may be seen; empty where that is all.</summary>
    /// <param name="projectId">The column that holds the project's id.</param>
    public string And(string projectId) => Team is null ? ""
        : $" and exists (select 1 from project_facets scoped where scoped.facet = 'team' and scoped.value = @{Parameter} and scoped.project_id = {projectId})";
}

/// <summary>A write of a project of another team than the only one that its writer may see.</summary>
/// <param name="team">The team that it may see.</param>
internal sealed class OutOfScopeException(string team) : Exception
{
    public string Team => team;
}
