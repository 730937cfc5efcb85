using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Today;
using RiskApi.Web;

namespace RiskApi.Tests.Pages;

/// <summary>What pages decide to show, and how they say it.</summary>
public class PageWordTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("2026-12-14", "in 16 days (14 Dec)")]
    [InlineData("2026-11-28", "today (28 Nov)")]
    [InlineData("2026-11-29", "tomorrow (29 Nov)")]
    [InlineData("2026-11-27", "yesterday (27 Nov)")]
    [InlineData("2025-11-27", "366 days ago (27 Nov 2025)")]
    [InlineData("2030-01-01", "in 1,130 days (1 Jan 2030)")]
    public void A_day_is_told_by_its_distance(string day, string words) =>
        Assert.Equal(words, DayWords.Relative(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), Today));

    [Theory]
    [InlineData("Support copilot", "support-copilot")]
    [InlineData("  Zürich: claims & more ", "z-rich-claims-more")]
    [InlineData("日本", "project")]
    [InlineData("new", "project")]
    public void A_name_makes_an_id(string name, string id) => Assert.Equal(id, NewProject.IdOf(name));

    [Theory]
    [InlineData("gpt-4o, claude-3-opus;gpt-4.1", "gpt-4o\nclaude-3-opus\ngpt-4.1")]
    [InlineData("- gpt-4o\n* gpt-4.1", "gpt-4o\ngpt-4.1")]
    [InlineData("# ours\r\ngpt-4o", "# ours\r\ngpt-4o")]
    public void Names_may_be_pasted_as_they_come(string pasted, string list) => Assert.Equal(list, NewProject.ListOf(pasted));

    [Fact]
    public void A_list_is_sorted_with_those_without_a_day_last()
    {
        RankedProject[] all = [Row("a", 10, null), Row("b", 5, Today.AddDays(3)), Row("c", 90, Today.AddDays(-3))];

        Assert.Equal(["c", "b", "a"], Ids(new() { Sort = ProjectOrder.NextDay }));
        Assert.Equal(["c", "a", "b"], Ids(new()));
        Assert.Equal(["b"], Ids(new() { Search = "b@EXAMPLE" }));
        Assert.Empty(Ids(new() { Band = Band.Critical, Search = "b@" }));

        string[] Ids(ProjectsQuery query) => [.. ProjectSelection.Of(all, query).Rows.Select(row => row.Project.Id)];
    }

    [Fact]
    public void A_page_beyond_the_last_is_the_last()
    {
        RankedProject[] all = [.. Enumerable.Range(0, 101).Select(i => Row($"p{i:000}", i, null))];

        var page = ProjectSelection.Of(all, new() { Page = 99 });

        Assert.Equal((3, 3, 1), (page.Page, page.Pages, page.Rows.Count));
    }

    [Fact]
    public void An_address_of_a_list_reads_as_it_was_written()
    {
        var query = new ProjectsQuery { Search = "a b&c", Band = Band.High, Team = "ü", Owner = "o", Tag = "t", Sort = ProjectOrder.Owner, Page = 2 };

        Assert.Equal(query, ProjectsQuery.Of(Read(query.Address())));
        Assert.Equal("/projects", new ProjectsQuery().Address());
    }

    [Theory]
    [InlineData("/projects?band=purple", "There is no band 'purple'; all are shown.")]
    [InlineData("/projects?sort=colour", "Projects cannot be sorted by 'colour'; they are sorted by score.")]
    public void What_an_address_says_wrongly_is_told(string address, string fault) => Assert.Equal(fault, ProjectsQuery.Of(Read(address)).Fault);

    [Fact]
    public void An_address_of_today_reads_as_it_was_written()
    {
        var query = new TodayQuery { Team = "a b", Owner = "o@x", Tag = "t", Group = Core.Portfolio.Worklists.WorklistGroup.Later, WithWaived = true };

        Assert.Equal(query, TodayQuery.Of(Read(query.Address())));
    }

    private static QueryCollection Read(string address) =>
        new(QueryHelpers.ParseQuery(address[address.IndexOf('?', StringComparison.Ordinal)..]));

    private static RankedProject Row(string id, double score, DateOnly? startByOn) => new(
        new ProjectName(id, $"Project {id}", $"{id}@example.com", null), Criticality.High, score, score > 60 ? Band.Critical : Band.Low,
        ConfidenceLevel.High, null, 1, startByOn, startByOn?.DayNumber - Today.DayNumber, null, 0, null, []);
}
