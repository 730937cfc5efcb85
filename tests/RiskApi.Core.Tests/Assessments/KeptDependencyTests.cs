using System.Text.Json;
using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Assessments;

/// <summary>What is kept of a dependency never shows in an answer but by its speed.</summary>
public class KeptDependencyTests
{
    private static readonly Gen<(Dependency[] Pool, int[][] Projects, Criticality? Criticality, int HorizonDays)> Portfolio =
        from pool in Generated.Dependency.Array[1, 4]
        from projects in Gen.Int[0, 3].Array[1, 3].Array[4, 6]
        from criticality in Gen.OneOf<Criticality?>(null, Criticality.Low, Criticality.Critical)
        from horizonDays in Gen.OneOf(90, 365, 366)
        select (pool, projects, criticality, horizonDays);

    private static readonly Modality[]?[] Forms = [null, [], [Modality.Text], [Modality.Text, Modality.Image]];

    private static readonly Criticality[] Ends = [Criticality.Low, Criticality.Critical];

    [Fact]
    public void A_project_is_assessed_alike_whatever_was_asked_before() =>
        Portfolio.Sample(
            portfolio =>
            {
                var busy = new Assessor(new());
                foreach (var places in portfolio.Projects)
                {
                    var project = new Project("one", portfolio.Criticality, [.. places.Select(place => portfolio.Pool[place % portfolio.Pool.Length])]);
                    Assert.Equal(Text(new(new()), project, portfolio.HorizonDays), Text(busy, project, portfolio.HorizonDays));
                }
            },
            iter: 60);

    [Fact]
    public void Another_horizon_criticality_or_day_is_another_question()
    {
        var assessor = new Assessor(new());
        var dependency = new Dependency { Model = "openai/gpt-4o" };
        foreach (var _ in Enumerable.Range(0, 3))
        {
            Assert.Equal(
                Ends,
                Ends.Select(criticality =>
                    assessor.Assess(new("one", criticality, [dependency]), 365, Generated.Today).Dependencies[0].Usage.Criticality));
            Assert.NotEqual(
                assessor.Assess(new("one", null, [dependency]), 30, Generated.Today).Dependencies[0].Likelihood,
                assessor.Assess(new("one", null, [dependency]), 365, Generated.Today).Dependencies[0].Likelihood);
            Assert.Equal(
                new(2025, 1, 1), assessor.Assess(new("one", null, [dependency]), 365, Generated.OutlookOf(new(2025, 1, 1))).AsOf);
        }
    }

    [Fact]
    public void Lists_are_told_apart_by_what_is_in_them()
    {
        var assessor = new Assessor(new());
        foreach (var _ in Enumerable.Range(0, 3))
        {
            foreach (var forms in Forms)
            {
                var project = new Project("one", null, [new() { Model = "openai/gpt-4o", InputModalities = forms }]);
                Assert.Equal(Text(new(new()), project, 365), Text(assessor, project, 365));
            }
        }
    }

    [Fact]
    public void From_the_second_time_on_the_same_object_answers()
    {
        var assessor = new Assessor(new());
        var answers = Enumerable.Range(0, 4).Select(i =>
        {
            Dependency place = new() { Model = "openai/gpt-4o", Features = [ModelFeature.Tools], Occurrences = [new() { Path = $"{i}.py" }] };
            return assessor.Assess(new($"{i}", null, [place]), 365, Generated.Today).Dependencies[0];
        }).ToArray();

        Assert.Equal([false, true, true, true], answers.Select(answer => answer.IsLasting));
        Assert.Same(answers[1], answers[3]);
    }

    [Fact]
    public void A_pass_over_many_dependencies_takes_no_place_from_one_that_is_asked_about_often()
    {
        var assessor = new Assessor(new());
        Assess();
        var kept = Assess();
        foreach (var share in Enumerable.Range(1, 1000))
        {
            assessor.Assess(new("passing", null, [new() { Model = "openai/gpt-4o", Share = share / 1000.0 }]), 365, Generated.Today);
        }

        Assert.Same(kept, Assess());

        DependencyAssessment Assess() =>
            assessor.Assess(new("often", null, [new() { Model = "openai/gpt-4.1" }]), 365, Generated.Today).Dependencies[0];
    }

    private static string Text(Assessor assessor, Project project, int horizonDays) =>
        JsonSerializer.Serialize(assessor.Assess(project, horizonDays, Generated.Today));
}
