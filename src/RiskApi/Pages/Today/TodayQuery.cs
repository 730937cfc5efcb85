using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Assessments.Kept;
using RiskApi.Core;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Web;

namespace RiskApi.Pages.Today;

/// <summary>Which lines today's page shows, as its address says.</summary>
internal sealed record TodayQuery
{
    public const string Path = "/";

    /// <summary>More than there are: the groups that are pressing are cut one by one.</summary>
    private const int AllLines = 1_000_000;

    public string? Team { get; init; }

    public string? Owner { get; init; }

    public string? Tag { get; init; }

    /// <summary>The only group that is shown; null for those that are pressing.</summary>
    public WorklistGroup? Group { get; init; }

    /// <summary>Whether lines that somebody has accepted are shown too.</summary>
    public bool WithWaived { get; init; }

    /// <summary>Which lines whose alert was handled are shown too.</summary>
    public HandledLines Handled { get; init; }

    /// <summary>Where a group that is shown by itself goes on; null for its beginning.</summary>
    public string? After { get; init; }

    public bool IsFiltered => Team is not null || Owner is not null || Tag is not null;

    public static TodayQuery Of(IQueryCollection query)
    {
        return new()
        {
            Team = Text("team", 200),
            Owner = Text("owner", 200),
            Tag = Text("tag", ProjectInputValidator.LongestTag),
            Group = Words.Parse<WorklistGroup>(Text("group", 50)),
            WithWaived = Text("waived", 10) is not null,
            Handled = Words.Parse<HandledLines>(Text("handled", 50)) ?? HandledLines.Acknowledged,
            After = Text("after", 500) is { } after && WorklistPlace.Read(after)?.Sort == WorklistOrder.Default.Word ? after : null,
        };

        string? Text(string name, int longest) =>
            query[name] is [{ } text, ..] && text.Trim() is { Length: > 0 } said && said.Length <= longest && !said.Any(char.IsControl) ? said : null;
    }

    /// <summary>The groups that are shown, the most pressing first.</summary>
    public IReadOnlyList<WorklistGroup> Groups =>
        Group is { } only ? [only] : [WorklistGroup.BrokenNow, WorklistGroup.TooLateToStart, WorklistGroup.StartSoon];

    /// <summary>Lines of a column: fewer where it stands beside others.</summary>
    public int PerColumn => Group is null ? 20 : Paging.MostPerPage;

    /// <summary>The same as a query for lines, in order of group.</summary>
    public WorklistQuery ToQuery() => new()
    {
        Group = Group is { } group ? Given<WorklistGroup>.Parse(Words.Of(group), null) : null,
        Team = Team,
        Owner = Owner,
        Tag = Tag,
        Handled = Given<HandledLines>.Parse(Words.Of(Handled), null),
        Waived = WithWaived ? Given<bool>.Parse("true", null) : null,
        Limit = Given<int>.Parse($"{(Group is null ? AllLines : PerColumn)}", null),
        Cursor = After is null ? null : Cursor.Write("", After),
    };

    /// <summary>The same projects as a query for events since a day.</summary>
    public EventQuery ToEventQuery(DateOnly since) =>
        new() { Team = Team, Owner = Owner, Tag = Tag, Since = Given<DateTimeOffset>.Parse(Words.Of(since), null) };

    /// <summary>The address of the page that this asks for.</summary>
    public string Address()
    {
        var query = new QueryBuilder();
        (string Name, string? Value)[] given =
        [
            ("team", Team), ("owner", Owner), ("tag", Tag), ("group", Group is { } group ? Words.Of(group) : null), ("waived", WithWaived ? "yes" : null),
            ("handled", Handled == HandledLines.Acknowledged ? null : Words.Of(Handled)), ("after", After),
        ];
        foreach (var (name, value) in given.Where(one => one.Value is not null))
        {
            query.Add(name, value!);
        }

        return Path + query;
    }
}
