using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Advice;

/// <summary>Advice that an engineer once refused to sign, with what is right instead.</summary>
public class SeenFaultTests
{
    private const long Busy = 5_000_000;

    [Theory]
    [InlineData("azure/gpt-5", "azure-openai/gpt-")]
    [InlineData("azure/gpt-5-mini", "azure-openai/gpt-")]
    [InlineData("voyage/voyage-law-2", "voyage/voyage-4")]
    [InlineData("together/deepseek-ai/DeepSeek-R1", "together/")]
    [InlineData("deepseek/deepseek-reasoner", "deepseek/deepseek-")]
    [InlineData("openai/gpt-4o-2024-11-20", "openai/gpt-6-luna")]
    [InlineData("openai/gpt-4o-realtime-preview", "openai/gpt-realtime-")]
    public void The_first_offer_is_near(string model, string startsWith) =>
        Assert.StartsWith(startsWith, Assess(new Dependency { Model = model }).Dependencies[0].Offers[0].Model, StringComparison.Ordinal);

    [Theory]
    [InlineData("azure/gpt-5")]
    [InlineData("azure/gpt-5-mini")]
    [InlineData("openrouter/auto")]
    [InlineData("bedrock/amazon.nova-lite-v1:0")]
    [InlineData("gemini-api/gemini-2.5-flash")]
    public void A_conversation_is_never_sent_to_another_kind_of_model(string model) => Assert.All(
        Assess(new Dependency { Model = model }).Dependencies[0].Offers,
        offer => Assert.True(offer.Kind is ModelKind.Chat or ModelKind.Reasoning, offer.Model));

    [Theory]
    [InlineData("anthropic/claude-sonnet-5-5")]
    [InlineData("anthropic/claude-opus-5-5")]
    [InlineData("openai/gpt-6.2-sol")]
    public void A_new_model_in_no_danger_is_left_alone(string model) =>
        Assert.Equal(ActionKind.Wait, Assess(new Dependency { Model = model, Evaluation = EvaluationCoverage.Full }).Advice[0].Action);

    [Fact]
    public void A_cheap_model_is_not_sent_to_one_at_many_times_the_price() => Assert.All(
        Assess(new Dependency { Model = "bedrock/amazon.nova-lite-v1:0" }).Dependencies[0].Offers, offer => Assert.True(offer.TimesTheBill < 3, offer.Model));

    [Fact]
    public void Policies_of_what_is_harmful_are_not_exchanged_for_those_of_another_maker() =>
        Assert.Empty(Assess(new Dependency { Model = "openai/omni-moderation-latest" }).Dependencies[0].Offers);

    [Theory]
    [InlineData("together/deepseek-ai/DeepSeek-R1", ActionKind.Bridge)]
    [InlineData("anthropic/claude-3-opus-20240229", ActionKind.Bridge)]
    [InlineData("openai/sora-2", ActionKind.FindAnotherWay)]
    [InlineData("openai/text-moderation-latest", ActionKind.Migrate)]
    [InlineData("openai/Assistants API", ActionKind.ReplaceSurface)]
    public void What_has_stopped_under_load_is_answered_first_and_never_removed_or_backed(string model, ActionKind first)
    {
        var advice = Assess(new Dependency { Model = model, RequestsPerMonth = Busy, Access = AccessPath.Direct }).Advice;

        Assert.Equal(first, advice[0].Action);
        Assert.DoesNotContain(advice, action => action.Action is ActionKind.RemoveRetiredModel or ActionKind.AddFallback or ActionKind.RouteThroughGateway);
    }

    [Fact]
    public void Approvals_that_leave_time_enough_need_not_be_shortened()
    {
        var inTime = new Dependency
        {
            Model = "openai/gpt-4.1-mini-2025-04-14",
            PromptCount = 5,
            Evaluation = EvaluationCoverage.Full,
            RequestsPerMonth = Busy,
            ApprovalDays = 10,
        };

        Assert.DoesNotContain(Assess(inTime).Advice, action => action.Action == ActionKind.ShortenApprovals);
        Assert.Contains(Assess(inTime with { ApprovalDays = 45 }).Advice, action => action.Action == ActionKind.ShortenApprovals);
    }

