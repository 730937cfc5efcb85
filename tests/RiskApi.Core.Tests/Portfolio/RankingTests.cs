using CsCheck;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class RankingTests
{
    [Fact]
    public void The_first_few_are_the_first_of_all() => Gen.Select(Portfolio.Random, Gen.Enum<RankingOrder>(), Gen.Int[1, 5]).Sample((projects, by, limit) =>
    {
        var (few, all) = (Rank(by, limit, projects), Rank(by, 100, projects));

        Assert.Equal(all.Total, few.Total);
        Assert.Equal(all.Total, all.Items.Count);
        Assert.Equal(all.Items.Take(limit).Select(item => item.Project.Id), few.Items.Select(item => item.Project.Id));
    });

    [Fact]
    public void Scores_fall_and_are_those_of_the_assessments() => Portfolio.Random.Sample(projects =>
    {
        var ranking = Rank(RankingOrder.Score, 100, projects);

        Assert.Equal(projects.Select(project => Generated.Assess(project).Score).OrderDescending(), ranking.Items.Select(item => item.Score));
    });

    [Fact]
    public void Only_projects_whose_start_by_date_has_passed_are_ranked_by_it()
    {
        var ranking = Rank(
            RankingOrder.StartBy, 10, Portfolio.Of(Portfolio.Uses("openai/gpt-4.1-2025-04-14", 1)), Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview")));

        var item = Assert.Single(ranking.Items);
        Assert.Equal("project-0001", item.Project.Id);
        Assert.Equal("openai/gpt-4.5-preview", item.MostUrgent);
        Assert.Equal(new DateOnly(2025, 5, 30), item.StartByOn);
        Assert.True(item.SlackDays < 0);
    }

    [Fact]
    public void Only_projects_with_unknown_models_are_ranked_by_them()
    {
        var ranking = Rank(
            RankingOrder.UnknownModels,
            10,
            Portfolio.Of(Portfolio.Uses("gpt-4o-2024-08-06")),
            Portfolio.Of(Portfolio.Uses("nobody/x")),
            Portfolio.Of(Portfolio.Uses("nobody/x"), Portfolio.Uses("nobody/y")));

        Assert.Equal(["project-0002", "project-0001"], ranking.Items.Select(item => item.Project.Id));
        Assert.Equal(["nobody/x", "nobody/y"], ranking.Items[0].UnknownModels);
    }

    private static Ranking Rank(RankingOrder by, int limit, params Project[] projects) => Portfolio.Fold(new RankingFold(Portfolio.Year, by, limit), projects);
}
