using CsCheck;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Changes;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class ChangesTests
{
    private const string Noticed = "openai/gpt-4.5-preview";

    private static readonly DateOnly EveOfTheNotice = new(2025, 4, 13);
    private static readonly DateOnly AfterTheNotice = new(2025, 4, 20);

    [Fact]
    public void The_points_of_the_causes_add_up_to_the_change() => Portfolio.Random.Sample(projects =>
    {
        var then = projects.Index().Where(one => one.Index % 2 == 0)
            .ToDictionary(one => Id(one.Index), one => (Project?)(one.Item with { Dependencies = [one.Item.Dependencies[0]] }));

        Assert.All(
            Compare(projects, then).Items.Where(item => item.Fate == ProjectFate.Stayed),
            item => Assert.Equal(item.Change, item.Causes.Sum(cause => cause.Points), 0.021));
    });

    [Fact]
    public void Bands_and_groups_count_every_project_and_line() => Portfolio.Random.Sample(projects =>
    {
        var totals = Compare(projects, []).Totals;

        Assert.Equal((projects.Length, projects.Length), (totals.Bands.Sum(band => band.Before), totals.Bands.Sum(band => band.After)));
        Assert.Equal(projects.Sum(project => project.Dependencies.Count), totals.Groups.Sum(group => group.After));
    });

    [Fact]
    public void A_notice_is_a_change_by_facts_and_moves_a_line()
    {
        var item = Assert.Single(Compare([Portfolio.Of(Portfolio.Uses(Noticed, 100))], []).Items);

        Assert.True(item.Change > 1);
        Assert.Equal(item.Change, item.Causes[0].Points);
        var line = Assert.Single(item.Lines);
        Assert.Equal((WorklistGroup.TooLateToStart, null, new DateOnly(2025, 7, 14)), (line.GroupAfter, line.StopsOnBefore, line.StopsOnAfter));
        Assert.NotEqual(line.GroupBefore, line.GroupAfter);
    }

    [Fact]
    public void Another_model_is_a_change_by_usage()
    {
        var (was, now) = (Portfolio.Of(Portfolio.Uses("openai/gpt-4-0613")), Portfolio.Of(Portfolio.Uses("openai/gpt-4-0613"), Portfolio.Uses(Noticed, 100)));
        var item = Assert.Single(Compare([now], new() { [Id(0)] = was }).Items);

        Assert.True(item.Causes[1].Points > 1);
        Assert.Contains(item.Lines, line => line is { Requested: Noticed, GroupBefore: null, GroupAfter: not null });
    }

    [Fact]
    public void Projects_that_came_and_went_are_told()
    {
        var project = Portfolio.Of(Portfolio.Uses(Noticed));
        var changes = Compare([project], new() { [Id(0)] = null }, new() { ["old"] = project });

        Assert.Equal((2, 1, 1), (changes.Totals.Changed, changes.Totals.Appeared, changes.Totals.Gone));
        Assert.Null(changes.Items.Single(item => item.Fate == ProjectFate.Appeared).ScoreBefore);
        Assert.Null(changes.Items.Single(item => item.Fate == ProjectFate.Gone).ScoreAfter);
        Assert.Equal((1, 1), (changes.Totals.Bands.Sum(band => band.Before), changes.Totals.Bands.Sum(band => band.After)));
    }

    [Fact]
    public void What_did_not_change_is_counted_and_not_listed()
    {
        var changes = Compare([Portfolio.Of(new Dependency { Model = "ollama/llama3", Hosting = Hosting.Self })], []);

        Assert.Equal(0, changes.Totals.Changed);
        Assert.Empty(changes.Items);
    }

    private static string Id(int index) => $"project-{index:d4}";

    private static PortfolioChanges Compare(Project[] projects, Dictionary<string, Project?> then, Dictionary<string, Project>? gone = null) =>
        Portfolio.Fold(new ChangesFold(On(AfterTheNotice), On(EveOfTheNotice), then, gone ?? [], 100, new(), new()), projects);

    private static PortfolioScope On(DateOnly day) => new(Generated.OutlookOf(day), 365, new());
}
