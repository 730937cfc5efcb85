namespace RiskApi.Core.Portfolio.Worklists;

/// <summary>The lines of a worklist that fit a selection.</summary>
/// <param name="Groups">How many lines of each group fit, whatever group was asked for, the most pressing first.</param>
/// <param name="Total">How many lines are shown on all pages.</param>
/// <param name="Waived">How many more fit that somebody has accepted; they are among those shown where that was asked for.</param>
/// <param name="Lines">The lines from a place on, in order.</param>
public sealed record Worklist(IReadOnlyList<GroupCount> Groups, int Total, int Waived, IReadOnlyList<WorklistLine> Lines)
{
    /// <summary>Selects and sorts lines.</summary>
    /// <param name="all">A line for every dependency.</param>
    /// <param name="waivers">The waivers, by project and model string.</param>
    /// <param name="selection">Which lines are wanted.</param>
    /// <param name="order">In which order.</param>
    /// <param name="after">The place of the last line of the page before; null for the first page.</param>
    /// <param name="limit">How many lines at most.</param>
    public static Worklist Of(
        AllLines all, IReadOnlyDictionary<(string Project, string Requested), DependencyWaiver> waivers,
        WorklistSelection selection, WorklistOrder order, WorklistPlace? after, int limit)
    {
        WorklistLine[] counted = [.. selection.Count(all.Lines).Select(Judged)];
        WorklistLine[] shown = [.. counted.Where(selection.Shows)];
        return new(
            [.. Enum.GetValues<WorklistGroup>().Select(group => GroupCount.Of(group, counted))],
            shown.Length,
            counted.Count(line => line.IsWaived && (selection.Group is null || selection.Group == line.Group)),
            [.. order.Sort(shown, after).Take(limit)]);

        WorklistLine Judged(WorklistLine line) => waivers.TryGetValue((line.Project.Id, line.Requested), out var waiver)
            ? line with { Waiver = JudgedWaiver.Of(waiver, line, all.Basis.AsOf) }
            : line;
    }
}

/// <summary>The lines of one group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Open">Lines that nobody has accepted.</param>
/// <param name="Waived">Lines that somebody has accepted for now.</param>
public sealed record GroupCount(WorklistGroup Group, int Open, int Waived)
{
    internal static GroupCount Of(WorklistGroup group, IEnumerable<WorklistLine> lines)
    {
        var ofGroup = lines.Where(line => line.Group == group).ToLookup(line => line.IsWaived);
        return new(group, ofGroup[false].Count(), ofGroup[true].Count());
    }
}