    [Fact]
    public void A_notice_without_a_day_is_told_before_what_merely_may_go()
    {
        var wait = Assess(new Dependency { Model = "cohere/rerank-v3.5" }, new Dependency { Model = "cohere/command-r-plus", PromptCount = 5 }).Advice[0];

        Assert.Equal((ActionKind.Wait, "cohere/command-r-plus"), (wait.Action, wait.Dependency));
        Assert.Contains("cohere/command-r-plus-08-2024 would take over", wait.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void What_answers_under_a_name_that_was_moved_again_and_again_is_said_to_change() => Assert.Contains(
        "changes without notice",
        Assess(new Dependency { Model = "openai/chat-latest", RequestsPerMonth = Busy, PromptCount = 10 }).Advice[0].Title,
        StringComparison.Ordinal);

    [Fact]
    public void What_is_routed_to_another_model_is_not_said_to_stop()
    {
        var scored = Assess(new Dependency { Model = "gemini-api/gemini-2.5-flash", RequestsPerMonth = Busy }).Dependencies[0];

        Assert.Contains("answers under its name", scored.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain("stops", scored.Summary, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_suite_costs_what_its_prompts_are_and_judging_by_hand_grows_with_them()
    {
        var two = Assess(new Dependency { Model = "openai/gpt-4.1-2025-04-14", PromptCount = 2 });
        var (ten, many) = (Migration(10), Migration(500));

        Assert.DoesNotContain(two.Advice, action => action.Action == ActionKind.BuildEvaluation);
        Assert.True(many.EngineerDays > 3 * ten.EngineerDays);

        static Migration Migration(int prompts) => Assess(
            new Dependency { Model = "openai/gpt-4.1-2025-04-14", PromptCount = prompts, Evaluation = EvaluationCoverage.None }).Dependencies[0].Migration;
    }

    [Fact]
    public void Two_billion_vectors_still_leave_a_day_to_start_by_in_this_year() => Assert.True(
        Assess(new Dependency { Model = "openai/text-embedding-ada-002", EmbeddedItems = 2_000_000_000, TokensPerItem = 250 })
            .Dependencies[0].Deadline.StartByOn > new DateOnly(2026, 1, 1));

    [Fact]
    public void Ten_new_models_are_no_catastrophe()
    {
        string[] newest =
        [
            "openai/gpt-6.2-sol", "openai/gpt-6.1-terra", "anthropic/claude-opus-5-5", "anthropic/claude-sonnet-5-5", "anthropic/claude-haiku-5-5",
            "gemini-api/gemini-4-argon", "gemini-api/gemini-4-hydrogen", "bedrock/anthropic.claude-sonnet-5-5", "azure-openai/gpt-6.2-astra", "xai/grok-4.7",
        ];

        Assert.True(Assess([.. newest.Select(model => new Dependency { Model = model })]).Band < Band.Critical);
    }

    [Theory]
    [InlineData("openai/gpt-5", "openai/gpt-6.1-sol")]
    [InlineData("azure/gpt-4.1", "azure-openai/gpt-6-sol-2026-09-22")]
    public void What_is_known_to_have_the_features_in_use_is_offered_before_what_nobody_described(string model, string first) => Assert.Equal(
        first,
        Assess(new Dependency
        {
            Model = model,
            InputModalities = [Modality.Text, Modality.Image],
            Features = [ModelFeature.Tools, ModelFeature.StructuredOutput],
        }).Dependencies[0].Offers[0].Model);

    [Fact]
    public void Pictures_are_not_embedded_by_what_is_not_said_to_take_them() => Assert.All(
        Assess(new Dependency { Model = "vertex-ai/multimodalembedding@001" }).Dependencies[0].Offers,
        offer => Assert.Equal("vertex-ai/gemini-embedding-2", offer.Model));

    [Fact]
    public void What_ends_soon_itself_stands_behind_what_stays_and_is_worth_no_new_contract()
    {
        Assert.StartsWith(
            "azure-openai/gpt-image-2.5", Assess(new Dependency { Model = "azure/dall-e-3" }).Dependencies[0].Offers[0].Model, StringComparison.Ordinal);
        Assert.Contains(
            "look first at openai/gpt-realtime-2.1-mini",
            Assess(new Dependency { Model = "openai/gpt-4o-mini-tts" }).Advice[0].Title,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_end_that_is_a_year_off_is_told_and_not_worked_on() => Assert.Equal(
        ActionKind.Wait, Assess(new Dependency { Model = "voyage/voyage-finance-2", PromptCount = 2 }).Advice[0].Action);

    [Fact]
    public void What_is_down_comes_before_what_is_about_to_go() => Assert.Equal(
        "perplexity/sonar-pro",
        Generated.Assessor.Assess(
            new Project(
                "research",
                Criticality.Critical,
                [
                    new Dependency { Model = "anthropic/claude-opus-4-5-20251101", Share = 0.6, RequestsPerMonth = Busy, ApprovalDays = 30 },
                    new Dependency { Model = "perplexity/sonar-pro", Share = 0.4, RequestsPerMonth = Busy },
                ]),
            365,
            Generated.Today).Advice[0].Dependency);

    [Fact]
    public void Nothing_bridges_where_a_living_fallback_answers_already_or_a_fine_tune_would_be_replaced_by_an_untuned_model()
    {
        var fallback = new Fallback { Model = "vertex-ai/gemini-3.5-flash", Automatic = true, TriggersOnModelNotFound = true };

        Assert.DoesNotContain(
            Assess(new Dependency { Model = "vertex-ai/gemini-2.5-flash", RequestsPerMonth = Busy, Fallback = fallback }).Advice,
            action => action.Action == ActionKind.Bridge);
        Assert.DoesNotContain(
            Assess(new Dependency { Model = "ft:gpt-4o-2024-08-06:acme::Ab12Cd34", RequestsPerMonth = Busy, ApprovalDays = 40 }).Advice,
            action => action.Action == ActionKind.Bridge);
    }

    [Fact]
    public void What_has_stopped_under_load_outranks_what_is_going() => Assert.True(
        Assess(new Dependency { Model = "openai/gpt-4.5-preview", RequestsPerMonth = Busy }).Score
            > Assess(new Dependency { Model = "openai/gpt-5-2025-08-07", RequestsPerMonth = Busy }).Score);

    [Fact]
    public void What_the_vendor_names_and_ends_within_months_itself_stands_behind_what_stays() => Assert.Equal(
        (ActionKind.Migrate, "azure-openai/gpt-6-sol-2026-09-22"),
        Assess(new Dependency { Model = "azure/gpt-4o-2024-08-06", RequestsPerMonth = Busy, PromptCount = 5 }).Advice
            .Select(action => (action.Action, action.Replacement)).First());

    [Fact]
    public void What_supersedes_another_that_the_vendor_names_is_first() => Assert.Equal(
        "vertex-ai/gemini-3.8-flash",
        Assess(new Dependency { Model = "vertex-ai/gemini-2.5-pro", InputTokensPerMonth = 700_000_000, OutputTokensPerMonth = 70_000_000 })
            .Dependencies[0].Offers[0].Model);

    [Fact]
    public void Makers_are_tried_once_each_and_open_weights_at_home() => Assert.Contains(
        "run them yourselves",
        Assess(new Dependency { Model = "groq/meta-llama/llama-prompt-guard-2-86m", RequestsPerMonth = Busy, PromptCount = 0 }).Advice[0].Title,
        StringComparison.Ordinal);

    [Fact]
    public void Waiting_is_told_of_what_is_exposed_before_what_is_not() => Assert.Equal(
        "mistral/mistral-large-latest",
        Assess(
            new Dependency { Model = "mistral/mistral-ocr-2512", RequestsPerMonth = 400_000, PromptCount = 0, Evaluation = EvaluationCoverage.Full },
            new Dependency { Model = "mistral/mistral-large-latest", RequestsPerMonth = 100_000, PromptCount = 9, Evaluation = EvaluationCoverage.Partial })
            .Advice[0].Dependency);

    private static Assessment Assess(params Dependency[] dependencies) => Generated.Assessor.Assess(
        new Project(null, Criticality.High, dependencies), 365, Generated.OutlookOf(new(2026, 11, 28)));
}
