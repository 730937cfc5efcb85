using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scenarios;

/// <summary>What each kind of change makes of a project, and what is said where it cannot be made.</summary>
public class ChangeTests
{
    private const string Gpt41 = "openai/gpt-4.1";

    private static readonly Fallback Opus = new() { Model = "anthropic/claude-opus-5", Automatic = true, TriggersOnModelNotFound = true };

    private static readonly Dependency Full = new()
    {
        Model = Gpt41,
        Criticality = Criticality.High,
        Share = 0.5,
        PromptCount = 10,
        Evaluation = EvaluationCoverage.None,
        Access = AccessPath.Direct,
        ApprovalDays = 20,
        MigrationLeadTimeDays = 60,
    };

    [Fact]
    public void A_model_is_replaced() =>
        Assert.Equal(Full with { Model = "gpt-5.6-sol" }, Changed(Full, new ReplaceModel { Dependency = Gpt41, To = "gpt-5.6-sol" }));

    [Fact]
    public void A_fine_tuned_model_stays_fine_tuned()
    {
        var tuned = Full with { Model = "ft:gpt-4.1-2025-04-14:org::id" };

        Assert.True(Changed(tuned, new ReplaceModel { Dependency = tuned.Model, To = "gpt-5.6-sol" })!.FineTuned);
    }

    [Fact]
    public void A_name_that_moves_is_pinned_and_one_that_does_not_stays()
    {
        Assert.Equal("openai/gpt-4.1-2025-04-14", Changed(Full, new PinSnapshot { Dependency = Gpt41 })!.Model);

        var pinned = Full with { Model = "openai/gpt-4.1-2025-04-14" };
        Assert.Equal(pinned, Changed(pinned, new PinSnapshot { Dependency = pinned.Model }));
    }

    [Fact]
    public void A_fallback_comes_and_goes()
    {
        var covered = Changed(Full, new AddFallback { Dependency = Gpt41, Fallback = Opus });

        Assert.Equal(Full with { Fallback = Opus }, covered);
        Assert.Equal(Full, Changed(covered!, new RemoveFallback { Dependency = Gpt41 }));
    }

    [Fact]
    public void What_is_stated_is_set()
    {
        Assert.Equal(20, Changed(Full, new SetLeadTime { Dependency = Gpt41, MigrationLeadTimeDays = 20 })!.MigrationLeadTimeDays);
        Assert.Equal(0.25, Changed(Full, new SetShare { Dependency = Gpt41, Share = 0.25 })!.Share);
        Assert.Equal(Criticality.Low, Changed(Full, new SetCriticality { Dependency = Gpt41, Criticality = Criticality.Low })!.Criticality);
        Assert.Equal(
            Full with { PromptCount = 3, ReleaseCadenceDays = 7, Environment = DeploymentEnvironment.Test },
            Changed(Full, new SetUsage { Dependency = Gpt41, PromptCount = 3, ReleaseCadenceDays = 7, Environment = DeploymentEnvironment.Test }));
    }

    [Fact]
    public void The_criticality_of_the_project_is_that_of_dependencies_that_state_none()
    {
        var project = new Project(null, Criticality.High, [Full, Full with { Model = "gpt-5", Criticality = null }]);
        var scenario = Made(project, new SetCriticality { Criticality = Criticality.Low });

        Assert.Equal(Criticality.Low, scenario.Project.Criticality);
        Assert.Equal(project.Dependencies, scenario.Project.Dependencies);
    }

    /// <summary>Derived: 3 days of code, 3 of prompts and 3.5 of judging, times 1.4, and 20 of approvals and 7 for the release: 40.3 days.</summary>
    [Theory]
    [InlineData(40.3 - (1.4 * 2.5), "gateway")]
    [InlineData(40.3 - (1.4 * 2.8), "evaluation")]
    [InlineData(40.3 - 19, "approvals")]
    public void Readiness_shortens_a_stated_lead_time_as_it_does_the_derived_one(double derivedDays, string what)
    {
        Change change = what switch
        {
            "gateway" => new RouteThroughGateway { Dependency = Gpt41 },
            "evaluation" => new BuildEvaluation { Dependency = Gpt41 },
            _ => new ShortenApprovals { Dependency = Gpt41, ApprovalDays = 1 },
        };

        Assert.Equal((int)Math.Round(60 * derivedDays / 40.3), Changed(Full, change)!.MigrationLeadTimeDays);
        Assert.Null(Changed(Full with { MigrationLeadTimeDays = null }, change)!.MigrationLeadTimeDays);
    }

