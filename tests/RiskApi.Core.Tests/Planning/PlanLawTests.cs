using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Planning;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Planning;

/// <summary>The properties that a plan must have, on random projects.</summary>
public class PlanLawTests
{
    private static readonly ActionKind[] AllKinds = [.. PlanGoal.UsualActions, ActionKind.RemoveRetiredModel];

    private static readonly Gen<Project> Projects = Generated.Dependency.Array[1, 5].Select(
        dependencies => new Project("generated", Criticality.High, dependencies));

    private static readonly Gen<IReadOnlyCollection<ActionKind>> Kinds = Gen.Bool.Array[AllKinds.Length].Select(chosen =>
        (IReadOnlyCollection<ActionKind>)[.. AllKinds.Where((_, i) => chosen[i])]);

    private static readonly Gen<PlanGoal> Goals = Gen.Select(
        Gen.Double[0, 100], Gen.Double[0, 150], Gen.Int[0, 2],
        (target, budget, what) => new PlanGoal(what == 1 ? null : target, what == 0 ? null : budget, AllKinds));

    [Fact]
    public void Its_changes_tried_one_after_another_give_the_project_after_it_and_every_score_on_the_way() => Gen.Select(Projects, Goals).Sample(
        (project, goal) =>
        {
            var plan = Make(project, goal);
            Change[] changes = [.. plan.Steps.Select(step => step.Change!)];
            Scenario[] scenarios = [.. Enumerable.Range(0, changes.Length + 1).Select(count => After(project, changes[..count]))];
            double?[] scores = [.. Generated.Assessor.Compare(project, scenarios, 365, Generated.Today).Scenarios.Select(scenario => scenario.Score.After)];

            Assert.Equal(scores, plan.Steps.Select(step => (double?)step.ScoreAfter).Prepend(plan.Before.Score));
            Assert.Equal(plan.After.Score, scores[^1]);
            if (scenarios[^1].Project.Dependencies.Count > 0)
            {
                Assert.Equal(plan.After.ExpectedEffortDays, Generated.Assess(scenarios[^1].Project).ExpectedEffortDays);
            }
        },
        iter: 150);

    [Fact]
    public void Totals_are_those_of_the_steps() => Gen.Select(Projects, Goals).Sample(
        (project, goal) =>
        {
            var plan = Make(project, goal);
            Assert.Equal(plan.EffortDays, plan.Steps.Sum(step => step.EffortDays), 1e-6);
            Assert.Equal(plan.PointsRemoved, plan.Steps.Sum(step => step.PointsRemoved), 1e-6);
            Assert.Equal(plan.Before.Score - plan.After.Score, plan.PointsRemoved, 1e-6);
        },
        iter: 150);

    [Fact]
    public void It_never_exceeds_the_budget_and_says_truly_whether_the_target_is_reached() => Gen.Select(Projects, Goals).Sample(
        (project, goal) =>
        {
            var plan = Make(project, goal);
            Assert.True(plan.EffortDays <= (goal.EffortBudgetDays ?? double.MaxValue));
            Assert.Equal(goal.TargetScore is { } target ? plan.After.Score <= target : null, plan.TargetReached);
            Assert.True(plan.After.Score >= plan.LowestScore);
            Assert.True(plan.TargetReached != false || goal.EffortBudgetDays is not null || plan.After.Score == plan.LowestScore);
        },
        iter: 200);

    /// <summary>Every combination of packages of up to three dependencies is tried.</summary>
    [Fact]
    public void No_combination_of_actions_is_better() => Gen.Select(Generated.Dependency.Array[1, 3], Goals).Sample(
        (dependencies, goal) =>
        {
            var project = new Project(null, Criticality.High, dependencies);
            var plan = Make(project, goal);
            var affordable = Combinations(project, goal).Where(one => one.EffortTenths <= goal.BudgetTenths).ToArray();
            var reaching = affordable.Where(one => one.Score <= goal.TargetScore).ToArray();

            Assert.True(plan.IsExact);
            Assert.Equal(reaching.Length > 0 ? true : goal.TargetScore is null ? null : false, plan.TargetReached);
            if (reaching.Length > 0)
            {
                Assert.Equal(reaching.Min(one => one.EffortTenths) / 10.0, plan.EffortDays, 1e-6);
            }
            else
            {
                Assert.Equal(affordable.Min(one => one.Score), plan.After.Score);
                Assert.Equal(affordable.Where(one => one.Score == plan.After.Score).Min(one => one.EffortTenths) / 10.0, plan.EffortDays, 1e-6);
            }
        },
        iter: 60);

