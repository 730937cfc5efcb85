using RiskApi.Catalog;
using RiskApi.Forecast;
using RiskApi.Resolution;
using RiskApi.Tests.Catalog;
using static RiskApi.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Tests.Forecast;

/// <summary>The method in use, on the shipped catalog and on small ones.</summary>
public class ShrunkenPaceTests
{
    private static readonly int[] Horizons = [0, 1, 30, 90, 180, 365, 730, 3650];

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2022-06-01")]
    [InlineData("2025-03-15")]
    [InlineData("2026-11-24")]
    [InlineData("2099-12-31")]
    public void Every_forecast_is_a_probability_that_never_falls_with_the_horizon(string asOf)
    {
        var known = TestCatalog.Shipped.AsOf(DateOnly.Parse(asOf));
        var fitted = new ShrunkenPaceMethod().Fit(known);
        foreach (var forecast in known.Models.Select(fitted.Forecast).Append(fitted.ForecastUnknownModel()))
        {
            var ranges = Horizons.Select(forecast.Within).ToArray();
            Assert.All(ranges, range => Assert.True(range is { Low: >= 0, High: <= 1 } && range.Low <= range.Probability && range.Probability <= range.High));
            Assert.All(ranges.Zip(ranges.Skip(1)), pair => Assert.True(pair.First.Probability <= pair.Second.Probability));
            Assert.True(forecast.Summary.RetiresOnP10 <= forecast.Summary.RetiresOnP50 && forecast.Summary.RetiresOnP50 <= forecast.Summary.RetiresOnP90);
            Assert.NotEmpty(forecast.Summary.Evidence);
        }
    }

    [Fact]
    public void Before_its_notice_GPT_4_5_has_a_forecast_and_no_date()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2025-03-15", "openai", "gpt-4.5-preview");

        Assert.Equal(ForecastBasis.Forecast, forecast.Basis);
        Assert.InRange(forecast.Within(365).Probability, 0.1, 0.6);
        Assert.Contains("OpenAI API preview models", forecast.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void After_its_notice_the_date_is_certain()
    {
        var forecast = Forecast(TestCatalog.Shipped, "2025-04-20", "openai", "gpt-4.5-preview");

        Assert.Equal(ForecastBasis.Announced, forecast.Basis);
        Assert.Equal(ProbabilityRange.Impossible, forecast.Within(84));
        Assert.Equal(ProbabilityRange.Certain, forecast.Within(85));
        Assert.Equal(new(2025, 7, 14), forecast.Summary.RetiresOnP50);
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
        Assert.Contains("2027-05-28", forecast.Evidence, StringComparison.Ordinal);
    }

    [Fact]
    public void A_promise_that_has_passed_is_not_a_retirement() =>
        Assert.InRange(Forecast(TestCatalog.Shipped, "2025-06-01", "anthropic", "claude-3-haiku-20240307").Within(30).Probability, 0, 0.2);

    [Fact]
    public void A_promised_notice_is_time_available_from_the_day_of_the_promise()
    {
        Assert.True(ShortestNotice("2026-06-02") < 180);
        Assert.Equal(180, ShortestNotice("2026-06-03"));

        static int ShortestNotice(string asOf) =>
            Forecast(TestCatalog.Shipped, asOf, "openai", "gpt-5.4-mini").NoticePeriods!.Quantile(0);
    }

    [Fact]
    public void Thin_data_widen_the_interval()
    {
        var rich = Forecast(TestCatalog.Shipped, "2026-08-15", "openai", "gpt-4.1-2025-04-14").Within(365);
        var thin = Forecast(TestCatalog.Shipped, "2026-08-15", "voyage", "voyage-4").Within(365);

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
        Assert.Equal(0, forecast.ComparableNotices);
        Assert.Contains("pace of the class over all providers decides", forecast.Evidence, StringComparison.Ordinal);
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
        var longAgo = CatalogOf([.. Enumerable.Range(0, 30).Select(i => Lived($"m{i}", from: "2020-06-01", announced: "2021-10-01")), Model("x", "2025-01-01")]);

        Assert.True(Forecast(recent, "2026-01-01", "acme", "x").Within(365).Probability > Forecast(longAgo, "2026-01-01", "acme", "x").Within(365).Probability);
    }

    [Fact]
    public void A_tentative_date_counts_for_as_much_as_such_dates_have_held()
    {
        var model = Model("x", "2025-01-01") with { AnnouncedOn = Date("2025-12-01"), TentativeOn = Date("2026-03-01") };
        var forecast = Forecast(CatalogOf(model), "2026-01-01", "acme", "x");
        var withoutDate = Forecast(CatalogOf(model with { TentativeOn = null }), "2026-01-01", "acme", "x");

        Assert.Equal(ForecastBasis.Tentative, forecast.Basis);
        Assert.Equal(0.5 * withoutDate.Within(58).Probability, forecast.Within(58).Probability, 1e-12);
        Assert.True(forecast.Within(59).Probability >= 0.5);
    }

    [Fact]
    public void A_tentative_date_that_passed_unseen_never_looks_safe()
    {
        var model = Model("x", "2025-01-01") with { TentativeOn = Date("2026-08-20") };

        Assert.True(Forecast(CatalogOf(model), "2026-09-01", "acme", "x").Within(0).Probability >= 0.5);
    }

    [Fact]
    public void An_unknown_model_is_at_least_as_likely_to_go_as_most()
    {
        var known = TestCatalog.Shipped.AsOf(new(2026, 8, 15));
        var fitted = new ShrunkenPaceMethod().Fit(known);
        double[] alive = [.. known.Models.Where(model => model.Status == ModelStatus.Active).Select(model => fitted.Forecast(model).Within(365).Probability).Order()];

        var unknown = fitted.ForecastUnknownModel().Within(365);
        Assert.True(unknown.Probability > 0.2 && unknown.High > alive[alive.Length / 2]);
    }

    private static RetirementForecast Forecast(CatalogSnapshot catalog, string asOf, string provider, string id)
    {
        var outlook = new Outlook(catalog.AsOf(DateOnly.Parse(asOf)), new ModelResolver(catalog), new ShrunkenPaceMethod());
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
