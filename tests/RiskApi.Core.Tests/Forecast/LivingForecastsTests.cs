using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast;

/// <summary>Percentiles rank the living models of the public record, and what is said of a day is of these.</summary>
public class LivingForecastsTests
{
    private static readonly Lazy<Outlook> Shipped = new(() => OutlookOf(TestCatalog.Shipped, new(2026, 8, 15)));

    [Fact]
    public void A_percentile_is_above_0_up_to_1_and_never_falls_with_the_probability() => Assert.All(Enumerable.Range(0, 4), horizon =>
    {
        var said = DayForecasts.Of(Shipped.Value).Forecasts.Select(one => one.Probabilities[horizon]).OrderBy(at => at.Probability).ToArray();

        Assert.All(said, at => Assert.InRange(at.Percentile, 0.0001, 1));
        Assert.All(said.Zip(said.Skip(1)), pair => Assert.True(pair.First.Percentile <= pair.Second.Percentile));
        Assert.All(said.GroupBy(at => at.Probability), equal => Assert.Single(equal.Select(at => at.Percentile).Distinct()));
        Assert.Equal(1, said[^1].Percentile);
    });

    [Fact]
    public void A_percentile_is_the_share_with_the_same_or_a_lower_probability()
    {
        var living = Shipped.Value.Living;
        var median = living.All[living.All.Count / 2].Probabilities[1];

        Assert.Equal(Math.Round(living.All.Count(one => one.Probabilities[1] <= median) / (double)living.All.Count, 4), living.PercentileOf(180, median));
    }

    [Fact]
    public void What_has_stopped_what_is_no_model_and_what_is_private_is_not_said()
    {
        var said = DayForecasts.Of(Shipped.Value).Forecasts.Select(one => Shipped.Value.Known.Find(one.Provider, one.Model)!).ToArray();

        Assert.Equal(said.Length, said.Distinct().Count());
        Assert.DoesNotContain(said, model => model.Status == ModelStatus.Retired || model.Facts.Kind == ModelKind.Other);
        Assert.Contains(said, model => model.Status == ModelStatus.Unknown);
    }

    [Fact]
    public void An_override_moves_no_rank_and_is_not_said()
    {
        var models = new[] { Model("one", "2025-01-01"), Model("two", "2024-01-01") };
        var without = OutlookOf(CatalogOf(models), CheckedOn);
        var with = OutlookOf(
            new("test", [Provider("acme", new() { Sources = [] }, models)], [], [new()
            {
                Id = "ours",
                Model = "acme/one",
                Reason = "We were told.",
                Owner = "ada@example.com",
                RecordedOn = CheckedOn.AddDays(-1),
                RetiresOn = Date("2026-09-01"),
            }]),
            CheckedOn);

        Assert.Equal(ModelStatus.Deprecated, with.Known.Find("acme", "one")!.Status);
        Assert.Equal(Said(without), Said(with));

        static IEnumerable<SaidProbability> Said(Outlook outlook) => DayForecasts.Of(outlook).Forecasts.SelectMany(one => one.Probabilities);
    }

    [Fact]
    public void Only_the_forecast_of_a_living_model_has_a_percentile_and_only_at_the_usual_horizons()
    {
        var (outlook, living) = (Shipped.Value, Shipped.Value.Living);
        var one = outlook.Of(outlook.Known.Find(living.All[0].Model)!).Retirement;
        var retired = outlook.Of(outlook.Known.Models.First(model => model.Status == ModelStatus.Retired)).Retirement;

        Assert.All(living.Beside(one.Summary).Probabilities, at => Assert.Equal(living.PercentileOf(at.WithinDays, at.Probability), at.Percentile!.Value));
        Assert.Null(living.Beside(one.Summary.With(one, 45)).Probabilities.Single(at => at.WithinDays == 45).Percentile);
        Assert.All(living.Beside(retired.Summary).Probabilities, at => Assert.Null(at.Percentile));
        Assert.All(living.Beside(outlook.Unknown.Summary).Probabilities, at => Assert.Null(at.Percentile));
    }

    [Fact]
    public void A_day_on_which_nothing_lived_says_nothing()
    {
        var outlook = OutlookOf(CatalogOf(Model("m", "2025-01-01")), new(2020, 1, 1));

        Assert.Empty(DayForecasts.Of(outlook).Forecasts);
        Assert.Null(outlook.Living.PercentileOf(90, 0.5));
    }

    private static Outlook OutlookOf(CatalogSnapshot catalog, DateOnly day) => new(catalog.AsOf(day), new ModelResolver(catalog));
}
