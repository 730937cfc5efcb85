using RiskApi.Core.Advice;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio.Plans;

/// <summary>What plans for all projects say, on the shipped catalog, six days after the notice of GPT-4.5.</summary>
public class PortfolioPlanTests
{
    private static readonly PortfolioScope AfterTheNotice = Portfolio.Year with { Outlook = Generated.OutlookOf(new(2025, 4, 20)) };

    private static readonly Dependency Gpt45 = new() { Model = "openai/gpt-4.5-preview", PromptCount = 14, MigrationLeadTimeDays = 45 };

    [Fact]
    public void A_team_builds_one_gateway_and_each_dependency_pays_the_hookup()
    {
        var actions = Plan(1000, 1, OfTeam("care", Gpt45), OfTeam("care", Gpt45), OfTeam("search", Gpt45)).Actions();
        var built = actions.Where(action => action is { IsShared: true, Kind: ActionKind.RouteThroughGateway }).ToArray();

        Assert.Equal(["Build one gateway for the team care", "Build one gateway for the team search"], built.Select(action => action.Title).Order());
        Assert.All(built, action => Assert.Equal(3.5, action.TotalEffortDays));
        Assert.Equal(["project-0000", "project-0001"], built.Single(action => action.Title.EndsWith("care", StringComparison.Ordinal)).Serves.Select(Id));
        Assert.Equal([0.5, 0.5, 0.5], Own(actions, ActionKind.RouteThroughGateway));
    }

    [Fact]
    public void A_team_that_has_a_gateway_builds_none()
    {
        var other = new Dependency { Model = "mistral/mistral-large-2512", Access = AccessPath.Gateway };
        var actions = Plan(1000, 1, OfTeam("care", Gpt45), OfTeam("care", other)).Actions();

        Assert.DoesNotContain(actions, action => action is { IsShared: true, Kind: ActionKind.RouteThroughGateway });
        Assert.Equal([0.5], Own(actions, ActionKind.RouteThroughGateway));
    }

    [Fact]
    public void Projects_without_a_team_share_no_gateway_with_one_another() => Assert.Equal(
        2,
        Plan(1000, 1, OfTeam(null, Gpt45), OfTeam(null, Gpt45, Gpt45)).Actions()
            .Count(action => action is { IsShared: true, Kind: ActionKind.RouteThroughGateway }));

    [Fact]
    public void A_team_builds_one_evaluation_suite_per_model_and_each_dependency_pays_its_prompts()
    {
        var behind = Gpt45 with { Access = AccessPath.Gateway };
        var actions = Plan(1000, 1, OfTeam("care", behind), OfTeam("care", behind with { PromptCount = 4 })).Actions();
        var built = Assert.Single(actions, action => action is { IsShared: true, Kind: ActionKind.BuildEvaluation });

        Assert.Equal("Build one evaluation suite for openai/gpt-4.5-preview in the team care", built.Title);
        Assert.Equal(5, built.TotalEffortDays);
        Assert.Equal([1, 3.5], Own(actions, ActionKind.BuildEvaluation).Order());
    }

    [Fact]
    public void A_shared_library_is_migrated_once_for_all_that_call_through_it()
    {
        var covered = Gpt45 with
        {
            Evaluation = EvaluationCoverage.Full,
            Fallback = new() { Model = "anthropic/claude-3-7-sonnet-20250219", Automatic = true, TriggersOnModelNotFound = true },
        };
        var apart = Plan(13.5, 4, Enumerable.Range(0, 5).Select(i => OfTeam($"team-{i}", covered)));
        var shared = Plan(13.5, 4, Enumerable.Range(0, 5).Select(i => OfTeam($"team-{i}", covered with { SharedLibrary = "chat-kit" })));
        var library = Assert.Single(shared.Actions(), action => action is { IsShared: true, Kind: ActionKind.Migrate });

        Assert.Equal("Migrate the library chat-kit off openai/gpt-4.5-preview", library.Title);
        Assert.Equal((4.5, 5), (library.TotalEffortDays, library.Serves.Count));
        Assert.Equal([9.5, 9.5, 9.5, 9.5, 9.5], Own(shared.Actions(), ActionKind.Migrate));
        Assert.Equal(52, shared.Totals.EngineerDays);
        Assert.True(shared.Totals.LossAfter < apart.Totals.LossAfter);
    }

    [Fact]
    public void A_step_longer_than_a_month_goes_on_in_the_next()
    {
        var plan = Plan(4, 6, OfTeam("care", Gpt45));
        var parts = plan.Months.SelectMany(month => month.Actions).Where(action => action.TotalEffortDays > 4).GroupBy(action => action.Title).First();

        Assert.True(parts.Count() > 1);
        Assert.Equal(parts.First().TotalEffortDays, parts.Sum(part => part.EffortDays), 1e-6);
        Assert.Equal([.. Enumerable.Repeat(false, parts.Count() - 1), true], parts.Select(part => part.IsDone));
        Assert.All(parts.SkipLast(1), part => Assert.Equal(0, part.LossRemoved));
        Assert.Single(parts.Select(part => part.StartsOn).Distinct());
    }

    [Fact]
    public void Months_run_from_the_as_of_date_and_have_the_name_of_the_one_that_they_begin_in()
    {
        var months = Plan(1, 2, OfTeam("care", Gpt45)).Months;

        Assert.Equal(["2025-04", "2025-05"], months.Select(month => month.Month));
        Assert.Equal(
            [(new DateOnly(2025, 4, 20), new DateOnly(2025, 5, 19)), (new(2025, 5, 20), new(2025, 6, 19))],
            months.Select(month => (month.From, month.To)));
    }

