using RiskApi.Events;

namespace RiskApi.Storage.Events;

/// <summary>An event of a project as it is kept.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="ProjectId">The project.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Event">What it is.</param>
internal sealed record StoredProjectEvent(string Id, string ProjectId, DateTimeOffset At, ProjectEvent Event);
