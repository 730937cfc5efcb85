using RiskApi.Core.Advice;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>What is said of a fallback that is there: it is kept where it lives, mended where it does not trigger, and replaced where it stops.</summary>
public class FallbackTests
{
    private const string Ending = "openai/gpt-4.1-2025-04-14";
    private const string Undated = "anthropic/claude-sonnet-5";

    [Theory]
    [InlineData(Ending, "anthropic/claude-3-haiku-20240307", "anthropic/claude-haiku-")]
    [InlineData(Undated, "openai/gpt-4-0613", "openai/gpt-")]
    [InlineData(Undated, "gemini-api/gemini-2.0-flash", "gemini-api/gemini-")]
    public void One_that_has_stopped_is_followed_by_what_its_own_vendor_serves_now(string model, string stopped, string startsWith)
    {
        var repair = Repair(model, Answering(stopped))!;

        Assert.StartsWith(startsWith, repair.Replacement!, StringComparison.Ordinal);
        Assert.Contains("stopped", repair.Because, StringComparison.Ordinal);
        Assert.Equal((1, Generated.Today.AsOf), (repair.EffortDays, repair.StartByOn));
    }

    [Fact]
    public void One_that_stops_with_the_model_on_one_day_is_replaced_by_another_than_the_model_is_moved_to()
    {
        var advice = Advise("openai/gpt-4o-2024-11-20", Answering(Ending), Criticality.High);

        var repair = advice.Single(action => action.Action == ActionKind.RepairFallback);
        Assert.NotEqual(advice.Single(action => action.Action == ActionKind.Migrate).Replacement, repair.Replacement);
        Assert.NotEqual(Ending, repair.Replacement);
    }

    [Fact]
    public void One_on_the_clock_of_the_model_gives_way_to_another_provider_that_is_in_use_and_can_do_the_work()
    {
        var assessment = Generated.Assess(
            new Dependency { Model = Ending, Criticality = Criticality.High, Fallback = Answering("openai/gpt-4-0613") },
            new Dependency { Model = "vertex-ai/gemini-3.5-flash" });

        Assert.StartsWith(
            "vertex-ai/", assessment.Advice.Single(action => action.Action == ActionKind.RepairFallback).Replacement!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("anthropic/claude-opus-5")]
    [InlineData("anthropic/claude-sonnet-4-6")]
    public void One_that_merely_may_go_is_kept_and_made_to_take_over(string living)
    {
        var repair = Repair(Ending, new Fallback { Model = living })!;

        Assert.Null(repair.Replacement);
        Assert.Contains("by itself", repair.Title, StringComparison.Ordinal);
        Assert.Null(Repair(Ending, Answering(living)));
    }

    [Fact]
    public void No_repair_costs_more_than_leaving_the_model() => Assert.All(
        Generated.Today.Known.Models.Where(model => model.Status == Core.Catalog.ModelStatus.Retired).Where((_, i) => i % 20 == 0),
        stopped => Assert.All(
            new[] { Ending, Undated }.Select(model => Repair(model, Answering(stopped.Facts.Reference))).OfType<AdvisedAction>(),
            repair => Assert.InRange(repair.EffortDays, 0, 7)));

    [Fact]
    public void What_a_fallback_answers_is_not_left_before_its_notice()
    {
        const string Legacy = "vertex-ai/claude-sonnet-4@20250514";

        Assert.Equal(ActionKind.Migrate, Advise(Legacy, null, Criticality.High)[0].Action);
        Assert.DoesNotContain(Advise(Legacy, Answering("openai/gpt-6.2-sol"), Criticality.High), action => action.Action == ActionKind.Migrate);
    }

    [Fact]
    public void A_bridge_is_begun_early_enough_for_its_approvals()
    {
        var dependency = new Dependency { Model = Ending, RequestsPerMonth = 1_000_000, PromptCount = 10, ApprovalDays = 30, MigrationLeadTimeDays = 90 };
        var bridge = Generated.Assess(dependency).Advice.Single(action => action.Action == ActionKind.Bridge);

        Assert.True(bridge.StartByOn <= new DateOnly(2027, 1, 14).AddDays(-30), bridge.StartByOn.ToString());
    }

    private static Fallback Answering(string model) => new() { Model = model, Automatic = true, TriggersOnModelNotFound = true };

    private static AdvisedAction? Repair(string model, Fallback fallback) =>
        Advise(model, fallback, Criticality.High).SingleOrDefault(action => action.Action == ActionKind.RepairFallback);

    private static IReadOnlyList<AdvisedAction> Advise(string model, Fallback? fallback, Criticality criticality) => Generated.Assess(new Dependency
    {
        Model = model,
        Fallback = fallback,
        Criticality = criticality,
        RequestsPerMonth = 3_000_000,
        Access = AccessPath.Wrapper,
        PromptCount = 10,
        Evaluation = EvaluationCoverage.Partial,
    }).Advice;
}
