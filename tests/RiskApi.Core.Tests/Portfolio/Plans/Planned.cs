using CsCheck;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio.Plans;

/// <summary>Plans over the shipped catalog, on 2026-11-24.</summary>
internal static class Planned
{
    /// <summary>Projects of few teams, models and libraries, so that much is shared.</summary>
    public static Gen<Project[]> Projects(int most) => Gen.Select(
            Generated.Dependency,
            Gen.OneOf(
                "openai/gpt-4.1-2025-04-14", "openai/gpt-4o-2024-08-06", "anthropic/claude-sonnet-4-20250514", "openai/gpt-5-2025-08-07", "nobody/knows-this"),
            (dependency, model) => dependency with { Model = model, PromptCount = dependency.PromptCount % 40 })
        .Array[1, 3]
        .Select(Gen.OneOf(null, "care", "search"), (dependencies, team) => new Project("generated", Criticality.High, dependencies) { Team = team })
        .Array[1, most];

    public static PortfolioPlan Plan(double engineerDaysPerMonth, int months, params IEnumerable<Project> projects) =>
        Portfolio.Fold(new PortfolioPlanFold(Portfolio.Year, Goal(engineerDaysPerMonth, months)), projects);

    public static PlanProblem Problem(PortfolioPlanGoal goal, params IEnumerable<Project> projects)
    {
        ExposedProject[] exposed = [.. projects.Select((project, i) => ExposedProject.Of($"project-{i:d4}", project, null, Portfolio.Year))];
        var works = new SharedWorks(exposed, goal.Shared, Portfolio.Year.Constants.Advice);
        return new([.. PlannedDependency.Of(exposed, works, Portfolio.Year)], works.All, goal.BudgetTenths);
    }

    public static PortfolioPlanGoal Goal(double engineerDaysPerMonth, int months) => new(engineerDaysPerMonth, months, new());

    /// <summary>The actions, each once: in the month in which it is done.</summary>
    public static PlannedAction[] Actions(this PortfolioPlan plan) => [.. plan.Months.SelectMany(month => month.Actions).Where(action => action.IsDone)];
}
