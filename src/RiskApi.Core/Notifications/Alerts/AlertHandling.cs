namespace RiskApi.Core.Notifications.Alerts;

/// <summary>What somebody made of the alert on a dependency, on the facts of that moment.</summary>
/// <param name="Requested">The model string of the dependency.</param>
/// <param name="State">What they made of it; open where it was opened again.</param>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Facts">The facts on which they did, by name, as <see cref="AlertFacts.Values"/> gives them.</param>
public sealed record AlertHandling(string Requested, AlertState State, string By, DateTimeOffset At, IReadOnlyDictionary<string, string> Facts)
{
    /// <summary>What they said of it; null where they said nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The day on which it opens again; null where it was not snoozed.</summary>
    public DateOnly? SnoozedUntil { get; init; }

    /// <summary>Why it opened again by itself; null where it did not.</summary>
    public string? ReopenedBecause { get; init; }

    /// <summary>The facts whose change opened it again.</summary>
    public IReadOnlyList<ChangedFact> Changes { get => field ?? []; init; }

    /// <summary>Whether a notice needs no telling any more on a day: it was noticed before somebody handled the alert, and takes nothing back.</summary>
    /// <param name="notice">A notice about the same project.</param>
    /// <param name="day">The day.</param>
    public bool Quiets(Alert notice, DateOnly day) =>
        State != AlertState.Open && !IsOver(day) && notice.Event.Requested == Requested && notice.At <= At && !notice.IsRetraction();

    /// <summary>Whether the day has come until which it was snoozed.</summary>
    internal bool IsOver(DateOnly day) => State == AlertState.Snoozed && day >= SnoozedUntil;
}

/// <summary>A fact that is not what it was.</summary>
/// <param name="Fact">Its name.</param>
/// <param name="Before">What it was; null where there was none.</param>
/// <param name="After">What it is; null where there is none.</param>
public sealed record ChangedFact(string Fact, string? Before, string? After)
{
    internal string InWords => $"{AlertFacts.NameOf(Fact)} was {Before ?? "none"}, and is {After ?? "none"}";
}
