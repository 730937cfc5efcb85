using System.Collections.Concurrent;
using CsCheck;
using RiskApi.Core.Portfolio.Plans;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio.Plans;

/// <summary>The properties that a plan for all projects must have, on random portfolios.</summary>
public class PortfolioPlanLawTests
{
    private const double Rounding = 1e-3;

    private static readonly Gen<(Project[] Projects, double Days, int Months)> Cases = Gen.Select(Planned.Projects(6), Gen.Double[0.1, 30], Gen.Int[1, 24]);

    [Fact]
    public void No_month_has_more_work_than_engineers_and_none_is_left_idle_before_the_last() => Cases.Sample(
        (projects, days, months) =>
        {
            var plan = Planned.Plan(days, months, projects);

            Assert.Equal(months, plan.Months.Count);
            Assert.All(plan.Months, month => Assert.True(month.EngineerDaysUsed <= month.EngineerDaysAvailable && month.EngineerDaysAvailable <= days + 1e-9));
            Assert.All(plan.Months, month => Assert.Equal(month.EngineerDaysUsed, month.Actions.Sum(action => action.EffortDays), 1e-6));
            var last = plan.Months.ToList().FindLastIndex(month => month.Actions.Count > 0);
            Assert.All(plan.Months.Take(last), month => Assert.Equal(month.EngineerDaysAvailable, month.EngineerDaysUsed));
        },
        iter: 200);

    [Fact]
    public void Totals_are_those_of_the_actions_and_the_loss_falls_to_what_remains() => Cases.Sample(
        (projects, days, months) =>
        {
            var plan = Planned.Plan(days, months, projects);

            Assert.Equal(plan.Totals.EngineerDays, plan.Actions().Sum(action => action.TotalEffortDays), 1e-6);
            Assert.Equal(plan.Totals.EngineerDays, plan.Months.Sum(month => month.EngineerDaysUsed), 1e-6);
            Assert.Equal(plan.Totals.LossBefore - plan.Totals.LossAfter, plan.Actions().Sum(action => action.LossRemoved), 1e-2);
            Assert.Equal(plan.Totals.LossAfter, plan.Months[^1].LossRemaining, Rounding);
            Assert.True(plan.Totals.LossAfter <= plan.Totals.LossBefore);
            Assert.Equal(plan.Totals.Projects, plan.Totals.Bands.Sum(band => band.Before));
            Assert.Equal(plan.Totals.Projects, plan.Totals.Bands.Sum(band => band.After));
        },
        iter: 200);

    [Fact]
    public void Shared_work_is_counted_once_and_comes_before_what_needs_it() => Cases.Sample(
        (projects, days, months) =>
        {
            var actions = Planned.Plan(days, months, projects).Actions();
            foreach (var (at, shared) in actions.Index().Where(one => one.Item.IsShared))
            {
                Assert.Single(actions, action => action.IsShared && action.Title == shared.Title);
                Assert.NotEmpty(shared.Serves);
                Assert.All(
                    shared.Serves,
                    served => Assert.Contains(actions[at..], action => !action.IsShared && action.Serves[0] == served));
            }
        },
        iter: 200);

    [Fact]
    public void The_order_of_projects_does_not_matter() => Cases.Sample(
        (projects, days, months) =>
        {
            var named = projects.Select((project, i) => (Id: $"project-{i}", Project: project)).ToArray();
            var (one, other) = (Of(named), Of([.. named.Reverse()]));

            Assert.Equal(one.Totals with { Bands = [] }, other.Totals with { Bands = [] });
            Assert.Equal(one.Actions().Select(Told), other.Actions().Select(Told));

            static (string, ServedDependency, DateOnly) Told(PlannedAction action) => (action.Title, action.Serves[0], action.StartsOn);

            PortfolioPlan Of((string Id, Project Project)[] those)
            {
                var fold = new PortfolioPlanFold(Portfolio.Year, Planned.Goal(days, months));
                foreach (var (id, project) in those)
                {
                    fold.Add(Core.Portfolio.ExposedProject.Of(id, project, null, fold.Scope));
                }

                return fold.Answer();
            }
        },
        iter: 100);

    [Fact]
    public void More_budget_never_leaves_more() => Gen.Select(Cases, Gen.Double[0, 10]).Sample(
        (test, more) =>
        {
            var (less, greater) = (Planned.Plan(test.Days, test.Months, test.Projects), Planned.Plan(test.Days + more, test.Months, test.Projects));

            Assert.True(!less.Totals.IsExact || !greater.Totals.IsExact || greater.Totals.LossAfter <= less.Totals.LossAfter + 1e-9);
        },
        iter: 150);

    /// <summary>Every combination of options of a few dependencies is tried.</summary>
    [Fact]
    public void No_combination_of_options_leaves_less() => Gen.Select(Planned.Projects(2), Gen.Double[0.1, 25], Gen.Int[1, 4]).Sample(
        (projects, days, months) =>
        {
            var problem = Planned.Problem(Planned.Goal(days, months), projects);
            if (problem.Dependencies.Aggregate(1.0, (product, dependency) => product * dependency.Options.Length) > 50_000)
            {
                return;
            }

            var chosen = PlanChosen.Of(problem);

            Assert.True(chosen.IsExact);
            Assert.True(problem.Effort(chosen.Options) <= problem.BudgetTenths);
            Assert.Equal(
                Combinations(problem).Where(options => problem.Effort(options) <= problem.BudgetTenths).Min(problem.Loss),
                problem.Loss(chosen.Options),
                1e-9);
        },
        iter: 60);

    /// <summary>
    /// On portfolios of up to 18 dependencies the greedy choice takes off at least half of what the exact one does (in 4,000 it was 73 % at the least, and below
    /// 95 % once in a hundred), and 97 % on average.
    /// </summary>
    [Fact]
    public void The_greedy_choice_takes_off_most_of_what_the_exact_one_does()
    {
        var shares = new ConcurrentBag<double>();
        Gen.Select(Planned.Projects(6), Gen.Double[0.1, 40], Gen.Int[1, 3]).Sample(
            (projects, days, months) =>
            {
                var problem = Planned.Problem(Planned.Goal(days, months), projects);
                var before = problem.Loss(new int[problem.Dependencies.Count]);
                var greedy = GreedyPlan.Of(problem);

                Assert.True(problem.Effort(greedy) <= problem.BudgetTenths);
                if (ExactPlan.Of(problem) is { } exact && before - problem.Loss(exact) is > 0 and var most)
                {
                    Assert.True(problem.Loss(exact) <= problem.Loss(greedy) + 1e-9);
                    shares.Add((before - problem.Loss(greedy)) / most);
                }
            },
            iter: 200);

        Assert.All(shares, share => Assert.True(share >= 0.5));
        Assert.True(shares.Average() >= 0.97);
    }

    private static IEnumerable<int[]> Combinations(PlanProblem problem)
    {
        IEnumerable<int[]> combinations = [[]];
        foreach (var dependency in problem.Dependencies)
        {
            combinations = [.. combinations.SelectMany(before => dependency.Options.Select((_, option) => (int[])[.. before, option]))];
        }

        return combinations;
    }
}
