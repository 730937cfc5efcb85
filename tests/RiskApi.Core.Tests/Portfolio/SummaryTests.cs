using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class SummaryTests
{
    private static readonly Gen<PortfolioScope> Scope =
        from horizon in Gen.OneOf(Gen.Const(1), Gen.Const(31), Gen.Const(365), Gen.Const(366), Gen.Int[1, 3650])
        select Portfolio.Year with { HorizonDays = horizon };

    [Fact]
    public void Months_and_what_is_before_and_beyond_add_up_to_the_expected_migrations() => Gen.Select(Portfolio.Random, Scope).Sample((projects, scope) =>
    {
        var summary = Summarize(scope, projects);
        var calendar = summary.Calendar;

        Assert.Equal(12, calendar.Months.Count);
        Assert.Equal(summary.ExpectedMigrations, calendar.AlreadyDue.ExpectedMigrations
            + calendar.Months.Sum(month => month.ExpectedMigrations)
            + calendar.Beyond.ExpectedMigrations, 1e-3);
        Assert.Equal(summary.ExpectedEffortDays, calendar.AlreadyDue.ExpectedEffortDays
            + calendar.Months.Sum(month => month.ExpectedEffortDays)
            + calendar.Beyond.ExpectedEffortDays, 1.0);
        Assert.All(calendar.Months, month => Assert.True(month.ExpectedMigrations >= 0));
    });

    [Fact]
    public void Expectations_are_the_sums_of_the_assessments() => Portfolio.Random.Sample(projects =>
    {
        var summary = Summarize(Portfolio.Year, projects);
        Assessment[] assessments = [.. projects.Select(project => Generated.Assess(project))];

        Assert.Equal(assessments.Sum(assessment => assessment.ExpectedMigrations), summary.ExpectedMigrations, 1e-3);
        Assert.Equal(assessments.Sum(assessment => assessment.ExpectedEffortDays), summary.ExpectedEffortDays, 0.5);
        Assert.All(summary.Bands, band => Assert.Equal(assessments.Count(assessment => assessment.Band == band.Band), band.Projects));
        Assert.All(summary.Confidence, level => Assert.Equal(assessments.Count(assessment => assessment.Confidence.Level == level.Level), level.Projects));
    });

    [Fact]
    public void The_summary_of_a_union_adds_up() => Gen.Select(Portfolio.Random, Portfolio.Random).Sample((some, others) =>
    {
        var (one, two, all) = (Summarize(Portfolio.Year, some), Summarize(Portfolio.Year, others), Summarize(Portfolio.Year, [.. some, .. others]));

        Assert.Equal(one.Basis.Projects + two.Basis.Projects, all.Basis.Projects);
        Assert.Equal(one.Basis.Dependencies + two.Basis.Dependencies, all.Basis.Dependencies);
        Assert.Equal(one.Bands.Zip(two.Bands, (a, b) => a.Projects + b.Projects), all.Bands.Select(band => band.Projects));
        Assert.Equal(one.ProjectsPastStartBy + two.ProjectsPastStartBy, all.ProjectsPastStartBy);
        Assert.Equal(one.UnknownModels.Dependencies + two.UnknownModels.Dependencies, all.UnknownModels.Dependencies);
        Assert.Equal(one.ExpectedMigrations + two.ExpectedMigrations, all.ExpectedMigrations, 1e-3);
        Assert.Equal(one.ExpectedLoss + two.ExpectedLoss, all.ExpectedLoss, 1e-3);
        Assert.Equal(one.Calendar.Months[3].ExpectedMigrations + two.Calendar.Months[3].ExpectedMigrations, all.Calendar.Months[3].ExpectedMigrations, 1e-3);
    });

    [Fact]
    public void The_order_of_projects_does_not_matter() => Portfolio.Random.Sample(projects =>
    {
        var (there, back) = (Summarize(Portfolio.Year, projects), Summarize(Portfolio.Year, [.. projects.Reverse()]));

        Assert.Equal(there.ExpectedMigrations, back.ExpectedMigrations, 1e-3);
        Assert.Equal(there.Concentration.ByModel.Index, back.Concentration.ByModel.Index, 1e-3);
    });

    [Fact]
    public void A_removed_project_never_raises_what_is_expected() => Generated.Project.Array[1, 8].Sample(projects =>
    {
        var (with, without) = (Summarize(Portfolio.Year, projects), Summarize(Portfolio.Year, projects[1..]));

        Assert.True(without.ExpectedLoss <= with.ExpectedLoss && without.ExpectedEffortDays <= with.ExpectedEffortDays);
    });

    [Fact]
    public void Concentration_is_1_where_all_is_with_one_and_falls_as_it_spreads()
    {
        var one = Summarize(
            Portfolio.Year, Portfolio.Of(Portfolio.Uses("openai/gpt-4.1-2025-04-14")), Portfolio.Of(Portfolio.Uses("openai/gpt-4.1-2025-04-14"))).Concentration;
        var two = Summarize(Portfolio.Year, Portfolio.Of(
            Portfolio.Uses("openai/gpt-4.1-2025-04-14")), Portfolio.Of(Portfolio.Uses("azure-openai/gpt-4.1-2025-04-14"))).Concentration;

        Assert.Equal((1, 1, 1), (one.ByProvider.Index, one.ByModel.LargestShare, one.ByClock.Names));
        Assert.Equal("openai/openai", one.ByClock.Largest[0].Name);
        Assert.Equal(1, two.ByMaker.Index);
        Assert.InRange(two.ByProvider.Index, 0.5, 0.999);
    }

    [Fact]
    public void Nothing_gives_a_summary_of_nothing()
    {
        var summary = Summarize(Portfolio.Year);

        Assert.Equal((0, 0, 0, 0), (summary.Basis.Projects, summary.ExpectedMigrations, summary.ExpectedLoss, summary.Concentration.ByProvider.Index));
        Assert.All(summary.Bands, band => Assert.Null(band.MeanScore));
        Assert.Empty(summary.UnknownModels.Strings);
    }

    [Fact]
    public void Unknown_models_are_counted_and_never_look_safe()
    {
        var summary = Summarize(Portfolio.Year, Portfolio.Of(
            Portfolio.Uses("nobody/knows-this")), Portfolio.Of(Portfolio.Uses("nobody/knows-this"), Portfolio.Uses("nobody/knows-that")));

        Assert.Equal((2, 3), (summary.UnknownModels.Projects, summary.UnknownModels.Dependencies));
        Assert.Equal(new UnknownModel("nobody/knows-this", 2), summary.UnknownModels.Strings[0]);
        Assert.Equal("unknown", summary.Concentration.ByProvider.Largest[0].Name);
        Assert.True(summary.ExpectedMigrations > 0);
    }

    [Fact]
    public void A_model_that_has_stopped_is_due_now()
    {
        var summary = Summarize(Portfolio.Year, Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview")));

        Assert.Equal(1, summary.Calendar.AlreadyDue.ExpectedMigrations);
        Assert.Equal(1, summary.ProjectsPastStartBy);
    }

    [Fact]
    public void Stored_assessments_are_told_apart_by_what_they_were_made_from()
    {
        var fold = new SummaryFold(Portfolio.Year);
        StoredScore?[] stored = [null, new(40, DateTimeOffset.UnixEpoch, IsCurrent: true), new(40, DateTimeOffset.UnixEpoch, IsCurrent: false), null];
        foreach (var (i, one) in stored.Index())
        {
            fold.Add(ExposedProject.Of($"{i}", Portfolio.Of(Portfolio.Uses("gpt-4o")), one, Portfolio.Year));
        }

        Assert.Equal(new StoredAssessments(Current: 1, Outdated: 1, Missing: 2), fold.Answer().Basis.StoredAssessments);
    }

    private static PortfolioSummary Summarize(PortfolioScope scope, params Project[] projects) => Portfolio.Fold(new SummaryFold(scope), projects);
}
