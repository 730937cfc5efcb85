using System.Text.Json;
using RiskApi.Catalog.Served;
using RiskApi.Core.Usage;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Projects;

/// <summary>Writes projects.</summary>
internal sealed class ProjectWrites(AuditedWrites writes, Outlooks outlooks, TeamScope scope)
{
    /// <summary>What the audit trail calls a project.</summary>
    private const string ResourceType = "project";

    /// <summary>Creates a project in a transaction; null where there is one of that id.</summary>
    public async Task<StoredProject?> Create(WriteSession session, string id, Project project)
    {
        scope.Demand(project);
        var stored = New(id, project, session.Author);
        return await AuditedWrites.Write(session, open => ProjectStore.Insert(open, stored, Facets(project)), Change("create", id, null, project))
            ? stored
            : null;
    }

    /// <summary>Creates a project; null where there is one of that id.</summary>
    public async Task<StoredProject?> Create(string id, Project project, CancellationToken cancel)
    {
        scope.Demand(project);
        var stored = New(id, project, writes.Author);
        return await writes.Create(session => ProjectStore.Insert(session, stored, Facets(project)), Change("create", id, null, project), cancel)
            ? stored
            : null;
    }

    /// <summary>Replaces a project in a transaction; null where it was changed since it was read.</summary>
    public async Task<StoredProject?> Replace(WriteSession session, StoredProject before, Project project)
    {
        scope.Demand(project);
        var after = before with { Version = before.Version + 1, Project = project, UpdatedAt = session.Author.At };
        return await AuditedWrites.Write(
            session, open => ProjectStore.Update(open, after, Facets(project)), Change("replace", before.Id, before.Project, project)) ? after : null;
    }

    /// <summary>Whether two projects say the same.</summary>
    public static bool AreSame(Project one, Project other) => Json(one) == Json(other);

    /// <summary>Changes the version of a project that the client has seen.</summary>
    /// <param name="before">The project as it was read.</param>
    /// <param name="project">The project as it is to be.</param>
    /// <param name="action">What the audit trail calls the change.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The project, or null where the client has seen another version.</returns>
    public async Task<StoredProject?> Change(StoredProject before, Project project, string action, CancellationToken cancel)
    {
        scope.Demand(project);
        var after = before with { Version = before.Version + 1, Project = project, UpdatedAt = writes.Author.At };
        return await writes.Change(
            before.Version, session => ProjectStore.Update(session, after, Facets(project)), Change(action, before.Id, before.Project, project), cancel)
                ? after
                : null;
    }

    /// <summary>Deletes the version of a project that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredProject before, CancellationToken cancel) => writes.Change(
        before.Version, session => ProjectStore.Delete(session, before.Id, before.Version), Change("delete", before.Id, before.Project, null), cancel);

    private static StoredProject New(string id, Project project, Author author) => new(id, 1, project, author.At, author.At);

    private static AuditedChange Change(string action, string id, Project? before, Project? after) => new(action, ResourceType, id, Json(before), Json(after));

    private static string? Json(Project? project) => project is null ? null : JsonSerializer.Serialize(project, StorageJson.Default.Project);

    private IEnumerable<ProjectFacet> Facets(Project project) => ProjectFacets.Of(project, outlooks.Of(null));
}