    [Fact]
    public void The_exact_plan_is_never_dearer_nor_higher_than_the_greedy_one() => Gen.Select(Projects, Goals).Sample(
        (project, goal) =>
        {
            var plan = Make(project, goal);
            var greedy = PlanChoice.GreedyOf(Frontiers(project, goal), goal, new ChoiceScore(IsShareStated(project))).Packages;
            var score = ScoreOf(greedy, project);

            Assert.True(plan.TargetReached == true
                ? !(score <= goal.TargetScore) || plan.EffortDays <= greedy.Sum(package => package.EffortTenths) / 10.0
                : plan.After.Score <= score);
        },
        iter: 200);

    [Fact]
    public void More_actions_to_choose_from_never_make_it_worse() => Gen.Select(Projects, Goals, Kinds, Kinds).Sample(
        (project, goal, some, others) =>
        {
            var (fewer, more) = (Make(project, goal with { Actions = some }), Make(project, goal with { Actions = [.. some.Union(others)] }));
            Assert.True(more.LowestScore <= fewer.LowestScore);
            Assert.True(fewer.TargetReached == true
                ? more.TargetReached == true && more.EffortDays <= fewer.EffortDays
                : more.TargetReached == true || more.After.Score <= fewer.After.Score);
        },
        iter: 150);

    [Fact]
    public void Only_actions_to_choose_from_are_in_it() => Gen.Select(Projects, Goals, Kinds).Sample(
        (project, goal, kinds) => Assert.All(Make(project, goal with { Actions = kinds }).Steps, step => Assert.Contains(step.Action, kinds)),
        iter: 100);

    [Fact]
    public void A_dependency_gets_one_model_one_fallback_and_what_shortens_its_migration_before_it() => Gen.Select(Projects, Goals).Sample(
        (project, goal) =>
        {
            foreach (var steps in Make(project, goal).Steps
                .GroupBy(step => step.Dependency)
                .Where(steps => project.Dependencies.Count(one => one.Model == steps.Key) == 1))
            {
                ActionKind[] actions = [.. steps.Select(step => step.Action)];
                Assert.Equal(actions.Distinct(), actions);
                Assert.True(actions.Count(IsOfModel) <= 1 && actions.Count(IsOfFallback) <= 1);
                Assert.True(!actions.Contains(ActionKind.RemoveRetiredModel) || actions.Length == 1);
                var model = Array.FindIndex(actions, IsOfModel);
                Assert.DoesNotContain(model < 0 ? [] : actions[model..].Skip(1), action => !IsOfFallback(action));
            }
        },
        iter: 150);

    [Fact]
    public void The_cheapest_plan_to_the_score_that_there_is_already_is_empty() => Projects.Sample(
        project => Assert.Empty(Make(project, new(Generated.Assess(project).Score, null, null)).Steps),
        iter: 50);

    private static Plan Make(Project project, PlanGoal goal) => Generated.Assessor.Plan(project, goal, 365, Generated.Today);

    private static Scenario After(Project project, Change[] changes)
    {
        var (scenario, faults) = Scenario.Of("plan", project, changes, 365, Generated.Today, new ScoringConstants());
        Assert.Empty(faults);
        return scenario;
    }

    private static bool IsOfModel(ActionKind action) =>
        action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.RetrainFineTune or ActionKind.RemoveRetiredModel;

    private static bool IsOfFallback(ActionKind action) => action is ActionKind.AddFallback or ActionKind.RepairFallback;

    private static IReadOnlyList<Package>[] AllPackages(Project project, PlanGoal goal)
    {
        var scored = new ProjectEvaluation(project, new ScoringContext(Generated.Today, 365, project.Criticality, new ScoringConstants()));
        var context = new Adviser(new AdviceConstants()).ContextOf(scored);
        return [.. scored.Dependencies.Select(dependency => Packages.Of(dependency, context, goal.Kinds))];
    }

    private static Package[][] Frontiers(Project project, PlanGoal goal) => [.. AllPackages(project, goal).Select(Packages.Frontier)];

    private static IEnumerable<(int EffortTenths, double Score)> Combinations(Project project, PlanGoal goal)
    {
        IEnumerable<Package[]> combinations = [[]];
        foreach (var packages in AllPackages(project, goal))
        {
            combinations = [.. combinations.SelectMany(before => packages.Select(package => (Package[])[.. before, package]))];
        }

        return combinations.Select(packages => (packages.Sum(package => package.EffortTenths), ScoreOf(packages, project)));
    }

    private static double ScoreOf(IEnumerable<Package> packages, Project project) =>
        Math.Round(ScoreFactors.Score(ProjectLoss.Of([.. packages.Select(package => package.Loss)], IsShareStated(project))), 2);

    private static bool[] IsShareStated(Project project) => [.. project.Dependencies.Select(dependency => dependency.Share is not null)];
}
