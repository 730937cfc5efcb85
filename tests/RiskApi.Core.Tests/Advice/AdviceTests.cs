using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>Advice moves the number, and never towards a model that is itself about to go.</summary>
public class AdviceTests
{
    [Fact]
    public void Every_action_has_the_effect_that_it_promises() => Generated.Project.Sample(
        project =>
        {
            var assessment = Generated.Assess(project);
            Assert.True(assessment.Advice.Count <= 7);
            Assert.All(assessment.Advice, action =>
            {
                Assert.True(action.EffortDays > 0);
                Assert.InRange(action.ScoreAfter, 0, 100);
                Assert.Equal(assessment.Score - action.PointsRemoved, action.ScoreAfter, 0.02);
                Assert.True(action.PointsRemoved > 0 || action.Action == ActionKind.PinSnapshot || assessment.Score > 99.9);
            });
        },
        iter: 300);

    [Fact]
    public void Every_action_tried_as_a_scenario_gives_the_score_that_it_promises() => Generated.Project.Sample(
        project =>
        {
            var advice = Generated.Assess(project).Advice;
            Scenario[] scenarios = [.. advice.Select(action => Changed(project, action.Change))];
            Assert.Equal(advice.Select(action => action.ScoreAfter), Generated.Assessor.Compare(project, scenarios, 365, Generated.Today).Scenarios.Select(
                scenario => scenario.Score.After!.Value));
        },
        iter: 200);

    [Fact]
    public void Two_dependencies_lost_for_certain_still_get_advice()
    {
        var gone = new Dependency { Model = "openai/gpt-4.5-preview", Criticality = Criticality.Critical };
        var assessment = Generated.Assess(gone, gone);

        Assert.Equal(100, assessment.Score);
        Assert.Equal(ActionKind.RemoveRetiredModel, assessment.Advice[0].Action);
        Assert.Equal([0, 1], assessment.Advice.Select(action => ((DependencyChange)action.Change).Index!.Value).Distinct().Order());
        Assert.Equal(100, assessment.Advice[0].ScoreAfter);
    }

    [Fact]
    public void Most_points_per_day_come_first() => Generated.Project.Sample(
        project =>
        {
            double[] yields = [.. Generated.Assess(project).Advice.Select(action => action.PointsRemoved / action.EffortDays)];
            Assert.All(yields.Zip(yields.Skip(1)), pair => Assert.True(pair.First >= pair.Second - 0.05));
        },
        iter: 300);

    [Fact]
    public void A_named_model_is_alive_generally_available_and_outlasts_the_one_it_replaces() => Generated.Dependency.Sample(
        dependency =>
        {
            var assessment = Generated.Assess(dependency);
            foreach (var action in assessment.Advice.Where(action => action.Action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.AddFallback))
            {
                var replacement = Known(action.Replacement!);
                Assert.Equal(ModelStatus.Active, replacement.Status);
                Assert.NotEqual(ReleaseStage.Preview, replacement.Facts.Stage);
                Assert.True(action.Action == ActionKind.AddFallback || action.ReplacementFacts!.RetiresOnP10 >= assessment.AsOf);
            }
        },
        iter: 500);

    [Fact]
    public void A_fallback_is_on_another_clock() => Generated.Dependency.Sample(
        dependency =>
        {
            var assessment = Generated.Assess(dependency);
            foreach (var action in assessment.Advice.Where(action => action.Action == ActionKind.AddFallback))
            {
                var (fallback, model) = (Known(action.Replacement!).Facts, Known(assessment.Dependencies[0].ScoredAs!).Facts);
                Assert.NotEqual(model.Provider, fallback.Provider);
                Assert.NotEqual(model.Maker, fallback.Maker);
            }
        },
        iter: 300);

    [Fact]
    public void GPT_4_5_is_to_be_left_before_its_notice_migrated_after_it_and_removed_once_it_is_gone()
    {
        Assert.Contains(Advise("2025-03-15"), action => action.Action == ActionKind.LeavePreview);

        var migrate = Assert.Single(Advise("2025-04-20"), action => action.Action == ActionKind.Migrate);
        Assert.Equal("openai/gpt-4.1-2025-04-14", migrate.Replacement);
        Assert.True(migrate.ReplacementFacts!.RecommendedByVendor);
        Assert.Equal((22, new DateOnly(2025, 5, 30)), (migrate.EffortDays, migrate.StartByOn));
        Assert.Equal(-82_740m, migrate.ReplacementFacts.UsdPerMonthChange);

        Assert.Equal(ActionKind.RemoveRetiredModel, Advise("2025-07-20")[0].Action);
        Assert.Equal(0, Advise("2025-07-20")[0].ScoreAfter);
    }

    [Fact]
    public void Advice_for_a_day_names_no_model_released_later()
    {
        var asOf = new DateOnly(2025, 4, 20);
        var known = TestCatalog.Shipped.AsOf(asOf);
        foreach (var model in known.Models)
        {
            var advice = Generated.Assessor.Assess(new Project(null, null, [new() { Model = model.Facts.Reference }]), 365, Then).Advice;
            Assert.All(
                advice
                    .Where(action => action.ReplacementFacts is { RecommendedByVendor: false })
                    .Select(action => Then.Resolve(action.Replacement!).Known!.Lifecycle),
                life => Assert.True(life.ReleasedOn?.Day <= asOf || life.LastSeenAliveOn?.Day <= asOf));
            Assert.All(advice.Select(action => action.Replacement).OfType<string>(), reference => Assert.NotNull(Then.Resolve(reference).Known));
        }
    }

