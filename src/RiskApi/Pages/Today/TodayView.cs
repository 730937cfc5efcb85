using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Storage.Events;

namespace RiskApi.Pages.Today;

/// <summary>What today's page shows.</summary>
public sealed class TodayView
{
    internal TodayView(TodayQuery query, Worklist found, Ranking projects, IReadOnlyList<ToldEvent> events,
        (DateOnly Oldest, DateOnly Newest) facts, string link)
    {
        (Query, Groups, Projects, Events, Facts, Link) = (query, found.Groups, projects, events, facts, link);
        Columns = [.. query.Groups.Select(group => TodayColumn.Of(group, found.Lines, query.PerColumn))];
        Teams = [.. projects.Items.Select(row => row.Project.Team).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase)];
        Owners = [.. projects.Items.Select(row => row.Project.Owner).OfType<string>().Distinct().Order(StringComparer.OrdinalIgnoreCase)];
    }

    internal TodayQuery Query { get; }

    internal IReadOnlyList<TodayColumn> Columns { get; }

    /// <summary>All projects.</summary>
    internal Ranking Projects { get; }

    /// <summary>What happened in the last days, newest first.</summary>
    internal IReadOnlyList<ToldEvent> Events { get; }

    /// <summary>Between which days the facts were checked.</summary>
    internal (DateOnly Oldest, DateOnly Newest) Facts { get; }

    /// <summary>The whole address of the page.</summary>
    internal string Link { get; }

    internal IReadOnlyList<string> Teams { get; }

    internal IReadOnlyList<string> Owners { get; }

    internal DateOnly Today => Projects.Basis.AsOf;

    /// <summary>How many lines of each group fit the filters.</summary>
    internal IReadOnlyList<GroupCount> Groups { get; }

    /// <summary>How many lines of a group that fit are open, as far as the page is asked to show them.</summary>
    internal int Shown(GroupCount count) => Query.Handled == HandledLines.None ? count.Open - count.Acknowledged : count.Open;

    /// <summary>How many lines that fit are snoozed or resolved.</summary>
    internal int SetAside => Groups.Sum(group => group.SetAside);

    /// <summary>How many lines that fit somebody has accepted.</summary>
    internal int Waived => Groups.Sum(group => group.Waived);
}

/// <summary>A column of today's page.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Lines">Its first lines.</param>
/// <param name="Next">Where it goes on; null where it ends.</param>
internal sealed record TodayColumn(WorklistGroup Group, IReadOnlyList<WorklistLine> Lines, string? Next)
{
    /// <summary>The first lines of a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="lines">The lines of all groups, in order.</param>
    /// <param name="most">How many it has room for.</param>
    public static TodayColumn Of(WorklistGroup group, IReadOnlyList<WorklistLine> lines, int most)
    {
        WorklistLine[] found = [.. lines.Where(line => line.Group == group).Take(most + 1)];
        return new(group, [.. found.Take(most)], found.Length > most ? WorklistOrder.Default.PlaceOf(found[most - 1]).Write() : null);
    }
}
