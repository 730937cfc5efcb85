using RiskApi.Core.Reviews.Checklists;

namespace RiskApi.Reviews.Checklists;

/// <summary>The checklists, in order of id.</summary>
/// <param name="Items">The checklists.</param>
/// <param name="Next">Always null: they fit one page.</param>
internal sealed record ChecklistPage(IReadOnlyList<ChecklistSummary> Items, string? Next);

/// <summary>A checklist in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it is for.</param>
/// <param name="Versions">Its versions, the oldest first; the last is used where none is named.</param>
/// <param name="Items">Questions in the latest version.</param>
/// <param name="AnsweredByFacts">Those of them that facts can answer.</param>
internal sealed record ChecklistSummary(string Id, string Title, string Description, IReadOnlyList<int> Versions, int Items, int AnsweredByFacts)
{
    public static ChecklistSummary Of(Checklist latest, ChecklistLibrary library) => new(
        latest.Id,
        latest.Title,
        latest.Description,
        [.. library.VersionsOf(latest.Id).Select(version => version.Version)],
        latest.Items.Count,
        latest.Items.Count(item => item.Fact is not null));
}
