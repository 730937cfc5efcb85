using RiskApi.Events;
using RiskApi.Storage.Events;

namespace RiskApi.ProjectAssessments;

/// <summary>A page of a project's events, newest first.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record ProjectEventPage(IReadOnlyList<ProjectEventView> Items, string? Next);

/// <summary>An event of a project.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Event">What it is.</param>
internal sealed record ProjectEventView(string Id, DateTimeOffset At, ProjectEvent Event)
{
    public static ProjectEventView Of(StoredProjectEvent stored) => new(stored.Id, stored.At, stored.Event);
}
