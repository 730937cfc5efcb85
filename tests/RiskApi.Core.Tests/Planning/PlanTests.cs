using RiskApi.Core.Advice;
using RiskApi.Core.Planning;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Planning;

/// <summary>What plans say, on the shipped catalog.</summary>
public class PlanTests
{
    private static readonly Dependency Gpt45 = new()
    {
        Model = "openai/gpt-4.5-preview",
        Criticality = Criticality.Critical,
        PromptCount = 14,
        MigrationLeadTimeDays = 45,
    };

    [Fact]
    public void After_its_notice_GPT_4_5_is_migrated_in_time()
    {
        var plan = Plan(new(30, null, null), new(2025, 4, 20), Gpt45);

        Assert.True(plan.TargetReached);
        Assert.Equal(("openai/gpt-4.1-2025-04-14", ActionKind.Migrate), (plan.Steps[^1].Replacement, plan.Steps[^1].Action));
        Assert.All(plan.Steps, step => Assert.False(step.IsLate));
        Assert.Equal(new DateOnly(2025, 4, 20), plan.Steps[0].StartsOn);
    }

    [Fact]
    public void A_gateway_makes_the_migration_after_it_cheaper()
    {
        var plan = Plan(new(0, null, [ActionKind.Migrate, ActionKind.RouteThroughGateway]), new(2025, 4, 20), Gpt45);

        Assert.Equal([ActionKind.RouteThroughGateway, ActionKind.Migrate], plan.Steps.Select(step => step.Action));
        Assert.Equal([4, 11.9 - 2.5], plan.Steps.Select(step => step.EffortDays));
    }

    [Fact]
    public void A_caller_is_removed_only_where_that_may_be_chosen()
    {
        var gone = new DateOnly(2025, 7, 20);

        Assert.DoesNotContain(Plan(new(0, null, null), gone, Gpt45).Steps, step => step.Action == ActionKind.RemoveRetiredModel);

        var plan = Plan(new(0, null, [ActionKind.Migrate, ActionKind.RemoveRetiredModel]), gone, Gpt45 with { Environment = DeploymentEnvironment.Test });
        Assert.Equal(ActionKind.RemoveRetiredModel, Assert.Single(plan.Steps).Action);
        Assert.Equal((0, true), (plan.After.Score, plan.TargetReached));
        Assert.Equal(2, Assert.Single(plan.Conflicts).Options.Count);
    }

    [Fact]
    public void Two_dependencies_lost_for_certain_are_both_planned_for()
    {
        var plan = Plan(new(60, null, null), new(2025, 7, 20), Gpt45, Gpt45);

        Assert.Equal((100, true), (plan.Before.Score, plan.TargetReached));
        Assert.True(plan.Steps.Count >= 2);
    }

    /// <summary>The migration of the second removes less per day than the work on the first, and would start too late after it.</summary>
    [Fact]
    public void A_migration_that_would_start_too_late_goes_before_what_removes_more_per_day()
    {
        Dependency[] dependencies =
        [
            new()
            {
                Model = "anthropic/claude-2.1",
                Criticality = Criticality.Critical,
                PromptCount = 20,
                Evaluation = EvaluationCoverage.Full,
                Access = AccessPath.Gateway,
                MigrationLeadTimeDays = 1
            },
            Gpt45 with { Criticality = Criticality.Low, MigrationLeadTimeDays = 82, Evaluation = EvaluationCoverage.Full, Access = AccessPath.Gateway },
        ];
        var plan = Plan(new(0, null, [ActionKind.Migrate, ActionKind.AddFallback]), new(2025, 4, 20), dependencies);
        var urgent = plan.Steps.Single(step => step is { Action: ActionKind.Migrate, Dependency: "openai/gpt-4.5-preview" });
        var best = plan.Steps.MaxBy(step => step.PointsRemoved / step.EffortDays)!;

        Assert.Equal(new DateOnly(2025, 4, 23), urgent.StartByOn);
        Assert.False(urgent.IsLate);
        Assert.Equal("anthropic/claude-2.1", best.Dependency);
        Assert.True(best.StartsOn > urgent.StartsOn && best.PointsRemoved / best.EffortDays > urgent.PointsRemoved / urgent.EffortDays);
    }

    [Fact]
    public void Without_urgency_most_points_per_day_come_first()
    {
        var plan = Plan(
            new(0, null, [ActionKind.AddFallback]),
            new(2026, 11, 24),
            new Dependency { Model = "anthropic/claude-opus-4-6", Share = 0.2 },
            new Dependency { Model = "openai/gpt-5.2", Share = 0.9 },
            new Dependency { Model = "anthropic/claude-sonnet-4-5-20250929", Share = 0.5 });

        double[] yields = [.. plan.Steps.Select(step => step.PointsRemoved / step.EffortDays)];
        Assert.True(yields.Length >= 2);
        Assert.Equal(yields.OrderDescending(), yields);
    }

    [Theory]
    [InlineData(100, 12, true)]
    [InlineData(101, 12, false)]
    [InlineData(2, 4_999.9, true)]
    [InlineData(2, 9_999, true)]
    public void Large_projects_get_a_good_plan_that_says_that_it_is_not_exact(int dependencies, double budget, bool isExact)
    {
        var plan = Plan(new(null, budget, null), new(2025, 4, 20),
        [
            .. Enumerable.Repeat(Gpt45 with { Share = 0.02, PromptCount = dependencies > 2 ? 14 : 20_000, MigrationLeadTimeDays = 3650 }, dependencies)
        ]);

        Assert.Equal(isExact, plan.IsExact);
        Assert.True(plan.EffortDays <= budget && plan.After.Score < plan.Before.Score);
    }

    [Fact]
    public void A_budget_of_nothing_buys_nothing()
    {
        var plan = Plan(new(10, 0, null), new(2025, 4, 20), Gpt45);

        Assert.Empty(plan.Steps);
        Assert.Equal((false, 0, plan.Before.Score), (plan.TargetReached, plan.EffortDays, plan.After.Score));
    }

    private static Plan Plan(PlanGoal goal, DateOnly asOf, params Dependency[] dependencies) =>
        Generated.Assessor.Plan(new Project(null, null, dependencies), goal, 365, Generated.OutlookOf(asOf));
}