    [Fact]
    public void Re_embedding_that_is_prepared_is_less_work_and_runs_faster()
    {
        var embedding = new Dependency { Model = "openai/text-embedding-3-large", EmbeddedItems = 200_000_000, TokensPerItem = 500 };
        var (before, after) = (Generated.Assess(
            embedding).Dependencies[0], Generated.Assess(Changed(embedding, new PrepareReEmbedding { Dependency = embedding.Model })!).Dependencies[0]);

        Assert.Equal(3 + (2.5 * Math.Log10(200)), before.Migration.ReEmbeddingEngineerDays, 1e-9);
        Assert.Equal(0.5, after.Migration.ReEmbeddingEngineerDays);
        Assert.Equal(10 - 2.5, before.Migration.WaitingDays - after.Migration.WaitingDays, 1e-9);
    }

    [Fact]
    public void Shorter_approvals_are_left_alone() =>
        Assert.Equal(Full with { ApprovalDays = 1 }, Changed(Full with { ApprovalDays = 1 }, new ShortenApprovals { Dependency = Gpt41, ApprovalDays = 5 }));

    [Fact]
    public void Dependencies_are_added_last_and_dropped()
    {
        var added = new Dependency { Model = "gpt-5" };
        var project = new Project(null, null, [Full]);

        Assert.Equal([Full, added], Made(project, new AddDependency { Added = added }).Project.Dependencies);
        Assert.Empty(Made(project, new DropDependency { Dependency = Gpt41 }).Project.Dependencies);
    }

    [Fact]
    public void Each_change_sees_what_those_before_it_made()
    {
        var scenario = Made(
            new Project(null, null, [Full]),
            new ReplaceModel { Dependency = Gpt41, To = "gpt-5" },
            new SetShare { Dependency = "gpt-5", Share = 1 },
            new AddDependency { Added = new() { Model = "gpt-5" } },
            new DropDependency { Dependency = "gpt-5", Index = 0 });

        Assert.Equal("gpt-5", Assert.Single(scenario.Project.Dependencies).Model);
        Assert.Equal([null], scenario.Origins);
    }

    [Fact]
    public void A_dependency_that_is_not_there_is_a_fault_that_names_those_that_are()
    {
        var fault = Assert.Single(Faults(
            new Project(null, null, [Full]),
            new ReplaceModel { Dependency = Gpt41, To = "gpt-5" },
            new SetShare { Dependency = Gpt41, Share = 1 }));

        Assert.Equal((1, "dependency"), (fault.Position, fault.Member));
        Assert.Contains("there is 'gpt-5'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_dependencies_with_one_name_the_index_tells_which()
    {
        var project = new Project(null, null, [Full, new Dependency { Model = "gpt-5" }, Full]);

        Assert.Equal("index", Assert.Single(Faults(project, new DropDependency { Dependency = Gpt41 })).Member);
        Assert.Equal("index", Assert.Single(Faults(project, new DropDependency { Dependency = Gpt41, Index = 1 })).Member);
        Assert.Equal([0, 1], Made(project, new DropDependency { Dependency = Gpt41, Index = 2 }).Origins);
    }

    [Fact]
    public void Every_fault_is_told_at_once() => Assert.Equal(
        [0, 2],
        Faults(new Project(null, null, [Full]), new DropDependency
        {
            Dependency = "a"
        }, new RemoveFallback { Dependency = Gpt41 }, new DropDependency { Dependency = "b" })
            .Select(fault => fault.Position));

    private static Dependency? Changed(Dependency dependency, Change change) => Made(new Project(null, null, [dependency]), change).Project.Dependencies[0];

    private static Scenario Made(Project project, params Change[] changes)
    {
        var (scenario, faults) = Scenario.Of("scenario", project, changes, 365, Generated.Today, new ScoringConstants());
        Assert.Empty(faults);
        return scenario;
    }

    private static IReadOnlyList<ChangeFault> Faults(Project project, params Change[] changes) =>
        Scenario.Of("scenario", project, changes, 365, Generated.Today, new ScoringConstants()).Faults;
}
