using RiskApi.Core.Notifications.Alerts;

namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>The lines of a worklist that fit a selection.</summary>
/// <param name="Groups">How many lines of each group fit, whatever group was asked for, the most pressing first.</param>
/// <param name="Total">How many lines are shown on all pages.</param>
/// <param name="Waived">How many more fit that somebody has accepted; they are among those shown where that was asked for.</param>
/// <param name="SetAside">How many more fit whose alert is snoozed or resolved; they are among those shown where that was asked for.</param>
/// <param name="Lines">The lines from a place on, in order.</param>
public sealed record Worklist(IReadOnlyList<GroupCount> Groups, int Total, int Waived, int SetAside, IReadOnlyList<WorklistLine> Lines)
{
    /// <summary>Selects and sorts lines.</summary>
    /// <param name="all">A line for every dependency.</param>
    /// <param name="decisions">What people decided about them.</param>
    /// <param name="selection">Which lines are wanted.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">The place of the last line of the page before; null for the first page.</param>
    /// <param name="limit">How many lines at most.</param>
    public static Worklist Of(
        AllLines all, Decisions decisions, WorklistSelection selection, WorklistOrder order, WorklistPlace? after, int limit)
    {
        WorklistLine[] counted = [.. selection.Count(all.Lines).Select(line => decisions.Judge(line, all.Basis.AsOf))];
        WorklistLine[] shown = [.. counted.Where(selection.Shows)];
        return new(
            [.. Enum.GetValues<WorklistGroup>().Select(group => GroupCount.Of(group, counted))],
            shown.Length,
            counted.Count(line => line.IsWaived && IsOfGroup(line)),
            counted.Count(line => line.IsSetAside && !line.IsWaived && IsOfGroup(line)),
            [.. order.Sort(shown, after).Take(limit)]);

        bool IsOfGroup(WorklistLine line) => selection.Group is null || selection.Group == line.Group;
    }
}

/// <summary>The lines of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Open">Lines that nobody has accepted, and whose alert is neither snoozed nor resolved.</param>
/// <param name="Waived">Lines that somebody has accepted for now.</param>
/// <param name="SetAside">Lines that nobody has accepted, and whose alert is snoozed or resolved.</param>
/// <param name="Acknowledged">Of the open ones, those whose alert is acknowledged.</param>
public sealed record GroupCount(WorklistGroup Group, int Open, int Waived, int SetAside, int Acknowledged)
{
    internal static GroupCount Of(WorklistGroup group, IEnumerable<WorklistLine> lines)
    {
        WorklistLine[] ofGroup = [.. lines.Where(line => line.Group == group)];
        var states = ofGroup.Where(line => !line.IsWaived).CountBy(line => line.AlertState).ToDictionary();
        var acknowledged = states.GetValueOrDefault(AlertState.Acknowledged);
        var open = states.GetValueOrDefault(AlertState.Open) + acknowledged;
        var waived = ofGroup.Count(line => line.IsWaived);
        return new(group, open, waived, ofGroup.Length - open - waived, acknowledged);
    }
}
