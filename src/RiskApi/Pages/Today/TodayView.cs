using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Storage.Events;

namespace RiskApi.Pages.Today;

/// <summary>What today's page shows.</summary>
public sealed class TodayView
{
    internal TodayView(TodayQuery query, IReadOnlyList<TodayColumn> columns, Ranking projects, IReadOnlyList<ToldEvent> events,
        (DateOnly Oldest, DateOnly Newest) facts, string link)
    {
        (Query, Columns, Projects, Events, Facts, Link) = (query, columns, projects, events, facts, link);
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
    internal IReadOnlyList<GroupCount> Groups => Columns[0].Found.Groups;

    /// <summary>How many lines that fit somebody has accepted.</summary>
    internal int Waived => Groups.Sum(group => group.Waived);
}

/// <summary>A column of today's page.</summary>
/// <param name="Group">Its group.</param>
/// <param name="Found">Its lines, those that others have to make room for left out.</param>
/// <param name="Next">Where it goes on; null where it ends.</param>
internal sealed record TodayColumn(WorklistGroup Group, Worklist Found, string? Next)
{
    public static TodayColumn Of(WorklistGroup group, Worklist found, int most) => new(
        group,
        found with { Lines = [.. found.Lines.Take(most)] },
        found.Lines.Count > most ? WorklistOrder.Default.PlaceOf(found.Lines[most - 1]).Write() : null);
}
