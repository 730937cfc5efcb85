using CsCheck;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scenarios;

/// <summary>The properties that a comparison must have, on random projects.</summary>
public class ComparisonLawTests
{
    private const double Rounding = 0.0051;

    [Fact]
    public void Both_sides_score_as_an_assessment_does() => Gen.Select(Generated.Project, Generated.Project).Sample(
        (before, after) =>
        {
            var comparison = Compare(before, after);
            var (was, willBe) = (Generated.Assess(before), Generated.Assess(after));

            Assert.Equal((was.Score, willBe.Score), (comparison.Score.Before, comparison.Score.After));
            Assert.Equal((was.Band, willBe.Band), (comparison.Band.Before, comparison.Band.After));
            Assert.Equal((was.ExpectedEffortDays, willBe.ExpectedEffortDays), (comparison.ExpectedEffortDays.Before, comparison.ExpectedEffortDays.After));
            Assert.Equal(willBe.Confidence.Reasons, comparison.After.Confidence.Reasons);
        },
        iter: 100);

    [Fact]
    public void A_project_beside_itself_is_the_same() => Generated.Project.Sample(
        project =>
        {
            var comparison = Compare(project, project);
            Assert.Equal(0, comparison.Score.Change);
            Assert.All(comparison.Dependencies, dependency =>
            {
                Assert.Equal(DependencyOutcome.Same, dependency.Outcome);
                Assert.All(dependency.Points, points => Assert.Null(points.Because));
            });
        },
        iter: 100);

    [Fact]
    public void Points_change_by_as_much_as_the_score() => Gen.Select(Generated.Dependency, Generated.Dependency).Sample(
        (before, after) =>
        {
            var dependency = Compare(new(null, null, [before]), new(null, null, [after])).Dependencies[0];
            Assert.Equal(dependency.Score.Change!.Value, dependency.Points.Sum(points => points.Change!.Value), 0.07);
            Assert.Equal(dependency.Score.After!.Value - dependency.Score.Before!.Value, dependency.Score.Change.Value, Rounding);
        },
        iter: 200);

    [Fact]
    public void Every_dependency_of_either_side_is_there_once() => Gen.Select(Generated.Project, Generated.Project).Sample(
        (before, after) =>
        {
            var comparison = Compare(before, after);
            Assert.Equal(
                before.Dependencies.Select(one => one.Model).Order(), comparison.Dependencies.Select(one => one.Before?.Requested).OfType<string>().Order());
            Assert.Equal(
                after.Dependencies.Select(one => one.Model).Order(), comparison.Dependencies.Select(one => one.After?.Requested).OfType<string>().Order());
            Assert.Equal(before.Dependencies.Select(one => one.Model), comparison.Dependencies.Take(before.Dependencies.Count).Select(one => one.Dependency));
        },
        iter: 100);

    [Theory]
    [InlineData("a b c", "a b c", "same same same")]
    [InlineData("a b c", "c a", "same dropped same")]
    [InlineData("a b c", "a x c", "same changed same")]
    [InlineData("a b", "b a x", "same same added")]
    [InlineData("a a", "a", "same dropped")]
    [InlineData("a", "x y", "changed added")]
    public void A_rewritten_dependency_continues_the_one_of_its_name_else_the_one_in_its_place(string before, string after, string outcomes) =>
        Assert.Equal(
            outcomes,
            string.Join(' ', Compare(Named(before), Named(after)).Dependencies.Select(dependency => dependency.Outcome.ToString().ToLowerInvariant())));

    [Fact]
    public void A_project_with_nothing_left_has_a_score_of_0()
    {
        var comparison = Compare(Named("gpt-4o"), new Project(null, null, []));

        Assert.Equal(0, comparison.Score.After);
        Assert.Equal(DependencyOutcome.Dropped, Assert.Single(comparison.Dependencies).Outcome);
    }

    private static Project Named(string models) => new(null, null, [.. models.Split(' ').Select(model => new Dependency { Model = model })]);

    private static ScenarioComparison Compare(Project before, Project after) =>
        Generated.Assessor.Compare(before, [Scenario.Of("s", before, after, Generated.Today)], 365, Generated.Today).Scenarios[0];
}
