using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>Advice where it is not clear which model is called, who serves it, or whether it still answers.</summary>
public class UnclearModelTests
{
    private const long Busy = 5_000_000;

    [Fact]
    public void A_provider_that_is_only_taken_is_said_to_be() => Assert.EndsWith(
        ", if vertex-ai serves it; gemini-api may, so name the provider",
        Assess(new Dependency { Model = "gemini-3.1-pro-preview", RequestsPerMonth = Busy }).Advice[0].Title,
        StringComparison.Ordinal);

    [Fact]
    public void A_caller_is_not_removed_before_it_is_known_which_of_several_models_it_calls()
    {
        var staging = new Dependency { Model = "qwen/qwen3-32b", RequestsPerMonth = Busy, Environment = DeploymentEnvironment.Staging };

        Assert.Equal([ActionKind.IdentifyModel], Assess(staging).Advice.Select(action => action.Action));
    }

    [Fact]
    public void Where_all_that_may_be_meant_has_stopped_it_does_not_matter_which_is()
    {
        var answer = Assess(new Dependency { Model = "gemini-1.5-pro", RequestsPerMonth = Busy, PromptCount = 3 });

        Assert.Contains("stopped", answer.Dependencies[0].Summary, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Advice, action => action.Action == ActionKind.IdentifyModel);
        Assert.Contains(answer.Advice, action => action.Action == ActionKind.Migrate);
    }

    [Fact]
    public void What_may_have_stopped_is_called_once_and_moved_where_the_vendor_names_the_next()
    {
        var live = new Dependency { Model = "gemini/gemini-2.5-flash-native-audio-preview-12-2025", RequestsPerMonth = 60_000, PromptCount = 7 };

        Assert.Equal(
            [(ActionKind.IdentifyModel, null), (ActionKind.Migrate, "gemini-api/gemini-3.8-live")],
            Assess(live).Advice.Take(2).Select(action => (action.Action, action.Replacement)));
    }

    [Fact]
    public void Open_weights_that_talk_are_asked_about_where_nobody_says_who_serves_them()
    {
        var bare = new Dependency { Model = "llama-3-70b", RequestsPerMonth = 30_000 };

        Assert.Equal("Say who serves llama-3-70b: it is taken as run by yourselves", Assert.Single(Assess(bare).Advice).Title);
        Assert.Empty(Assess(bare with { Hosting = Hosting.Self }).Advice);
        Assert.Empty(Assess(bare with { Model = "BAAI/bge-large-en-v1.5" }).Advice);
    }

    private static Assessment Assess(params Dependency[] dependencies) => Generated.Assessor.Assess(
        new Project(null, Criticality.High, dependencies), 365, Generated.OutlookOf(new(2026, 11, 28)));
}
