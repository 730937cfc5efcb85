using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Ledger;

/// <summary>What came of a forecast, on lives small enough to check by hand; the provider was read on 2026-08-15.</summary>
public class LedgerJudgeTests
{
    private static readonly DateOnly SaidOn = new(2026, 1, 1);
    private static readonly DateOnly Today = new(2026, 8, 20);
    private static readonly Model Alive = Model("m", "2025-01-01");

    private static readonly Gen<(int Model, int DaysAgo, double Probability)[]> AnyForecasts =
        Gen.Select(Gen.Int[0, 2000], Gen.Int[-400, 1200], Gen.Double[0, 1]).Array[1, 30];

    [Fact]
    public void A_model_that_went_within_the_horizon_went() => Judged(
        Alive with { AnnouncedOn = Date("2026-01-10"), RetiresOn = Date("2026-03-01") }, new(new(2026, 4, 1), LedgerOutcome.Went)
        {
            WentOn = new(2026, 3, 1),
            IsScored = true,
        });

    [Fact]
    public void A_model_that_went_later_had_stayed() =>
        Judged(Alive with { RetiresOn = Date("2026-04-02") }, new(new(2026, 4, 1), LedgerOutcome.Stayed) { IsScored = true });

    [Fact]
    public void A_model_that_was_read_to_be_alive_had_stayed() => Judged(Alive, new(new(2026, 4, 1), LedgerOutcome.Stayed) { IsScored = true });

    [Fact]
    public void An_end_is_no_score_before_the_record_covers_the_horizon() => Judged(
        Alive with { RetiresOn = Date("2026-03-01") }, new(new(2027, 1, 1), LedgerOutcome.Went) { WentOn = new(2026, 3, 1) }, withinDays: 365);

    [Fact]
    public void A_date_that_is_to_come_has_not_come() => Judged(
        Alive with { RetiresOn = Date("2026-08-19") }, new(new(2026, 8, 19), LedgerOutcome.Unresolved) { Because = UnresolvedBecause.ProviderNotRead }, 230);

    [Fact]
    public void A_horizon_that_is_not_over_is_open() => Judged(Alive, new(new(2027, 1, 1), LedgerOutcome.Open), withinDays: 365);

    [Fact]
    public void An_end_on_an_unknown_day_is_counted_and_not_left_out() => Judged(
        Alive with { EndedOnUnknownDay = true }, new(new(2026, 4, 1), LedgerOutcome.Unresolved) { Because = UnresolvedBecause.EndDayUnknown });

    [Fact]
    public void A_tentative_date_that_passed_says_nothing() => Judged(
        Alive with { TentativeOn = Date("2026-03-01") }, new(new(2026, 4, 1), LedgerOutcome.Unresolved) { Because = UnresolvedBecause.TentativeDatePassed });

    [Fact]
    public void A_model_that_nobody_saw_since_is_not_known_to_have_stayed() => Judged(
        Alive with { LastSeenAliveOn = Date("2026-03-01") }, new(new(2026, 4, 1), LedgerOutcome.Unresolved) { Because = UnresolvedBecause.NotSeenSince });

    [Fact]
    public void A_model_that_left_the_record_is_counted() => Assert.Equal(
        new(new(2026, 4, 1), LedgerOutcome.Unresolved) { Because = UnresolvedBecause.LeftTheRecord },
        new LedgerJudge(CatalogOf(Alive), Today).Of(SaidOn, "nobody", "nothing", 90));

    [Fact]
    public void A_day_after_today_is_ahead_and_judged_by_nothing() => Assert.Equal(
        LedgerOutcome.Ahead, new LedgerJudge(CatalogOf(Alive with { RetiresOn = Date("2026-03-01") }), SaidOn.AddDays(-1)).Of(SaidOn, "acme", "m", 90).Outcome);

    [Fact]
    public void A_clock_that_went_back_knows_nothing_of_what_the_record_says_of_later_days() => Assert.Equal(
        LedgerOutcome.Open,
        new LedgerJudge(CatalogOf(Alive with { RetiresOn = Date("2026-03-01") }), SaidOn.AddDays(9)).Of(SaidOn, "acme", "m", 90).Outcome);

    [Fact]
    public void The_last_day_of_the_calendar_is_no_fault() => Assert.Equal(
        DateOnly.MaxValue, new LedgerJudge(CatalogOf(Alive), DateOnly.MaxValue).Of(DateOnly.MaxValue, "acme", "m", 730).DueOn);

