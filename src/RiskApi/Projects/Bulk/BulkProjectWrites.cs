using FluentValidation;
using RiskApi.Storage;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Errors;
using RiskApi.Writes;

namespace RiskApi.Projects.Bulk;

/// <summary>Writes many projects, each with its own entry in the audit trail.</summary>
internal sealed class BulkProjectWrites(ProjectStore projects, ProjectWrites writes, TeamScope scope, IValidator<BulkProject> validator)
{
    /// <summary>Looks at each item before anything is written.</summary>
    public async Task<IReadOnlyList<Candidate>> Look(BulkProjectsInput input, CancellationToken cancel)
    {
        List<Candidate> candidates = [];
        HashSet<string> ids = [];
        foreach (var item in input.Projects)
        {
            var problem = ItemProblem.Of(item, validator) ?? OutOfScope(item) ?? (ids.Add(item.Id) ? null : Twice(item.Id));
            var before = problem is null ? await projects.Find(item.Id, cancel) : null;
            problem ??= before is null && ProjectProblems.RefusalToCreate(item.Id) is { } reserved ? ItemProblem.Of(reserved) : null;
            candidates.Add(new(item, before, problem));
        }

        return candidates;
    }

    /// <summary>Writes what was not refused.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="candidates">The items, as they were looked at.</param>
    /// <param name="isAtomic">Whether nothing is written where any is refused.</param>
    /// <exception cref="GoneException">All or nothing is to be written, and a project was changed meanwhile.</exception>
    public async Task<BulkProjectsView> Write(WriteSession session, IReadOnlyList<Candidate> candidates, bool isAtomic)
    {
        var isOff = isAtomic && candidates.Any(candidate => candidate.Problem is not null);
        List<BulkProjectView> items = [];
        foreach (var (index, candidate) in candidates.Index())
        {
            var item = candidate.Problem is { } problem ? new(index, candidate.Item.Id, BulkVerdict.Refused, null, problem)
                : isOff ? new(index, candidate.Item.Id, BulkVerdict.NotWritten, null, null)
                : await Write(session, index, candidate);
            if (isAtomic && !isOff && item.Verdict == BulkVerdict.Refused)
            {
                throw new GoneException(ProjectProblems.Changed(item.Id));
            }

            items.Add(item);
        }

        return BulkProjectsView.Of(items);
    }

    private async Task<BulkProjectView> Write(WriteSession session, int index, Candidate candidate)
    {
        var (id, project) = (candidate.Item.Id, candidate.Item.Project.ToProject());
        if (candidate.Before is { } same && ProjectWrites.AreSame(same.Project, project))
        {
            return new(index, id, BulkVerdict.Unchanged, same.Version, null);
        }

        var written = candidate.Before is { } before ? await writes.Replace(session, before, project) : await writes.Create(session, id, project);
        return written is null
            ? new(index, id, BulkVerdict.Refused, null, ItemProblem.Of(ProjectProblems.Changed(id)))
            : new(index, id, candidate.Before is null ? BulkVerdict.Created : BulkVerdict.Replaced, written.Version, null);
    }

    private ItemProblem? OutOfScope(BulkProject item) => scope.Team is { } only && item.Project.Team != only
        ? ItemProblem.Of(Problems.Of(ProblemType.OutOfScope, $"Your key writes projects of the team '{only}' alone; set 'team' to '{only}'."))
        : null;

    private static ItemProblem Twice(string id) => ItemProblem.Of(Problems.Validation(
        new Dictionary<string, string[]> { ["id"] = [$"'{id}' is given twice in this request; give it once."] }));
}

/// <summary>A project of a request, as it was looked at before the write.</summary>
/// <param name="Item">The project.</param>
/// <param name="Before">What is there; null where there is none.</param>
/// <param name="Problem">Why it is refused; null where it is not.</param>
internal sealed record Candidate(BulkProject Item, StoredProject? Before, ItemProblem? Problem);
