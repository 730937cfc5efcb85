using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
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
                Assert.True(action.EffortDays > 0 || action.Action == ActionKind.Wait);
                Assert.InRange(action.ScoreAfter, 0, 100);
                Assert.Equal(assessment.Score - action.PointsRemoved, action.ScoreAfter, 0.02);
                Assert.Contains(action.Dependency, action.Title, StringComparison.Ordinal);
            });
        },
        iter: 300);

    [Fact]
    public void Every_action_tried_as_a_scenario_gives_the_score_that_it_promises() => Generated.Project.Sample(
        project =>
        {
            AdvisedAction[] advice = [.. Generated.Assess(project).Advice.Where(action => action.Change is not null)];
            Scenario[] scenarios = [.. advice.Select(action => Changed(project, action.Change!))];
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
        Assert.Equal([ActionKind.Bridge, ActionKind.Migrate], assessment.Advice.Take(2).Select(action => action.Action));
        Assert.Equal([0, 1], assessment.Advice.Select(action => ((DependencyChange)action.Change!).Index!.Value).Distinct().Order());
        Assert.True(assessment.Advice[0].LossRemoved > 0);
    }

    [Theory]
    [InlineData(Criticality.High, true)]
    [InlineData(Criticality.Low, false)]
    public void Before_its_notice_a_model_is_left_where_it_matters_and_a_move_is_advised(Criticality criticality, bool isSaid)
    {
        var said = Generated.Today.Known.Models.Where(model => model.Status == ModelStatus.Active).Where((_, place) => place % 3 == 0)
            .Select(model => Generated.Assess(new Dependency
            {
                Model = model.Facts.Reference,
                Criticality = criticality,
                RequestsPerMonth = 3_000_000,
                Access = AccessPath.Wrapper,
                Evaluation = EvaluationCoverage.Partial,
                MigrationLeadTimeDays = 90,
            }))
            .Where(assessment => assessment.Dependencies[0].Summary!.Contains("before it comes", StringComparison.Ordinal))
            .ToArray();

        Assert.Equal(isSaid, said is [_, ..]);
        Assert.All(said, assessment => Assert.Contains(assessment.Advice, IsTheMove));
    }

    /// <summary>Vectors of another model do not fit those that are stored.</summary>
    [Fact]
    public void Stored_vectors_are_bridged_by_nothing_but_the_same_weights() => Assert.All(
        Generated.Today.Known.Models.Where(model => model is { Status: ModelStatus.Retired, Facts.Kind: ModelKind.Embedding }),
        model => Assert.All(
            Generated.Assess(new Dependency { Model = model.Facts.Reference }).Advice.Where(action => action.Action == ActionKind.Bridge),
            bridge => Assert.Equal(OfferRelation.SameWeights, bridge.ReplacementFacts!.Relation)));

    [Fact]
    public void What_prepares_a_move_or_backs_it_never_stands_before_it() => Generated.Project
        .Where(project => project.Dependencies.DistinctBy(dependency => dependency.Model).Count() == project.Dependencies.Count)
        .Sample(
            project => Assert.All(
                Generated.Assess(project).Advice.GroupBy(action => action.Dependency).Where(actions => actions.Any(IsTheMove)),
                actions => Assert.All(
                    actions.TakeWhile(action => !IsTheMove(action)),
                    action => Assert.True(action.Action is ActionKind.Bridge or ActionKind.IdentifyModel or ActionKind.RepairFallback, $"{action.Action}"))),
            iter: 300);

    [Fact]
    public void What_has_to_start_within_thirty_days_comes_first_and_of_that_most_of_the_loss_removed() => Generated.Project
        .Where(project => project.Dependencies.DistinctBy(dependency => dependency.Model).Count() == project.Dependencies.Count)
        .Sample(
            project =>
            {
                var assessment = Generated.Assess(project);
                var moves = assessment.Advice.Where(action => action.Action == ActionKind.Migrate)
                    .Select(action => (Scored: assessment.Dependencies.Single(scored => scored.Requested == action.Dependency), action.LossRemoved))
                    .Where(move => move.Scored.Match is not (MatchKind.Ambiguous or MatchKind.Unknown) && move.Scored.Status != ModelStatus.Unknown)
                    .Select(move => (IsPressing: IsDated(move.Scored) && move.Scored.Deadline.SlackDays is null or <= 30, move.LossRemoved)).ToArray();
                Assert.All(moves.Zip(moves.Skip(1)), pair => Assert.True(
                    pair.First.IsPressing == pair.Second.IsPressing ? pair.First.LossRemoved >= pair.Second.LossRemoved - 1e-4 : pair.First.IsPressing));
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
                Assert.True(model.Maker != fallback.Maker || action.ReplacementFacts!.Relation == OfferRelation.SameWeights, action.Title);
            }
        },
        iter: 300);

    [Fact]
    public void GPT_4_5_is_migrated_after_its_notice_and_bridged_once_it_is_gone()
    {
        Assert.Equal(ActionKind.BuildEvaluation, Advise("2025-03-15")[0].Action);

        var migrate = Advise("2025-04-20")[0];
        Assert.Equal((ActionKind.Migrate, "openai/gpt-4.1-2025-04-14"), (migrate.Action, migrate.Replacement));
        Assert.Equal((OfferRelation.Recommended, true), (migrate.ReplacementFacts!.Relation, migrate.ReplacementFacts.RecommendedByVendor));
        Assert.Equal((11.9, new DateOnly(2025, 5, 30)), (migrate.EffortDays, migrate.StartByOn));
        Assert.Equal(-82_740m, migrate.ReplacementFacts.UsdPerMonthChange);

        var late = Advise("2025-07-20");
        Assert.Equal([ActionKind.Bridge, ActionKind.Migrate], late.Take(2).Select(action => action.Action));
        Assert.All(late.Take(2), action => Assert.Equal(new DateOnly(2025, 7, 20), action.StartByOn));
    }

    [Fact]
    public void Whatever_has_stopped_or_is_about_to_while_it_is_called_gets_a_line() => Assert.All(
        Generated.Today.Known.Models.Where(model => model.Status == ModelStatus.Retired
            || model.Lifecycle.RetiresOn?.Day < Generated.Today.AsOf.AddDays(60)),
        model =>
        {
            ActionKind[] answers =
            [
                ActionKind.Bridge, ActionKind.Migrate, ActionKind.RetrainFineTune, ActionKind.LeavePreview, ActionKind.ReplaceSurface,
                ActionKind.FindAnotherWay, ActionKind.IdentifyModel,
            ];
            var scored = Generated.Assess(new Dependency { Model = model.Facts.Reference, RequestsPerMonth = 1000 });

            Assert.True(
                scored.Dependencies[0].Forecast.Basis == ForecastBasis.Forecast || (scored.Advice is [var first, ..] && answers.Contains(first.Action)),
                $"{model.Facts.Reference}: {scored.Dependencies[0].Summary} {string.Join(", ", scored.Advice.Select(action => action.Action))}");
        });

    [Fact]
    public void The_last_caller_is_removed_only_where_nothing_calls()
    {
        var gone = new Dependency { Model = "openai/gpt-4.5-preview", RequestsPerMonth = 5_000_000 };

        Assert.DoesNotContain(Generated.Assess(gone).Advice, action => action.Action == ActionKind.RemoveRetiredModel);
        Assert.Equal(ActionKind.Bridge, Generated.Assess(gone).Advice[0].Action);
        Assert.Equal(ActionKind.RemoveRetiredModel, Generated.Assess(gone with { RequestsPerMonth = 0 }).Advice[0].Action);
        Assert.Equal(ActionKind.RemoveRetiredModel, Generated.Assess(gone with { Environment = DeploymentEnvironment.Test }).Advice[0].Action);
    }

    [Fact]
    public void Where_nothing_is_to_be_done_the_advice_says_so_and_until_when()
    {
        var wait = Assert.Single(Generated.Assess(new Dependency { Model = "anthropic/claude-sonnet-5-5", Evaluation = EvaluationCoverage.Full }).Advice);

        Assert.Equal((ActionKind.Wait, 0, null), (wait.Action, wait.EffortDays, wait.Change));
        Assert.StartsWith("Nothing to do for anthropic/claude-sonnet-5-5", wait.Title, StringComparison.Ordinal);
        Assert.True(wait.StartByOn > Generated.Today.AsOf);
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
    public void A_name_that_moves_is_to_be_pinned_where_its_snapshot_stays()
    {
        var action = Assert.Single(
            Generated.Assess(new Dependency { Model = "azure/gpt-5.6-sol", Criticality = Criticality.High }).Advice,
            action => action.Action == ActionKind.PinSnapshot);

        Assert.Equal(("azure-openai/gpt-5.6-sol-2026-07-09", 0), (action.Replacement, action.PointsRemoved));
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
    public void Re_embedding_is_to_be_prepared_where_its_run_takes_days()
    {
        var embedding = new Dependency { Model = "vertex-ai/text-embedding-005", EmbeddedItems = 400_000_000 };

        var action = Assert.Single(Generated.Assess(embedding).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
        Assert.Contains("400,000,000 stored items fit no other model", action.Because, StringComparison.Ordinal);
        Assert.DoesNotContain(Generated.Assess(embedding with { EmbeddedItems = 400_000 }).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
        Assert.DoesNotContain(Generated.Assess(embedding with { ReEmbeddingPrepared = true }).Advice, action => action.Action == ActionKind.PrepareReEmbedding);
    }

    [Fact]
    public void Re_embedding_has_a_bill_at_the_price_of_the_new_model()
    {
        var migrate = Assert.Single(
            Generated.Assess(new Dependency { Model = "vertex-ai/text-embedding-005", EmbeddedItems = 100_000_000, TokensPerItem = 500 }).Advice,
            action => action.Action == ActionKind.Migrate);

        Assert.Equal(("vertex-ai/gemini-embedding-001", 50_000 * 0.15m), (migrate.Replacement, migrate.CostUsd));
    }

    [Fact]
    public void A_fine_tune_is_to_be_trained_again_on_a_living_base()
    {
        var advice = Generated.Assess(new Dependency { Model = "ft:gpt-4.1-nano-2025-04-14:org::id" }).Advice;
        var action = Assert.Single(advice, action => action.Action == ActionKind.RetrainFineTune);

        Assert.DoesNotContain(advice, action => action.Action == ActionKind.Migrate);
        Assert.Equal((ModelStatus.Active, "openai"), (Known(action.Replacement!).Status, Known(action.Replacement!).Facts.Provider));
        Assert.Contains("new jobs of fine-tuning end on 6 Jan 2027", action.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_suite_is_built_only_where_it_pays()
    {
        var dependency = new Dependency { Model = "openai/gpt-4.1-2025-04-14", Evaluation = EvaluationCoverage.None };

        Assert.Contains(Generated.Assess(dependency with { PromptCount = 14 }).Advice, action => action.Action == ActionKind.BuildEvaluation);
        Assert.DoesNotContain(Generated.Assess(dependency with { PromptCount = 1 }).Advice, action => action.Action == ActionKind.BuildEvaluation);
    }

    [Fact]
    public void What_one_runs_oneself_has_no_vendors_clock()
    {
        foreach (var assessment in new[]
        {
            Generated.Assess(new Dependency { Model = "ollama/llama3.1:8b" }),
            Generated.Assess(new Dependency { Model = "llama-3.3-70b", Hosting = Hosting.Self }),
        })
        {
            var scored = assessment.Dependencies[0];
            Assert.Equal((0, MatchKind.SelfHosted, ModelStatus.Active), (assessment.Score, scored.Match, scored.Status));
            Assert.Empty(assessment.Advice);
            Assert.Empty(assessment.Confidence.Reasons);
            Assert.Contains("no provider can retire", scored.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_surface_of_an_API_is_replaced_by_what_the_vendor_names()
    {
        var advice = Generated.Assess(new Dependency { Model = "openai/Assistants API" }).Advice;

        Assert.Equal(ActionKind.ReplaceSurface, advice[0].Action);
        Assert.Equal("Replace openai/Assistants API with Responses API and Conversations API", advice[0].Title);
        Assert.Contains("threads", advice[0].Because, StringComparison.Ordinal);
        Assert.DoesNotContain(advice, action => action.Action is ActionKind.BuildEvaluation or ActionKind.RouteThroughGateway);
    }

    [Fact]
    public void A_name_that_nobody_knows_is_to_be_identified_first()
    {
        Assert.Equal(ActionKind.IdentifyModel, Generated.Assess(new Dependency { Model = "nobody/knows-this" }).Advice[0].Action);
        Assert.StartsWith("Say which model", Generated.Assess(new Dependency { Model = "azure/gpt-4o" }).Advice[0].Title, StringComparison.Ordinal);
    }

    private static readonly Core.Forecast.Outlooks.Outlook Then = Generated.OutlookOf(new(2025, 4, 20));

    private static Scenario Changed(Project project, Change change)
    {
        var (scenario, faults) = Scenario.Of(change.ToString(), project, [change], 365, Generated.Today, new ScoringConstants());
        Assert.Empty(faults);
        return scenario;
    }

    private static bool IsDated(DependencyAssessment scored) =>
        scored.Forecast.Basis is ForecastBasis.Retired or ForecastBasis.Announced or ForecastBasis.Tentative;

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

    private static bool IsTheMove(AdvisedAction action) => action.Action is ActionKind.Migrate or ActionKind.LeavePreview or ActionKind.RetrainFineTune;
}
