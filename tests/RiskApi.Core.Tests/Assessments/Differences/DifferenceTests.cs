using System.Reflection;
using System.Text.Json;
using CsCheck;
using RiskApi.Core.Assessments.Differences;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Assessments.Differences;

/// <summary>What became of a project between two assessments, and because of what.</summary>
public class DifferenceTests
{
    private static readonly DateOnly Earlier = new(2025, 4, 13);

    [Fact]
    public void The_causes_add_up_to_the_change_in_score() => Gen.Select(Generated.Project, Generated.Project).Sample((before, after) =>
    {
        var difference = Between(Assessed(before, Earlier), Assessed(after));
        Assert.Equal(difference.Change, difference.Causes.Sum(cause => cause.Points), 0.02);
    });

    [Fact]
    public void Without_a_change_no_cause_has_points() => Generated.Project.Sample(project =>
    {
        var difference = Between(Assessed(project), Assessed(project));
        Assert.All(difference.Causes, cause => Assert.Equal(0, cause.Points));
        Assert.All(difference.Dependencies, dependency => Assert.Empty(dependency.Facts.Concat(dependency.Usage)));
    });

    [Fact]
    public void The_same_project_on_a_later_day_changes_by_facts_alone() => Generated.Project.Sample(project =>
        Assert.All(
            Between(Assessed(project, Earlier), Assessed(project)).Causes.Where(cause => cause.Cause != ChangeCause.Facts),
            cause => Assert.Equal(0, cause.Points)));

    [Fact]
    public void An_assessment_by_an_earlier_method_differs_by_method()
    {
        var project = new Project(null, null, [new() { Model = "openai/gpt-4.1-2025-04-14" }]);
        var now = Assessed(project);
        var difference = Between(now with { Assessment = now.Assessment with { MethodVersion = "0.9", Score = now.Assessment.Score + 5 } }, now);

        Assert.Equal([0, 0, -5], difference.Causes.Select(cause => cause.Points));
    }

    public static TheoryData<string> UsageMembers =>
        [.. typeof(Dependency)
            .GetProperties()
            .Select(property => property.Name)
            .Except([nameof(Dependency.Model), nameof(Dependency.Fallback), nameof(Dependency.Occurrences)])];

    [Theory]
    [MemberData(nameof(UsageMembers))]
    public void A_change_of_any_member_of_the_usage_profile_is_told(string member)
    {
        var (before, after) = (new Dependency { Model = "openai/gpt-4.1-2025-04-14" }, new Dependency { Model = "openai/gpt-4.1-2025-04-14" });
        var property = typeof(Dependency).GetProperty(member, BindingFlags.Public | BindingFlags.Instance)!;
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        property.SetValue(after, type.IsEnum ? Enum.GetValues(type).GetValue(1) : type == typeof(bool) ? true : Convert.ChangeType(1, type, null));

        var difference = Between(Assessed(new(null, null, [before])), Assessed(new(null, null, [after])));

        Assert.Equal(JsonNamingPolicy.CamelCase.ConvertName(member), Assert.Single(Assert.Single(difference.Dependencies).Usage).Name);
    }

    private static AssessedProject Assessed(Project project, DateOnly? asOf = null) =>
        new(project, Generated.Assessor.Assess(project, 365, asOf is { } day ? Generated.OutlookOf(day) : Generated.Today));

    private static AssessmentDifference Between(AssessedProject before, AssessedProject after) =>
        AssessmentDifference.Of(before, after, Generated.Assessor, Generated.OutlookOf);
}