    /// <summary>A fallback removes most per day; the migration, which has to start by 30 May, waits for it and no longer.</summary>
    [Fact]
    public void What_removes_most_per_day_comes_first_and_a_migration_in_time()
    {
        var actions = Plan(40, 12, OfTeam("care", Gpt45), OfTeam("care", Gpt45 with { Criticality = Criticality.Low })).Actions();

        Assert.Equal(ActionKind.AddFallback, actions[0].Kind);
        Assert.Equal(new DateOnly(2025, 4, 20), actions[0].StartsOn);
        Assert.All(actions.Where(action => action.Kind == ActionKind.Migrate), action => Assert.False(action.IsLate));
    }

    /// <summary>The migration has to start in the days that the fallback takes; done first, it would take till long after the fallback has to be there.</summary>
    [Fact]
    public void A_migration_does_not_make_late_what_removes_more_per_day()
    {
        Dependency migrated = new() { Model = "openai/gpt-4.1-2025-04-14", SharedLibrary = "kit", MigrationLeadTimeDays = 45 };
        var three = OfTeam("care", migrated, new() { Model = "gpt-5", PromptCount = 20 });
        var actions = Planned.Plan(12, 5, three, three, three).Actions();

        Assert.Equal((ActionKind.AddFallback, "gpt-5", false), (actions[0].Kind, actions[0].Serves[0].Dependency, actions[0].IsLate));
        Assert.Contains(actions, action => action.Serves[0].Dependency == migrated.Model);
    }

    [Fact]
    public void Too_few_engineers_are_late_and_what_does_not_fit_is_told()
    {
        var late = Plan(2, 24, OfTeam("care", Gpt45), OfTeam("care", Gpt45), OfTeam("care", Gpt45));
        var short_ = Plan(2, 1, OfTeam("care", Gpt45), OfTeam("care", Gpt45));

        Assert.Contains(late.Actions(), action => action.IsLate);
        Assert.Equal(2, short_.NotPlanned.Count);
        Assert.All(short_.NotPlanned.Largest, one => Assert.StartsWith("It takes more than the 2 engineer-days", one.Because, StringComparison.Ordinal));
        Assert.All(short_.NotPlanned.Largest, one => Assert.NotEmpty(one.Actions));
        Assert.StartsWith("Nothing is planned for 2 projects", short_.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_project_without_risk_gets_nothing()
    {
        var plan = Plan(1000, 12, OfTeam("care", Gpt45 with { Share = 0 }), OfTeam("care", Gpt45));

        Assert.All(plan.Actions(), action => Assert.Equal(["project-0001"], action.Serves.Select(Id)));
        Assert.Equal((2, 1), (plan.Totals.Projects, plan.Totals.ProjectsServed));
    }

    [Fact]
    public void No_project_gives_an_empty_plan_that_says_so()
    {
        var plan = Plan(10, 3);

        Assert.Equal("No project fits the selection, so there is nothing to plan.", plan.Summary);
        Assert.All(plan.Months, month => Assert.Empty(month.Actions));
        Assert.Equal((0, 0, true, 30.0), (plan.Totals.LossBefore, plan.Totals.EngineerDays, plan.Totals.IsExact, plan.Totals.EngineerDaysAvailable));
    }

    [Fact]
    public void Five_hundred_dependencies_of_a_team_are_planned_for_within_the_budget()
    {
        var projects = Enumerable.Range(0, 5).Select(_ => OfTeam("care", [.. Enumerable.Range(1, 100).Select(part => Gpt45 with { Share = part / 100.0 })]));
        var plan = Plan(50, 12, projects);

        Assert.Equal((5, 500), (plan.Totals.Projects, plan.Basis.Dependencies));
        Assert.InRange(plan.Totals.EngineerDays, 590, 600);
        Assert.Equal(10, plan.NotPlanned.Largest.Count);
    }

    /// <summary>Every set of shared works of a group is tried, and a group of eighteen has too many.</summary>
    [Theory]
    [InlineData(4, true)]
    [InlineData(17, false)]
    public void Portfolios_that_share_much_get_a_good_plan_that_says_that_it_is_not_exact(int libraries, bool isExact)
    {
        var projects = Enumerable.Range(0, libraries).Select(i => Gpt45 with { SharedLibrary = $"kit-{i}" }).Select(one => OfTeam("care", one, one));
        var plan = Plan(20, 6, projects);

        Assert.Equal(isExact, plan.Totals.IsExact);
        Assert.InRange(plan.Totals.EngineerDays, 100, 120);
        Assert.True(plan.Totals.LossAfter < plan.Totals.LossBefore);
    }

    [Fact]
    public void Where_all_that_helps_fits_the_plan_is_exact_whatever_its_size() => Assert.True(
        Plan(100_000, 24, Enumerable.Range(0, 200).Select(_ => OfTeam("care", Gpt45, Gpt45))).Totals.IsExact);

    private static PortfolioPlan Plan(double engineerDaysPerMonth, int months, params IEnumerable<Project> projects) =>
        Portfolio.Fold(new PortfolioPlanFold(AfterTheNotice, Planned.Goal(engineerDaysPerMonth, months)), projects);

    private static Project OfTeam(string? team, params Dependency[] dependencies) => new("p", Criticality.High, dependencies) { Team = team };

    private static string Id(ServedDependency served) => served.Project.Id;

    private static IEnumerable<double> Own(IEnumerable<PlannedAction> actions, ActionKind kind) =>
        actions.Where(action => !action.IsShared && action.Kind == kind).Select(action => action.TotalEffortDays);
}
