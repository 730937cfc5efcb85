using RiskApi.Core.Events;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Notifications;

/// <summary>An event of a project, with what its reader has to know of the project.</summary>
/// <param name="EventId">The event's id, the same for all who are told; ids grow with time.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Project">The project as it was then.</param>
/// <param name="Event">The event.</param>
public sealed record Alert(string EventId, DateTimeOffset At, AlertedProject Project, ProjectEvent Event)
{
    /// <summary>Whether it takes back or corrects what was told before, so that whoever was told has to hear of it.</summary>
    public bool IsRetraction() => Event.Kind is ProjectEventKind.NoticeWithdrawn or ProjectEventKind.DateMoved;
}

/// <summary>A project that something happened to.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name; null where it has none.</param>
/// <param name="Owner">Who answers for it; null where nobody is named.</param>
/// <param name="Team">The team that runs it; null where none is named.</param>
/// <param name="Tags">Words that it is found by.</param>
/// <param name="Score">Its score after the event, 0 to 100.</param>
/// <param name="Band">The score in a word.</param>
public sealed record AlertedProject(string Id, string? Name, string? Owner, string? Team, IReadOnlyList<string> Tags, double Score, Band Band);
