namespace RiskApi.Core.Notifications.Alerts;

/// <summary>What somebody made of the alert on a dependency, judged by the facts of a day.</summary>
/// <param name="State">What it comes to on the day.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who handled it last.</param>
/// <param name="At">When.</param>
/// <param name="Note">What they said of it; null where they said nothing.</param>
/// <param name="SnoozedUntil">The day on which it opens again; null where it was not snoozed.</param>
/// <param name="Changes">The facts whose change opened it again.</param>
public sealed record AlertStanding(
    AlertState State, string Because, string By, DateTimeOffset At, string? Note, DateOnly? SnoozedUntil, IReadOnlyList<ChangedFact> Changes)
{
    /// <summary>Judges what somebody made of an alert: it holds until the day until which it was snoozed, and while the facts are those on which it was done.</summary>
    /// <param name="handling">What they made of it.</param>
    /// <param name="facts">The facts of the day.</param>
    /// <param name="day">The day.</param>
    public static AlertStanding Of(AlertHandling handling, AlertFacts facts, DateOnly day)
    {
        var changes = handling.State == AlertState.Open ? handling.Changes : facts.Since(handling.Facts);
        var isOpen = changes is not [] || handling.IsOver(day);
        return new(
            isOpen ? AlertState.Open : handling.State,
            Why(handling, changes, day) + (handling.State == AlertState.Open ? ByNow(changes, facts) : ""),
            handling.By,
            handling.At,
            handling.Note,
            handling.SnoozedUntil,
            changes);
    }

    /// <summary>What is not as it was either when the alert opened again; empty where that still says how things are.</summary>
    private static string ByNow(IReadOnlyList<ChangedFact> changes, AlertFacts facts)
    {
        var now = facts.Values;
        return string.Concat(changes
            .Select(change => (change.Fact, change.After, Now: now.GetValueOrDefault(change.Fact)))
            .Where(one => one.Now != one.After)
            .Select(one => $" By now {AlertFacts.NameOf(one.Fact)} is {one.Now ?? "none"}."));
    }

    private static string Why(AlertHandling handling, IReadOnlyList<ChangedFact> changes, DateOnly day)
    {
        var on = Words.Day(DateOnly.FromDateTime(handling.At.UtcDateTime));
        return handling switch
        {
            { State: AlertState.Open } => handling.ReopenedBecause ?? $"Opened again by {handling.By} on {on}.",
            _ when changes is not [] => $"Open again: {string.Join("; ", changes.Select(change => change.InWords))}, since {handling.By} {Words.Of(handling.State)} it on {on}.",
            _ when handling.IsOver(day) => $"Open again: {handling.By} snoozed it until {Words.Day(handling.SnoozedUntil!.Value)}.",
            { SnoozedUntil: { } until } => $"Snoozed by {handling.By} until {Words.Day(until)}.",
            { State: AlertState.Acknowledged } => $"Acknowledged by {handling.By} on {on}.",
            _ => $"Resolved by {handling.By} on {on}.",
        };
    }
}