    [Fact]
    public void What_the_track_record_judges_the_ledger_judges_alike()
    {
        var catalog = TestCatalog.Shipped;
        var protocol = RollingOriginProtocol.Of(catalog);
        var judge = new LedgerJudge(catalog, protocol.RecordEndsOn.AddYears(3));
        var backtest = RollingOriginBacktest.Run(catalog, ForecastMethod.PublishedDatesOnly, protocol);

        Assert.All(backtest.ByHorizon, horizon => Assert.All(horizon.Value, forecast =>
        {
            var judged = judge.Of(forecast.On, forecast.Model.Provider, forecast.Model.Id, horizon.Key);
            Assert.True(judged.IsScored);
            Assert.Equal(forecast.Happened, judged.Outcome == LedgerOutcome.Went);
        }));
    }

    [Fact]
    public void Every_forecast_has_one_outcome_and_the_counts_add_up() => AnyForecasts.Sample(said =>
    {
        var catalog = TestCatalog.Shipped;
        var fold = new LedgerFold(new(catalog, Today), catalog.Version);
        foreach (var (model, days, probability) in said)
        {
            var facts = catalog.Models[model % catalog.Models.Count];
            fold.Add(SaidOn.AddDays(-days), "1", facts.Provider, facts.Id, 90, probability);
            fold.Add(SaidOn.AddDays(-days), "1", facts.Provider, facts.Id, 730, probability);
        }

        var sum = fold.Sum();
        Assert.All(sum.Records, record =>
        {
            Assert.Equal(said.Length, record.Forecasts);
            Assert.Equal(record.Forecasts, record.Scored + record.EndedEarly + record.Open + record.Unresolved + record.Ahead);
            Assert.Equal(record.Unresolved, record.UnresolvedBecause.Sum(reason => reason.Forecasts));
            Assert.Equal(record.Scored, record.Reliability.Sum(bin => bin.Forecasts));
            Assert.Equal(record.Scored > 0, record.Brier is >= 0 and <= 1);
        });
    });

    [Fact]
    public void The_figures_are_of_the_scored_alone()
    {
        var fold = new LedgerFold(new(CatalogOf(Alive, Model("gone", "2025-01-01") with { RetiresOn = Date("2026-03-01") }), Today), "test");
        fold.Add(SaidOn, "1", "acme", "m", 90, 0.2);
        fold.Add(SaidOn.AddDays(-1), "1", "acme", "m", 90, 0.4);
        fold.Add(SaidOn, "1", "acme", "gone", 90, 0.6);
        fold.Add(SaidOn, "1", "acme", "lost", 90, 0.9);
        var record = Assert.Single(fold.Sum().Records);

        Assert.Equal(new Headline(3, 0.4, 0.3333), record.Said);
        Assert.Equal(((0.2 * 0.2) + (0.4 * 0.4) + (0.4 * 0.4)) / 3, record.Brier!.Value, 1e-9);
        Assert.Equal([0, 0, 1], record.Reliability.Where(bin => bin.Forecasts > 0).Select(bin => bin.SeenShare!.Value));
        Assert.Equal((3, 1), (record.Scored, record.Unresolved));
    }

    [Fact]
    public void Remembered_days_sum_up_as_they_were_said()
    {
        var (memory, fold) = (new LedgerMemory(), new LedgerFold(new(TestCatalog.Shipped, Today), TestCatalog.Shipped.Version));
        foreach (var age in new[] { 800, 100, 0, -5 })
        {
            var (day, said) = (Today.AddDays(-age), TestCatalog.Shipped.Models.Take(400).Select((model, i) => Said(model, 0.0001 * i)).ToArray());
            memory.Add(new(day, "1", "test", default, said.Length), said);
            foreach (var (one, at) in said.SelectMany(one => one.Probabilities, (one, at) => (one, at)))
            {
                fold.Add(day, "1", one.Provider, one.Model, at.WithinDays, at.Probability);
            }
        }

        Assert.True(memory.Holds(Today));
        Assert.Equivalent(fold.Sum(), memory.Sum(TestCatalog.Shipped, Today), strict: true);

        static SaidForecast Said(Model model, double probability) => new(
            model.Provider, model.Id, default, [.. ForecastSummary.UsualHorizonsDays.Select(days => new SaidProbability(days, probability, 1))]);
    }

    private static void Judged(Model model, Judgement expected, int withinDays = 90) =>
        Assert.Equal(expected, new LedgerJudge(CatalogOf(model), Today).Of(SaidOn, "acme", model.Id, withinDays));
}
