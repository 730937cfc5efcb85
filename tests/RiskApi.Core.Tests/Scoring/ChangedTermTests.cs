using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>What vendors change besides ends: prices, what names mean, who may use a model; on the shipped record.</summary>
public class ChangedTermTests
{
    private static readonly DateOnly Today = new(2026, 11, 28);

    [Theory]
    [InlineData("gemini-api/gemini-4-argon", "costs $4/$20 from 2026-12-01 on, where it cost $2/$10")]
    [InlineData("mistral/mistral-large-latest", "points to mistral-large-4 from 2026-11-20 on, where it was mistral-large-2512")]
    [InlineData("cohere/command", "is closed to new customers from 2025-09-15 on")]
    [InlineData("moonshot/kimi-k2.5", "is closed to new customers from 2026-07-16 on")]
    [InlineData("openai/fine_tuning/jobs", "is closed to accounts that have not used it lately from 2026-07-02 on")]
    public void What_changes_is_told_with_its_day(string model, string says) =>
        Assert.Contains(says, At(Today, model).Dependencies[0].ChangedTerms.Select(term => term.Says));

    [Fact]
    public void A_price_that_falls_and_a_move_of_another_name_are_no_news()
    {
        Assert.Empty(At(Today, "openai/gpt-5.6-terra").Dependencies[0].ChangedTerms);
        Assert.Empty(At(Today, "mistral/mistral-large-4").Dependencies[0].ChangedTerms);
    }

    [Theory]
    [InlineData("2025-12-01", "mistral-large-2411")]
    [InlineData("2026-11-19", "mistral-large-2512")]
    [InlineData("2026-11-20", "mistral-large-4")]
    public void A_name_that_moves_means_what_it_meant_on_the_day(string day, string model) =>
        Assert.Equal(model, At(DateOnly.Parse(day, null), "mistral/mistral-large-latest").Dependencies[0].Model);

    [Fact]
    public void Both_are_in_the_lifecycle_all_the_same()
    {
        Assert.NotEmpty(At(Today, "openai/gpt-5.6-terra").Dependencies[0].Lifecycle!.PriceChanges);
        Assert.NotEmpty(At(Today, "mistral/mistral-large-4").Dependencies[0].Lifecycle!.Repointings);
    }

    [Fact]
    public void The_past_does_not_know_of_it()
    {
        Assert.Empty(At(new(2026, 11, 1), "gemini-api/gemini-4-argon").Dependencies[0].ChangedTerms);
        Assert.DoesNotContain(At(new(2025, 9, 14), "cohere/command").Dependencies[0].ChangedTerms, term => term.Kind == ChangedTermKind.AccessNarrowed);
        Assert.Null(At(new(2026, 5, 14), "xai/grok-2-1212").Dependencies[0].Lifecycle!.AfterShutdown);
    }

    [Theory]
    [InlineData("xai/grok-3", "Once it has ended, grok-4.3 answers under its name, at that model's price.")]
    [InlineData("gemini-api/gemini-3.5-flash", "Once it has ended, gemini-3.6-flash answers under its name, at that model's price.")]
    [InlineData("openai/gpt-4o", "Once it has ended, calls get an error.")]
    [InlineData("azure-openai/gpt-4o-2024-05-13", "Once it has ended, calls get an error or another model's answer.")]
    public void What_a_call_gets_afterwards_is_told(string model, string sentence) =>
        Assert.Equal(sentence, At(Today, model).Dependencies[0].Lifecycle!.AfterShutdown!.Sentence);

    [Theory]
    [InlineData("gemini-api", "gemini-2.5-pro", "2025-12-01")]
    [InlineData("deepseek", "deepseek-v4-pro", "2026-06-01")]
    public void Where_calls_will_be_routed_is_not_known_before_it_was_said(string provider, string model, string day) =>
        Assert.Null(TestCatalog.Shipped.AsOf(DateOnly.Parse(day, null)).Find(provider, model)!.Lifecycle.AfterShutdown!.To);

    [Theory]
    [InlineData("openai", "o3-2025-04-16", "2025-06-09", 10)]
    [InlineData("openai", "o3-2025-04-16", "2025-06-10", 2)]
    [InlineData("gemini-api", "gemini-4-argon", "2026-11-30", 2)]
    [InlineData("gemini-api", "gemini-4-argon", "2026-12-01", 4)]
    [InlineData("openai", "gpt-5.6-luna", "2026-07-29", 1)]
    public void A_price_is_that_of_the_day(string provider, string model, string day, int inputUsd) =>
        Assert.Equal(inputUsd, TestCatalog.Shipped.AsOf(DateOnly.Parse(day, null)).Find(provider, model)!.Price.InputUsdPerMillionTokens);

    [Fact]
    public void No_surface_stands_in_for_another() =>
        Assert.All(At(new(2025, 9, 1), "openai/assistants").Advice, action => Assert.Null(action.Replacement));

    [Fact]
    public void A_change_is_told_once_when_it_becomes_known()
    {
        var (before, after) = (At(new(2026, 11, 1), "gemini-api/gemini-4-argon"), At(Today, "gemini-api/gemini-4-argon"));

        var told = Assert.Single(ProjectEvents.Between(before, after), one => one.Kind == ProjectEventKind.PriceRaised);
        Assert.Equal((new DateOnly(2026, 12, 1), "gemini-api/gemini-4-argon"), (told.ChangesOn, told.Model));
        Assert.Empty(ProjectEvents.Between(after, after));
        Assert.NotEqual(AssessmentDigest.Of(before), AssessmentDigest.Of(after));
    }

    [Fact]
    public void What_changed_long_ago_is_no_news_to_a_new_project() =>
        Assert.DoesNotContain(ProjectEvents.Between(null, At(Today, "cohere/command")), one => one.Kind == ProjectEventKind.AccessNarrowed);

    [Fact]
    public void The_events_of_a_model_tell_it_on_its_day()
    {
        var known = TestCatalog.Shipped.AsOf(Today);
        var events = LifecycleEvents.Of(
            [known.Find("mistral", "mistral-large-4")!, known.Find("cohere", "command")!, known.Find("gemini-api", "gemini-4-argon")!],
            known,
            CatalogPast.None(TestCatalog.Shipped));

        Assert.Contains(events, one => (one.Kind, one.On) == (LifecycleEventKind.Repointed, new DateOnly(2026, 11, 20)));
        Assert.Contains(events, one => (one.Kind, one.On) == (LifecycleEventKind.AccessNarrowed, new DateOnly(2025, 9, 15)));
        Assert.DoesNotContain(events, one => one.On > Today);
    }

    [Fact]
    public void A_name_that_was_moved_before_can_be_moved_again()
    {
        var scored = At(Today, "deepseek/deepseek-flash").Dependencies[0];

        Assert.InRange(scored.SilentChange!.Probability, scored.SilentChange.Low, scored.SilentChange.High);
        Assert.True(scored.SilentChange.Probability > At(Today, "openai/gpt-4o").Dependencies[0].SilentChange!.Probability);
    }

    [Fact]
    public void A_surface_of_an_API_is_scored_by_its_date()
    {
        var scored = At(new(2026, 6, 1), "openai/assistants").Dependencies[0];

        Assert.Equal((ModelKind.Endpoint, new DateOnly(2026, 8, 26)), (TestCatalog.Shipped.Find("openai", "Assistants API")!.Kind, scored.Deadline.EndsOn));
        Assert.True(scored.Score > 30);
    }

    private static Assessment At(DateOnly day, string model) =>
        Generated.Assessor.Assess(new Project(null, null, [new Dependency { Model = model }]), 365, Generated.OutlookOf(day));
}