    [Fact]
    public void A_fallback_that_does_not_trigger_is_to_be_repaired()
    {
        var fallback = new Fallback { Model = "anthropic/claude-opus-5", Automatic = true, TriggersOnModelNotFound = false };
        var action = Assert.Single(
            Generated.Assess(new Dependency { Model = "openai/gpt-4o-2024-11-20", Fallback = fallback }).Advice,
            action => action.Action == ActionKind.RepairFallback);

        Assert.Contains("model not found", action.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_moves_is_to_be_pinned()
    {
        var action = Assert.Single(
            Generated.Assess(new Dependency { Model = "mistral/mistral-large-latest" }).Advice, action => action.Action == ActionKind.PinSnapshot);

        Assert.Equal("mistral/mistral-large-4", action.Replacement);
        Assert.Equal(0, action.PointsRemoved);
    }

    [Fact]
    public void A_name_whose_model_is_under_notice_is_not_to_be_pinned() => Assert.DoesNotContain(
        Generated.Assessor.Assess(new Project(null, null, [new Dependency { Model = "openai/gpt-4.5-preview" }]), 365, Then).Advice,
        action => action.Action == ActionKind.PinSnapshot);

    [Fact]
    public void Approvals_are_to_be_shortened_where_somebody_said_that_they_are_long()
    {
        var dependency = new Dependency { Model = "mistral/mistral-large-2512" };

        var action = Assert.Single(Generated.Assess(dependency with { ApprovalDays = 60 }).Advice, action => action.Action == ActionKind.ShortenApprovals);
        Assert.Contains("Approvals take 60 of the", action.Because, StringComparison.Ordinal);
        Assert.True(action.PointsRemoved > 0);
        Assert.DoesNotContain(Generated.Assess(dependency with { ApprovalDays = 1 }).Advice, action => action.Action == ActionKind.ShortenApprovals);
        Assert.DoesNotContain(Generated.Assess(dependency).Advice, action => action.Action == ActionKind.ShortenApprovals);
    }

    [Fact]
    public void Re_embedding_is_to_be_prepared_where_items_are_stored()
    {
        var embedding = new Dependency { Model = "openai/text-embedding-3-large", EmbeddedItems = 60_000_000 };

        var action = Assert.Single(Generated.Assess(embedding).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
        Assert.Contains("60,000,000 stored items fit no other model", action.Because, StringComparison.Ordinal);
        Assert.DoesNotContain(Generated.Assess(embedding with { EmbeddedItems = 0 }).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
        Assert.DoesNotContain(Generated.Assess(embedding with { ReEmbeddingPrepared = true }).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
    }

    [Fact]
    public void A_fine_tune_is_to_be_trained_again_on_a_living_base()
    {
        var advice = Generated.Assess(new Dependency { Model = "ft:gpt-4.1-nano-2025-04-14:org::id" }).Advice;
        var action = Assert.Single(advice, action => action.Action == ActionKind.RetrainFineTune);

        Assert.DoesNotContain(advice, action => action.Action == ActionKind.Migrate);
        Assert.Equal((ModelStatus.Active, "openai"), (Known(action.Replacement!).Status, Known(action.Replacement!).Facts.Provider));
        Assert.Contains("check it first", action.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_suite_and_a_gateway_shorten_a_stated_lead_time_too()
    {
        var advice = Generated.Assess(new Dependency { Model = "mistral/mistral-large-2512", MigrationLeadTimeDays = 120, PromptCount = 2 }).Advice;

        Assert.Contains(advice, action => action is { Action: ActionKind.BuildEvaluation, PointsRemoved: > 0 });
        Assert.Contains(advice, action => action is { Action: ActionKind.RouteThroughGateway, PointsRemoved: > 0 });
    }

    private static readonly Core.Forecast.Outlooks.Outlook Then = Generated.OutlookOf(new(2025, 4, 20));

    private static Scenario Changed(Project project, Change change)
    {
        var (scenario, faults) = Scenario.Of(change.ToString(), project, [change], 365, Generated.Today, new ScoringConstants());
        Assert.Empty(faults);
        return scenario;
    }

    private static KnownModel Known(string reference) => Generated.Today.Resolve(reference).Known!;

    private static IReadOnlyList<AdvisedAction> Advise(string asOf) => Generated.Assessor.Assess(
        new Project(null, null,
        [
            new()
            {
                Model = "openai/gpt-4.5-preview",
                Criticality = Criticality.Critical,
                PromptCount = 14,
                MigrationLeadTimeDays = 45,
                InputTokensPerMonth = 900_000_000,
                OutputTokensPerMonth = 120_000_000,
            },
        ]),
        365,
        Generated.OutlookOf(DateOnly.Parse(asOf))).Advice;
}
