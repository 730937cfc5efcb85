using RiskApi.Core.Assessments.Differences;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Events;

namespace RiskApi.Pages.ProjectReport;

/// <summary>What happened to a project.</summary>
public sealed class HistoryView
{
    internal HistoryView(
        string id, string name, DateOnly today, IReadOnlyList<ListedAssessment> kept, IReadOnlyList<ToldEvent> events,
        AssessmentDifference? difference) => (Id, Name, Today, Kept, Events, Difference) = (id, name, today, kept, events, difference);

    internal string Id { get; }

    internal string Name { get; }

    internal DateOnly Today { get; }

    /// <summary>The assessments that were kept, newest first.</summary>
    internal IReadOnlyList<ListedAssessment> Kept { get; }

    /// <summary>What happened, newest first.</summary>
    internal IReadOnlyList<ToldEvent> Events { get; }

    /// <summary>How the last assessment differs from the one before; null where there is none before.</summary>
    internal AssessmentDifference? Difference { get; }
}
