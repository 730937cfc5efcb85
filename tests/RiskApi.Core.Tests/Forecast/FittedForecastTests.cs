using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast;

/// <summary>The method in use, on the shipped catalog and on small ones.</summary>
public class FittedForecastTests
{
    private static readonly int[] Horizons = [0, 1, 30, 90, 180, 365, 730, 3650];

    [Theory]
    [InlineData("0001-01-01")]
    [InlineData("2020-01-01")]
    [InlineData("2022-06-01")]
    [InlineData("2025-03-15")]
    [InlineData("2026-11-24")]
    [InlineData("2099-12-31")]
    [InlineData("9999-12-31")]
    public void Every_forecast_is_a_probability_that_never_falls_with_the_horizon(string asOf)
    {
        var known = TestCatalog.Shipped.AsOf(DateOnly.Parse(asOf));
        var fitted = new FittedForecast(known);
        foreach (var forecast in known.Models.Select(fitted.Forecast).Append(fitted.ForecastUnknownModel()))
        {
            var ranges = Horizons.Select(forecast.Within).ToArray();
            Assert.All(ranges, range => Assert.True(range is { Low: >= 0, High: <= 1 } && range.Low <= range.Probability && range.Probability <= range.High));
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.Probability <= pair.Second.Probability));
            Assert.True(forecast.Summary.RetiresOnP10 <= forecast.Summary.RetiresOnP50 && forecast.Summary.RetiresOnP50 <= forecast.Summary.RetiresOnP90);
            Assert.All(ranges, range =>
                Assert.InRange(forecast.ProbabilityWithin(Horizons[Array.IndexOf(ranges, range)]), range.Probability - 1e-12, range.Probability + 1e-12));
            Assert.NotEmpty(forecast.Summary.Evidence);
            Assert.All(forecast.Summary.Effects, effect => Assert.InRange(effect.Effect, -1, 1));
        }
    }

    [Fact]
    public void Before_its_notice_GPT_4_5_has_a_forecast_and_no_date()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2025-03-15", "openai", "gpt-4.5-preview");

        Assert.Equal(ForecastBasis.Forecast, forecast.Basis);
        Assert.InRange(forecast.Within(365).Probability, 0.3, 0.7);
        Assert.Contains("OpenAI API preview models", forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void After_its_notice_the_date_is_as_certain_as_the_providers_dates_have_been()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2025-04-20", "openai", "gpt-4.5-preview");

        Assert.Equal(ForecastBasis.Announced, forecast.Basis);
        Assert.InRange(forecast.Within(84).Probability, 0, 0.1);
        Assert.InRange(forecast.Within(85).Probability, 0.6, 0.95);
        Assert.InRange(forecast.Within(365).Probability, 0.9, 1);
        Assert.Equal(new(2025, 7, 14), forecast.Summary.RetiresOnP50);
        Assert.True(forecast.Summary.RetiresOnP90 >= forecast.Summary.RetiresOnP50);
        Assert.Contains("come true", forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_nearer_a_committed_date_the_likelier_the_end()
    {
        var (near, far) = (Committed("2026-03-01"), Committed("2026-09-01"));

        Assert.All(Horizons, days => Assert.True(near.Within(days).Probability >= far.Within(days).Probability));

        static RetirementForecast Committed(string on) => Forecast(
            CatalogOf(Model("x", "2025-01-01") with { AnnouncedOn = Date("2025-12-01"), RetiresOn = Date(on) }), "2026-01-01", "acme", "x");
    }

    [Fact]
    public void A_promise_is_kept_in_every_forecast()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2026-08-15", "anthropic", "claude-opus-4-8");
        var promise = new DateOnly(2027, 5, 28);
        var days = promise.DayNumber - forecast.AsOf.DayNumber;

        Assert.Equal(0, forecast.Within(days - 1).High);
        Assert.True(forecast.Within(days).Probability > 0);
        Assert.True(forecast.Summary.RetiresOnP10 >= promise);
        Assert.Contains("2027-05-28", forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_has_passed_is_not_a_retirement() =>
        Assert.InRange(Forecast(TestCatalog.Shipped, "2025-06-01", "anthropic", "claude-3-haiku-20240307").Within(30).Probability, 0, 0.2);

    [Fact]
    public void A_promised_notice_is_time_available_from_the_day_of_the_promise()
    {
        Assert.True(Notice("2026-06-02", 0.25) < 180);
        Assert.Equal(180, Notice("2026-06-03", 0.25));

        // A promise is a prior, not a floor: one in five may be broken.
        Assert.True(Notice("2026-06-03", 0.15) < 180);

        static int Notice(string asOf, double share) => Forecast(TestCatalog.Shipped, asOf, "openai", "gpt-5.4-mini").NoticePeriods!.Quantile(share);
    }

    [Fact]
    public void Thin_data_widen_the_interval()
    {
        Model[] record = [.. Enumerable.Range(0, 40).Select(i => Retired($"m{i}", i)), .. Enumerable.Range(0, 40).Select(i => Model($"a{i}", "2024-06-01"))];
        var catalog = CatalogOf([Provider("many", new() { Sources = [] }, record), Provider("one", new() { Sources = [] }, Model("only", "2024-06-01"))]);
        var (rich, thin) = (Forecast(catalog, "2026-01-01", "many", "a0").Within(365), Forecast(catalog, "2026-01-01", "one", "only").Within(365));

        Assert.True((thin.High - thin.Low) / thin.Probability > (rich.High - rich.Low) / rich.Probability);
    }

    [Fact]
    public void A_provider_of_one_model_without_a_retirement_gets_the_pace_of_its_class()
    {
        var catalog = CatalogOf(
            [
                Provider("many", new() { Sources = [] }, [.. Enumerable.Range(0, 40).Select(i => Retired($"m{i}", i))]),
                Provider("one", new() { Sources = [] }, Model("only", "2025-01-01")),
            ]);
        var forecast = Forecast(catalog, "2026-01-01", "one", "only");

        Assert.InRange(forecast.Within(365).Probability, 0.2, 0.9);
        Assert.Equal(0, forecast.Evidence.Comparable!.Notices);
        Assert.Equal(1, forecast.Evidence.Comparable.Models);
        Assert.Contains("pace of the class over all providers decides", forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_newer_model_in_the_line_raises_the_forecast_and_is_named_with_its_effect()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2026-08-15", "anthropic", "claude-sonnet-4-5-20250929");
        var succession = forecast.Evidence.Effects.Single(effect => effect.Factor == HazardFactor.Succession);

        Assert.True(succession.Effect > 0);
        Assert.Contains("a newer model of its line", succession.Because, StringComparison.Ordinal);
        Assert.Contains(forecast.Evidence.Effects[0].Because, forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_model_that_outlasted_its_like_is_less_likely_to_go()
    {
        var endurance = Forecast(TestCatalog.Shipped, "2026-08-15", "openai", "whisper-1").Evidence.Effects.Single(
            effect => effect.Factor == HazardFactor.Frailty);

        Assert.True(endurance.Effect < 0);
    }

    [Fact]
    public void Without_a_release_date_the_usual_age_of_the_class_is_assumed_and_said()
    {
        var undated = TestCatalog.Shipped.AsOf(new(2026, 8, 15)).Models.First(model =>
            model is { Lifecycle: { ReleasedOn: null, RetiresOn: null, TentativeOn: null, AnnouncedOn: null }, Status: ModelStatus.Active });
        var forecast = Forecast(TestCatalog.Shipped, "2026-08-15", undated.Facts.Provider, undated.Facts.Id);

        Assert.InRange(forecast.Within(365).Probability, 0.01, 0.99);
        Assert.Contains("release is on no record", forecast.Evidence.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Far_beyond_the_record_the_evidence_says_so() => Assert.Contains(
        "facts of 2026-11-05; a notice since then would not show",
        Forecast(TestCatalog.Shipped, "2099-12-31", "openai", "text-embedding-3-large").Evidence.Text,
        StringComparison.Ordinal);

    [Theory]
    [InlineData("2025-06-01", "2024-01-01", "2024-06-01")]
    [InlineData("2024-01-01", "2025-06-01", "2025-03-01")]
    [InlineData("2025-06-01", "2026-06-01", "2024-01-01")]
    public void Contradictory_dates_give_a_defined_answer(string released, string announced, string retires)
    {
        var model = Model("x", released) with { AnnouncedOn = Date(announced), RetiresOn = Date(retires) };
        var catalog = CatalogOf(model, Model("y", "2024-01-01"));

        Assert.All(Enumerable.Range(0, 3).Select(years => $"{2025 + years}-06-01"), asOf =>
            Assert.All(Horizons, days => Assert.InRange(Forecast(catalog, asOf, "acme", "x").Within(days).Probability, 0, 1)));
    }

    [Fact]
    public void A_catalog_of_one_model_gives_a_defined_answer()
    {
        var forecast = Forecast(CatalogOf(Model("only")), "2026-01-01", "acme", "only");

        Assert.InRange(forecast.Within(365).Probability, 0.01, 0.99);
    }

    [Fact]
    public void A_faster_pace_of_late_weighs_more_than_a_slow_one_long_ago()
    {
        var recent = CatalogOf([.. Enumerable.Range(0, 30).Select(i => Lived($"m{i}", from: "2024-06-01", announced: "2025-10-01")), Model("x", "2025-01-01")]);
        var longAgo = CatalogOf(
            [.. Enumerable.Range(0, 30).Select(i => Lived($"m{i}", from: "2020-06-01", announced: "2021-10-01")), Model("x", "2025-01-01")]);

        Assert.True(Forecast(recent, "2026-01-01", "acme", "x").Within(365).Probability > Forecast(longAgo, "2026-01-01", "acme", "x").Within(365).Probability);
    }

    [Fact]
    public void A_tentative_date_counts_for_as_much_as_such_dates_have_held()
    {
        var model = Model("x", "2025-01-01") with { AnnouncedOn = Date("2025-12-01"), TentativeOn = Date("2026-03-01") };
        var forecast = Forecast(CatalogOf(model), "2026-01-01", "acme", "x");
        var withoutDate = Forecast(CatalogOf(model with { TentativeOn = null }), "2026-01-01", "acme", "x");

        Assert.Equal(ForecastBasis.Tentative, forecast.Basis);
        Assert.True(forecast.Within(58).Probability < withoutDate.Within(58).Probability);
        Assert.InRange(forecast.Within(59).Probability, 0.45, 0.7);
    }

    [Fact]
    public void A_tentative_date_that_passed_unseen_never_looks_safe()
    {
        var model = Model("x", "2025-01-01") with { TentativeOn = Date("2026-08-20") };

        Assert.True(Forecast(CatalogOf(model), "2026-09-01", "acme", "x").Within(0).Probability >= 0.45);
    }

    [Fact]
    public void An_unknown_model_is_at_least_as_likely_to_go_as_most()
    {
        var known = TestCatalog.Shipped.AsOf(new(2026, 8, 15));
        var fitted = new FittedForecast(known);
        double[] alive =
        [
            .. known.Models.Where(model => model.Status == ModelStatus.Active).Select(model => fitted.Forecast(model).Within(365).Probability).Order()
        ];

        var unknown = fitted.ForecastUnknownModel().Within(365);
        Assert.True(unknown.Probability > 0.2 && unknown.High > alive[alive.Length / 2]);
    }

    private static RetirementForecast Forecast(CatalogSnapshot catalog, string asOf, string provider, string id)
    {
        var outlook = new Outlook(catalog.AsOf(DateOnly.Parse(asOf)), new ModelResolver(catalog));
        return outlook.Of(outlook.Known.Find(provider, id)!).Retirement;
    }

    private static Model Retired(string id, int offsetDays) => Model(id) with
    {
        ReleasedOn = new DateOnly(2023, 1, 1).AddDays(offsetDays * 10),
        AnnouncedOn = new DateOnly(2024, 6, 1).AddDays(offsetDays * 10),
        RetiresOn = new DateOnly(2024, 9, 1).AddDays(offsetDays * 10),
    };

    private static Model Lived(string id, string from, string announced) => Model(id, from) with
    {
        AnnouncedOn = Date(announced),
        RetiresOn = Date(announced).Day.AddDays(90),
    };
}
