using System.Text.Json;
using CsCheck;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>The properties that the score must have, on random projects.</summary>
public class ScoreLawTests
{
    private const double RoundingOfScores = 0.011;

    [Fact]
    public void Scores_are_finite_and_between_0_and_100() => Generated.Project.Sample(project =>
    {
        var assessment = Generated.Assess(project);
        Assert.InRange(assessment.Score, 0, 100);
        Assert.True(assessment.ScoreRange.Low <= assessment.Score && assessment.Score <= assessment.ScoreRange.High);
        Assert.All(assessment.Dependencies, dependency =>
        {
            Assert.InRange(dependency.Score, 0, 100);
            Assert.InRange(dependency.Likelihood, 0, 1);
            Assert.InRange(dependency.Unreadiness, 0, 1);
            Assert.InRange(dependency.Impact, 0, 1);
            Assert.True(dependency.ScoreRange.Low <= dependency.Score && dependency.Score <= dependency.ScoreRange.High);
        });
    });

    [Fact]
    public void The_same_input_gives_the_same_bytes() => Generated.Project.Sample(
        project => Assert.Equal(JsonSerializer.Serialize(Generated.Assess(project)), JsonSerializer.Serialize(Generated.Assess(project))),
        iter: 50);

    [Fact]
    public void The_order_of_dependencies_does_not_matter() => Generated.Project.Sample(project =>
        Assert.Equal(Generated.Assess(project).Score, Generated.Assess(project with { Dependencies = [.. project.Dependencies.Reverse()] }).Score));

    [Fact]
    public void A_project_of_one_dependency_has_its_score() => Generated.Dependency.Sample(dependency =>
    {
        var assessment = Generated.Assess(dependency);
        Assert.Equal(assessment.Dependencies[0].Score, assessment.Score);
    });

    [Fact]
    public void Adding_a_dependency_never_lowers_the_score() => Gen.Select(Generated.Project, Generated.Dependency).Sample((project, added) =>
        Assert.True(Generated.Assess(project with { Dependencies = [.. project.Dependencies, added] }).Score >= Generated.Assess(project).Score));

    [Fact]
    public void More_criticality_never_lowers_the_score() => Generated.Dependency.Sample(dependency =>
        Rises(Enum.GetValues<Criticality>().Select(criticality => dependency with { Criticality = criticality })));

    [Fact]
    public void A_larger_share_never_lowers_the_score() =>
        Gen.Select(Generated.Dependency, Gen.Double[0, 1], Gen.Double[0, 1]).Sample((dependency, one, other) =>
            Rises([dependency with { Share = Math.Min(one, other) }, dependency with { Share = Math.Max(one, other) }]));

    [Fact]
    public void A_longer_lead_time_never_lowers_the_score() =>
        Gen.Select(Generated.Dependency, Gen.Int[1, 700], Gen.Int[1, 700]).Sample((dependency, one, other) =>
            Rises([dependency with { MigrationLeadTimeDays = Math.Min(one, other) }, dependency with { MigrationLeadTimeDays = Math.Max(one, other) }]));

    [Fact]
    public void More_work_never_lowers_the_score() => Gen.Select(Generated.Dependency, Gen.Int[0, 300], Gen.Int[0, 300]).Sample((dependency, one, other) =>
        Rises(
        [
            dependency with
            {
                MigrationLeadTimeDays = null, PromptCount = Math.Min(one, other), Evaluation = EvaluationCoverage.Full, Access = AccessPath.Gateway
            },
            dependency with
            {
                MigrationLeadTimeDays = null, PromptCount = Math.Max(one, other), Evaluation = EvaluationCoverage.Full, Access = AccessPath.Gateway
            },
            dependency with
            {
                MigrationLeadTimeDays = null, PromptCount = Math.Max(one, other), Evaluation = EvaluationCoverage.Partial, Access = AccessPath.Wrapper
            },
            dependency with
            {
                MigrationLeadTimeDays = null, PromptCount = Math.Max(one, other), Evaluation = EvaluationCoverage.None, Access = AccessPath.Direct
            },
        ]));

    [Fact]
    public void A_worse_fallback_never_lowers_the_score() => Gen.Select(Generated.Dependency, Generated.Fallback).Sample((dependency, fallback) =>
        Rises(
        [
            dependency with { Fallback = fallback with { Automatic = true, TriggersOnModelNotFound = true } },
            dependency with { Fallback = fallback with { Automatic = false, TriggersOnModelNotFound = true } },
            dependency with { Fallback = fallback with { Automatic = false, TriggersOnModelNotFound = false } },
            dependency with { Fallback = null },
        ]));

    [Fact]
    public void Production_counts_most() => Generated.Dependency.Sample(dependency =>
        Rises([dependency with { Environment = DeploymentEnvironment.Test }, dependency with { Environment = DeploymentEnvironment.Production }]));

    [Fact]
    public void A_longer_horizon_never_lowers_the_likelihood() =>
        Gen.Select(Generated.Dependency, Gen.Int[1, 3650], Gen.Int[1, 3650]).Sample((dependency, one, other) =>
            Assert.True(
                Generated.Assess(new Project(null, null, [dependency]), Math.Min(one, other)).Dependencies[0].Likelihood
                <= Generated.Assess(new Project(null, null, [dependency]), Math.Max(one, other)).Dependencies[0].Likelihood));

    [Fact]
    public void Contributions_add_up_to_the_score() => Generated.Dependency.Sample(dependency =>
    {
        var scored = Generated.Assess(dependency).Dependencies[0];
        Assert.Equal(scored.Score, scored.Contributions.Sum(contribution => contribution.Points), 0.05);
        Assert.Equal(Enum.GetValues<ScoreFactor>(), scored.Contributions.Select(contribution => contribution.Factor));
        Assert.All(scored.Contributions, contribution => Assert.False(string.IsNullOrWhiteSpace(contribution.Because)));
    });

    [Fact]
    public void What_is_left_out_lowers_the_confidence_and_not_the_risk() => Generated.Dependency.Sample(dependency =>
    {
        var bare = Generated.Assess(new Dependency { Model = dependency.Model }).Dependencies[0];
        var profiled = Generated.Assess(dependency with
        {
            Criticality = UsageProfile.AssumedCriticality,
            MigrationLeadTimeDays = bare.Deadline.LeadTimeDays,
            Fallback = dependency.Fallback
        }).Dependencies[0];
        Assert.True(bare.Impact >= profiled.Impact - 1e-9);
        Assert.Equal(ConfidenceLevel.Low, Generated.Assess(new Dependency { Model = dependency.Model }).Confidence.Level);
    });

    private static void Rises(IEnumerable<Dependency> fromBetterToWorse)
    {
        double[] scores = [.. fromBetterToWorse.Select(dependency => Generated.Assess(dependency).Score)];
        Assert.All(scores.Zip(scores.Skip(1)), pair => Assert.True(pair.First <= pair.Second + RoundingOfScores, string.Join(" → ", scores)));
    }
}
