using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class ImpactTests
{
    private const string Stops = "openai/gpt-4.1-2025-04-14";

    private static readonly DateOnly Date = new(2027, 3, 1);

    [Theory]
    [InlineData(null, true, true, FallbackState.None)]
    [InlineData("mistral/mistral-large-2512", true, true, FallbackState.Holds)]
    [InlineData("mistral/mistral-large-2512", false, true, FallbackState.HoldsByHand)]
    [InlineData("mistral/mistral-large-2512", true, false, FallbackState.DoesNotTrigger)]
    [InlineData("mistral/mistral-large-2512", true, null, FallbackState.DoesNotTrigger)]
    [InlineData("openai/gpt-5.4-mini", true, true, FallbackState.SameClock)]
    [InlineData("openai/gpt-4.1-2025-04-14", true, true, FallbackState.Gone)]
    [InlineData("openai/gpt-4.5-preview", true, true, FallbackState.Gone)]
    [InlineData("nobody/knows-this", true, true, FallbackState.SameClock)]
    public void A_fallback_counts_only_if_it_triggers_is_alive_and_runs_on_another_clock(string? fallback, bool automatic, bool? triggers, FallbackState state)
    {
        var hit = Assert.Single(Impact(Model(Stops), Date, Uses(Stops, fallback, automatic, triggers)).Items);

        Assert.Equal(state, hit.Fallback.State);
        Assert.Equal(state is FallbackState.Holds or FallbackState.HoldsByHand, hit.ImpactAtDate < 0.7);
    }

    [Fact]
    public void A_fallback_on_the_provider_that_stops_is_gone_with_it()
    {
        var impact = Impact(ImpactSubject.Everything("openai"), Date, Uses(Stops, "openai/gpt-4.1-mini-2025-04-14", true, true));

        Assert.Equal([new FallbackCount(FallbackState.Gone, 1)], impact.Fallbacks);
    }

    [Fact]
    public void A_fallback_whose_own_date_comes_first_is_gone()
    {
        var ending = TestCatalog.Shipped.AsOf(Portfolio.Year.AsOf).Models.First(model =>
            model.Facts is { Provider: not "openai", Maker: not "openai" } && model.Lifecycle.RetiresOn?.Day > Portfolio.Year.AsOf);
        var end = ending.Lifecycle.RetiresOn!.Value.Day;

        Assert.Equal(FallbackState.Holds, Impact(Model(Stops), end.AddDays(-1), Uses(Stops, ending.Facts.Reference, true, true)).Items[0].Fallback.State);
        Assert.Equal(FallbackState.Gone, Impact(Model(Stops), end, Uses(Stops, ending.Facts.Reference, true, true)).Items[0].Fallback.State);
    }

    [Fact]
    public void The_start_by_date_is_the_date_less_the_lead_time()
    {
        var impact = Impact(Model(Stops), Date, Portfolio.Of(Portfolio.Uses(Stops, 30)), Portfolio.Of(Portfolio.Uses(Stops, 200)));

        Assert.Equal(Date.AddDays(-200), impact.StartByOn);
        Assert.Equal(1, impact.PastStartBy);
        Assert.Equal("project-0001", impact.Items[0].Project.Id);
        Assert.Equal(Date.AddDays(-30).DayNumber - Portfolio.Year.AsOf.DayNumber, impact.Items[1].SlackDays);
    }

    [Fact]
    public void Every_spelling_of_the_model_is_hit_and_no_other_model()
    {
        var impact = Impact(Model(Stops), Date, Portfolio.Of(
            Portfolio.Uses("gpt-4.1-2025-04-14"), Portfolio.Uses("azure/gpt-4.1-2025-04-14"), Portfolio.Uses("openai/gpt-4.1-mini-2025-04-14")));

        Assert.Equal((1, 1), (impact.Projects, impact.Dependencies));
        Assert.Equal(Stops, impact.Items[0].Model);
    }

    [Fact]
    public void A_string_that_nobody_knows_is_compared_as_it_is_written()
    {
        var impact = Impact(Model("nobody/knows-this"), Date, Portfolio.Of(Portfolio.Uses("nobody/knows-this"), Portfolio.Uses("nobody/knows-that")));

        Assert.Equal(1, impact.Dependencies);
        Assert.Equal(ShutdownOutcome.NotOnRecord, impact.Items[0].AtShutdown.Outcome);
    }

    [Fact]
    public void Projects_that_only_fall_back_to_it_lose_their_net()
    {
        var impact = Impact(Model("mistral/mistral-large-2512"), Date, Uses(Stops, "mistral/mistral-large-2512", true, true));

        Assert.Equal((0, 1), (impact.Projects, impact.FallbacksLost));
        Assert.Null(impact.StartByOn);
    }

    [Fact]
    public void The_list_is_cut_and_the_counts_are_not()
    {
        var impact = Portfolio.Fold(
            new ImpactFold(Portfolio.Year, Model(Stops), (Date, ""), 2), Enumerable.Range(0, 5).Select(i => Portfolio.Of(Portfolio.Uses(Stops, 10 + i))));

        Assert.Equal((5, 2), (impact.Dependencies, impact.Items.Count));
        Assert.Equal(14, impact.Items[0].LeadTimeDays);
    }

    [Theory]
    [InlineData(null, ShutdownOutcome.NotOnRecord)]
    [InlineData("error", ShutdownOutcome.Error)]
    [InlineData("404", ShutdownOutcome.Error)]
    [InlineData("error 404 (400 for the Grok partner models); no auto-upgrade of pinned ids", ShutdownOutcome.Error)]
    [InlineData("requests fail, no automatic migration; in Legacy no new customers", ShutdownOutcome.Error)]
    [InlineData("error: requests to retired models fail; no automatic upgrade of a pinned id", ShutdownOutcome.Error)]
    [InlineData("low-usage models are redirected to a similar model", ShutdownOutcome.Redirect)]
    [InlineData("auto-upgrade for Standard types, error otherwise", ShutdownOutcome.ErrorOrRedirect)]
    [InlineData("name first auto-replaced by the successor (up to 29 days), then error", ShutdownOutcome.ErrorOrRedirect)]
    [InlineData("leaves /v1/models", ShutdownOutcome.Error)]
    public void What_a_provider_is_on_record_with_is_an_error_a_redirect_or_either(string? words, ShutdownOutcome outcome) =>
        Assert.Equal(outcome, AtShutdown.OutcomeOf(words));

    private static ImpactSubject Model(string text) => ImpactSubject.Model(Generated.Today.Resolve(text));

    private static Project Uses(string model, string? fallback, bool automatic, bool? triggers) => Portfolio.Of(
        Portfolio.Uses(model, 45, fallback is null ? null : new Fallback { Model = fallback, Automatic = automatic, TriggersOnModelNotFound = triggers }));

    private static PortfolioImpact Impact(ImpactSubject subject, DateOnly date, params Project[] projects) =>
        Portfolio.Fold(new ImpactFold(Portfolio.Year, subject, (date, "asked"), 50), projects);
}
