using RiskApi.Core.Assessments;
using RiskApi.Core.Events;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Notifications.Alerts;

/// <summary>What a new assessment of a project makes of the alerts on its dependencies.</summary>
/// <param name="Reopened">What somebody had made of alerts and holds no longer, each as it is to be kept from now on.</param>
/// <param name="Events">What is to be told of alerts that are open again and of which nothing else is told: nothing is told twice.</param>
public sealed record AlertReview(IReadOnlyList<AlertHandling> Reopened, IReadOnlyList<ProjectEvent> Events)
{
    private const string NoLongerCalled = "The project did not call the model for a time.";

    /// <summary>The model strings of which nobody needs telling.</summary>
    private HashSet<string> Quiet { get; init; } = [];

    /// <summary>Holds what somebody made of alerts against an assessment.</summary>
    /// <param name="handled">What they made of the project's alerts.</param>
    /// <param name="before">The project as it was when it was told of last; null where it never was.</param>
    /// <param name="project">The project now.</param>
    /// <param name="made">Its assessment.</param>
    /// <param name="found">What happened to it.</param>
    public static AlertReview Of(
        IEnumerable<AlertHandling> handled, Project? before, Project project, Assessment made, IReadOnlyList<ProjectEvent> found)
    {
        List<AlertHandling> reopened = [];
        List<ProjectEvent> events = [];
        var (idle, wereIdle) = (IdleIn(project), IdleIn(before));
        var quiet = idle.ToHashSet();
        foreach (var one in handled.Where(one => one.State != AlertState.Open))
        {
            var called = made.Dependencies.FirstOrDefault(scored => scored.Requested == one.Requested);
            var standing = called is null ? null : AlertStanding.Of(one, AlertFacts.Of(called), made.AsOf);
            if (standing is { State: not AlertState.Open })
            {
                quiet.Add(one.Requested);
                continue;
            }

            reopened.Add(one with
            {
                State = AlertState.Open,
                SnoozedUntil = null,
                ReopenedBecause = standing?.Because ?? NoLongerCalled,
                Changes = standing?.Changes ?? [],
            });
            Tell(called, standing?.Because);
        }

        foreach (var called in made.Dependencies.Where(scored => wereIdle.Contains(scored.Requested) && !idle.Contains(scored.Requested)))
        {
            Tell(WatchedState.Of(called) is { HasNotice: true } or { IsRetired: true } ? called : null, $"It is called again. {called.Summary}");
        }

        return new(reopened, events) { Quiet = quiet };

        void Tell(DependencyAssessment? called, string? because)
        {
            if (called is not null && !idle.Contains(called.Requested) && !found.Concat(events).Any(one => one.Requested == called.Requested))
            {
                events.Add(DependencyEvents.About(called, ProjectEventKind.AlertReopened, $"{called.Requested}: {because}") with
                {
                    RetiresOn = called.Lifecycle?.RetiresOn,
                });
            }
        }
    }

    /// <summary>Whether nobody is told of an event: the alert on its dependency is handled, or nothing calls the model, and it takes nothing back.</summary>
    public bool IsQuiet(Alert notice) => notice.Event.Requested is { } requested && Quiet.Contains(requested) && !notice.IsRetraction();

    private static HashSet<string> IdleIn(Project? project) =>
        [.. (project?.Dependencies ?? []).GroupBy(one => one.Model).Where(uses => uses.All(one => one.IsIdle())).Select(uses => uses.Key)];
}
