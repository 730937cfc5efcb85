using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Catalogs;
using RiskApi.Storage;
using RiskApi.Storage.Audit;
using RiskApi.Storage.Projects;
using RiskApi.Usage;
using RiskApi.Web.Errors;
using RiskApi.Web.Writes;

namespace RiskApi.Projects;

/// <summary>Writes projects, each write with its entry in the audit trail.</summary>
internal sealed class ProjectWrites(Database database, Author author, Preconditions preconditions, Outlooks outlooks)
{
    /// <summary>What the audit trail calls a project.</summary>
    public const string ResourceType = "project";

    /// <summary>Creates a project in a transaction; null where there is one of that id.</summary>
    public async Task<StoredProject?> Create(WriteSession session, string id, Project project)
    {
        var at = session.Author.At;
        var stored = new StoredProject(id, 1, project, at, at);
        if (!await ProjectStore.Insert(session, stored, Facets(project)))
        {
            return null;
        }

        await AuditTrail.Append(session, "create", ResourceType, id, null, Json(stored));
        return stored;
    }

    /// <summary>Creates a project of a chosen id; null where there is one.</summary>
    public Task<StoredProject?> Create(string id, Project project, CancellationToken cancel) =>
        database.Write(author, session => Create(session, id, project), cancel);

    /// <summary>Changes the version of a project that the client has seen.</summary>
    /// <param name="before">The project as it was read.</param>
    /// <param name="project">The project as it is to be.</param>
    /// <param name="action">What the audit trail calls the change.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The project, or null where the client has seen another version.</returns>
    public async Task<StoredProject?> Change(StoredProject before, Project project, string action, CancellationToken cancel)
    {
        var after = before with { Version = before.Version + 1, Project = project, UpdatedAt = author.At };
        return preconditions.Include(before.Version) && await database.Write(author, Write, cancel) ? after : null;

        async Task<bool> Write(WriteSession session)
        {
            if (!await ProjectStore.Update(session, after, Facets(project)))
            {
                return false;
            }

            await AuditTrail.Append(session, action, ResourceType, after.Id, Json(before), Json(after));
            return true;
        }
    }

    /// <summary>Deletes the version of a project that the client has seen; false where it has seen another one.</summary>
    public async Task<bool> Delete(StoredProject before, CancellationToken cancel)
    {
        return preconditions.Include(before.Version) && await database.Write(author, Write, cancel);

        async Task<bool> Write(WriteSession session)
        {
            if (!await ProjectStore.Delete(session, before.Id, before.Version))
            {
                return false;
            }

            await AuditTrail.Append(session, "delete", ResourceType, before.Id, Json(before), null);
            return true;
        }
    }

    public static ProblemHttpResult NotFound(string id) =>
        Problems.Of(ProblemType.UnknownProject, $"There is no project '{id}'; GET {ProjectEndpoints.Path} lists the projects.");

    public static ProblemHttpResult Changed(string id) => Problems.Of(
        ProblemType.PreconditionFailed, $"The project '{id}' is not of the version that the request names; read it again, make your change to that, and send its 'ETag' in 'If-Match'.");

    private IEnumerable<ProjectFacet> Facets(Project project) => ProjectFacets.Of(project, outlooks.Of(null));

    private static string Json(StoredProject stored) => JsonSerializer.Serialize(stored.Project, StorageJson.Default.Project);
}
