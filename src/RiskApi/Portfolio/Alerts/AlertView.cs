using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Storage;

namespace RiskApi.Portfolio.Alerts;

/// <summary>The alert on a dependency, judged today.</summary>
/// <param name="State">What became of it.</param>
/// <param name="Because">Why.</param>
/// <param name="By">Who handled it last; null where nobody has.</param>
/// <param name="At">When; null where nobody has.</param>
/// <param name="Note">What they said of it; null where they said nothing.</param>
/// <param name="SnoozedUntil">The day on which it opens again; null where it was not snoozed.</param>
/// <param name="Changes">The facts whose change opened it again.</param>
/// <param name="Version">Counts what was made of it, 0 where nobody has handled it; also its entity tag.</param>
/// <param name="Line">What it is about: the dependency as a line of the worklist.</param>
internal sealed record AlertView(
    AlertState State, string Because, string? By, DateTimeOffset? At, string? Note, DateOnly? SnoozedUntil, IReadOnlyList<ChangedFact> Changes, long Version,
    WorklistLine Line)
{
    /// <summary>Shows a line that was judged.</summary>
    public static AlertView Of(WorklistLine line, StoredDocument<AlertHandling>? stored) => line.Alert is not { } standing
        ? new(AlertState.Open, "Nobody has handled it.", null, null, null, null, [], 0, line)
        : new(
            standing.State,
            standing.Because,
            standing.By,
            standing.At,
            standing.Note,
            standing.SnoozedUntil,
            standing.Changes,
            stored?.Version ?? 0,
            line with { Alert = null });
}

/// <summary>A page of alerts.</summary>
/// <param name="Basis">What they rest on.</param>
/// <param name="Total">Alerts on all pages.</param>
/// <param name="Items">The alerts.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record AlertPage(PortfolioBasis Basis, int Total, IReadOnlyList<AlertView> Items, string? Next);

/// <summary>The alerts of a project.</summary>
/// <param name="Items">The alerts, in order of the dependencies.</param>
internal sealed record AlertList(IReadOnlyList<AlertView> Items);
