using CsCheck;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Reviews;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class WorklistTests
{
    private const string Stopped = "openai/gpt-4.5-preview";

    [Fact]
    public void Every_dependency_has_a_line() => Portfolio.Random.Sample(projects =>
        Assert.Equal(
            projects.SelectMany((project, i) => project.Dependencies.Select((dependency, at) => ($"project-{i:d4}", at, dependency.Model))),
            All(projects).Lines.Select(line => (line.Project.Id, line.Index, line.Requested))));

    [Fact]
    public void The_replacement_and_the_first_action_are_those_of_the_assessment() => Portfolio.Random.Sample(projects =>
    {
        foreach (var (project, lines) in projects.Zip(All(projects).Lines.GroupBy(line => line.Project.Id)))
        {
            var assessment = Generated.Assess(project);
            Assert.All(lines.Zip(assessment.Dependencies), pair =>
            {
                Assert.Equal(pair.Second.Summary, pair.First.Summary);
                Assert.Equal(pair.Second.Score, pair.First.Score);
                if (pair.First.StopsOn is not null && pair.Second.Fallback is null)
                {
                    Assert.Equal(pair.Second.Deadline.StartByOn, pair.First.StartByOn);
                }

                if (pair.Second.Offers is [var best, ..])
                {
                    Assert.Equal(best.Model, pair.First.Replacement);
                }
            });
            if (assessment.Advice is [{ Action: not Core.Advice.ActionKind.Wait } first, ..])
            {
                Assert.Contains(first.Title, lines.Select(line => line.Title));
            }
        }
    });

    [Fact]
    public void What_has_stopped_is_broken_now_and_stands_first()
    {
        var line = Select(new(), Portfolio.Of(Portfolio.Uses("openai/gpt-4.1-2025-04-14", 1)), Portfolio.Of(Portfolio.Uses(Stopped))).Lines[0];

        Assert.Equal((WorklistGroup.BrokenNow, Stopped), (line.Group, line.Requested));
        Assert.Equal((new DateOnly(2025, 7, 14), new DateOnly(2025, 5, 30)), (line.StopsOn, line.StartByOn));
        Assert.Equal((-498, 543), (line.DaysLeft, line.DaysLate));
        Assert.Equal(new DateOnly(2025, 7, 14), line.AppearedOn);
    }

    [Fact]
    public void Unknown_model_is_no_line_to_pass_over() =>
        Assert.NotEqual(WorklistGroup.NothingToDo, Assert.Single(All(Portfolio.Of(Portfolio.Uses("nobody/knows-this"))).Lines).Group);

    [Fact]
    public void A_line_is_late_exactly_when_its_day_to_start_by_has_passed() => Portfolio.Random.Sample(projects => Assert.All(
        All(projects).Lines.Where(line => line.StartByOn is not null),
        line => Assert.Equal(line.StartByOn < Generated.Today.AsOf, line.DaysLate > 0)));

    [Fact]
    public void Pages_put_together_are_the_whole_list_in_any_order() => Gen.Select(
        Portfolio.Random, Gen.OneOf([.. WorklistOrder.Words])).Sample((projects, word) =>
    {
        var (all, order) = (All(projects), WorklistOrder.Of(word));
        var whole = Worklist.Of(all, Decisions.None, new(), order, null, int.MaxValue).Lines;
        List<WorklistLine> pages = [];
        WorklistPlace? after = null;
        while (Worklist.Of(all, Decisions.None, new(), order, after, 3).Lines is [_, ..] page)
        {
            pages.AddRange(page);
            after = WorklistPlace.Read(order.PlaceOf(page[^1]).Write());
        }

        Assert.Equal(whole, pages);
        Assert.Equal(all.Lines.Count, whole.Count);
    });

    [Fact]
    public void Groups_are_counted_whichever_is_asked_for() => Gen.Select(Portfolio.Random, Gen.Enum<WorklistGroup>()).Sample((projects, group) =>
    {
        var (one, every) = (Select(new() { Group = group }, projects), Select(new(), projects));

        Assert.Equal(every.Groups, one.Groups);
        Assert.Equal(one.Total, one.Groups.Single(count => count.Group == group).Open);
        Assert.Equal(every.Total, one.Groups.Sum(count => count.Open));
    });

    [Theory]
    [InlineData("PROJECT-0001", 1)]
    [InlineData("4.5 preview", 1)]
    [InlineData("openai", 2)]
    [InlineData("openai nothing", 0)]
    public void Words_are_found_in_any_name(string words, int lines) => Assert.Equal(
        lines,
        Select(new() { Words = words.Split(' ') }, Portfolio.Of(Portfolio.Uses("openai/gpt-4o-2024-08-06")), Portfolio.Of(Portfolio.Uses(Stopped))).Total);

    [Fact]
    public void A_waived_line_is_counted_and_shown_on_demand()
    {
        var all = All(Portfolio.Of(Portfolio.Uses(Stopped)));
        var waivers = Waivers(all, new DateOnly(2026, 11, 24));

        var hidden = Worklist.Of(all, waivers, new(), WorklistOrder.Default, null, 10);
        Assert.Empty(hidden.Lines);
        Assert.Equal((0, 1), (hidden.Total, hidden.Waived));
        Assert.Equal(new GroupCount(WorklistGroup.BrokenNow, 0, 1, 0, 0), hidden.Groups[0]);

        var shown = Worklist.Of(all, waivers, new() { WithWaived = true }, WorklistOrder.Default, null, 10);
        Assert.Equal(WaiverState.Stands, Assert.Single(shown.Lines).Waiver!.State);
    }

    [Theory]
    [InlineData("2026-11-23", null, WaiverState.Expired)]
    [InlineData("2026-11-24", null, WaiverState.Stands)]
    [InlineData("2026-11-24", "other facts", WaiverState.FactsChanged)]
    public void A_waiver_ends_by_itself_and_with_its_facts(string expiresOn, string? facts, WaiverState state)
    {
        var all = All(Portfolio.Of(Portfolio.Uses(Stopped)));
        var waivers = Waivers(all, DateOnly.Parse(expiresOn, null), facts);

        var list = Worklist.Of(all, waivers, new() { WithWaived = true }, WorklistOrder.Default, null, 10);
        Assert.Equal(state, Assert.Single(list.Lines).Waiver!.State);
        Assert.Equal(state == WaiverState.Stands ? 1 : 0, list.Waived);
    }

    [Fact]
    public void A_waiver_given_before_the_end_does_not_hide_that_it_came()
    {
        var (before, after) = (FactsOn(new(2025, 7, 1)), FactsOn(new(2025, 7, 20)));

        Assert.Equal(before, FactsOn(new(2025, 7, 10)));
        Assert.NotEqual(before, after);

        static string FactsOn(DateOnly day)
        {
            var fold = new WorklistFold(new(Generated.OutlookOf(day), 365, new()), new());
            return Assert.Single(Portfolio.Fold(fold, Portfolio.Of(Portfolio.Uses(Stopped))).Lines).FactsFingerprint;
        }
    }

    private static Decisions Waivers(AllLines all, DateOnly expiresOn, string? facts = null) => Decisions.None with
    {
        Waivers = new Dictionary<(string, string), DependencyWaiver>
        {
            [("project-0000", Stopped)] = new(Stopped, "It is switched off.", "grace", expiresOn, facts ?? all.Lines[0].FactsFingerprint),
        },
    };

    private static AllLines All(params Project[] projects) => Portfolio.Fold(new WorklistFold(Portfolio.Year, new()), projects);

    private static Worklist Select(WorklistSelection selection, params Project[] projects) =>
        Worklist.Of(All(projects), Decisions.None, selection, WorklistOrder.Default, null, 100);
}
