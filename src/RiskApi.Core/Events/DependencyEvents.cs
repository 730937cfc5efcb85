using RiskApi.Core.Scoring;

namespace RiskApi.Core.Events;

/// <summary>Finds what happened to a dependency.</summary>
internal static class DependencyEvents
{
    /// <summary>What the owner is to be told.</summary>
    /// <param name="before">What was told last.</param>
    /// <param name="scored">The dependency now.</param>
    /// <param name="newsFrom">The first day of which a change of price, name or access is news.</param>
    public static IEnumerable<ProjectEvent> Between(WatchedState before, DependencyAssessment scored, DateOnly newsFrom)
    {
        var after = WatchedState.Of(scored);
        if (OfLifecycle(before, after, scored) is { } what)
        {
            yield return About(scored, what.Kind, what.Title) with { RetiresOn = after.RetiresOn, RetiredOnBefore = before.RetiresOn };
        }

        foreach (var step in StepsReached(before, after))
        {
            yield return About(scored, step.Kind, step.Title(scored)) with
            {
                RetiresOn = after.RetiresOn,
                StartByOn = scored.Deadline.StartByOn,
                Days = step.Days
            };
        }

        foreach (var term in after.Terms.Except(before.Terms).Where(term => term.On >= newsFrom))
        {
            yield return About(scored, KindOf(term.Kind), $"{scored.Requested} {term.Says}") with { ChangesOn = term.On };
        }

        foreach (var replacement in after.NoticedReplacements.Except(before.NoticedReplacements))
        {
            yield return About(
                scored,
                ProjectEventKind.ReplacementUnderNotice,
                $"{replacement}, which is to take over from {scored.Requested}, is itself under notice or retired") with
            {
                Replacement = replacement,
            };
        }
    }

    private static (ProjectEventKind Kind, string Title)? OfLifecycle(WatchedState before, WatchedState after, DependencyAssessment scored)
    {
        var model = scored.Requested;
        return after.IsRetired ? (before.IsRetired ? null
                : (ProjectEventKind.Retired, $"{model} stopped answering{(after.RetiresOn is { } on ? $" on {on}" : "")}"))
            : before.HasNotice && !after.HasNotice ? (
                ProjectEventKind.NoticeWithdrawn, $"The notice of {model} was taken back{(before.RetiresOn is { } off ? $"; it was to stop on {off}" : "")}")
            : after.HasNotice && !before.HasNotice ? (
                ProjectEventKind.NoticeGiven,
                $"{model} is under notice{(after.RetiresOn is { } end ? $": it stops answering on {end}" : ", without a committed date")}{Story(scored)}")
            : after.HasNotice && before.RetiresOn != after.RetiresOn ? (ProjectEventKind.DateMoved, Moved(before, after, model))
            : null;
    }

    /// <summary>A notice in its two movements: what it makes certain, and the time that it leaves.</summary>
    private static string Story(DependencyAssessment scored) =>
        scored.NoticeMovements is [_, ..] movements ? $" ({string.Join("; ", movements.Select(movement => movement.Because))} points)" : "";

    private static string Moved(WatchedState before, WatchedState after, string model) => (before.RetiresOn, after.RetiresOn) switch
    {
        ({ } was, { } now) => $"{model} stops answering on {now}, not on {was}",
        (null, { } now) => $"{model} stops answering on {now}",
        _ => $"{model} stays under notice, but its date {before.RetiresOn} was taken back",
    };

    /// <summary>The steps towards the start-by date that were reached; where time passed, each is told, even if several were reached at once.</summary>
    /// <remarks>A date that is new or was moved begins at the step that it stands at.</remarks>
    private static IEnumerable<Step> StepsReached(WatchedState before, WatchedState after)
    {
        var first = before.HasNotice && before.RetiresOn == after.RetiresOn ? before.StartByStep + 1 : after.StartByStep;
        for (var step = Math.Max(first, 0); step <= after.StartByStep; step++)
        {
            yield return step < WatchedState.StartBySteps.Length
                ? new(ProjectEventKind.StartByApproaching, WatchedState.StartBySteps[step])
                : new(ProjectEventKind.StartByPassed, null);
        }
    }

    private static ProjectEventKind KindOf(ChangedTermKind kind) => kind switch
    {
        ChangedTermKind.PriceRaised => ProjectEventKind.PriceRaised,
        ChangedTermKind.Repointed => ProjectEventKind.NameRepointed,
        _ => ProjectEventKind.AccessNarrowed,
    };

    /// <summary>An event about a dependency.</summary>
    public static ProjectEvent About(DependencyAssessment scored, ProjectEventKind kind, string title) => new(kind, title)
    {
        Requested = scored.Requested,
        Model = scored.Provider is null ? null : $"{scored.Provider}/{scored.Model}",
    };

    private sealed record Step(ProjectEventKind Kind, int? Days)
    {
        public string Title(DependencyAssessment scored) => this switch
        {
            { Kind: ProjectEventKind.StartByPassed } => $"The migration off {scored.Requested} should have started by {scored.Deadline.StartByOn:yyyy-MM-dd}",
            { Days: 0 } => $"The migration off {scored.Requested} has to start today",
            _ => $"The migration off {scored.Requested} has to start by {scored.Deadline.StartByOn:yyyy-MM-dd}, within {Days} days",
        };
    }
}
