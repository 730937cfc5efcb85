using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Lifespans;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Forecast.Backtests;

/// <summary>The figures that judge forecasts, on cases small enough to check by hand.</summary>
public class BacktestSampleTests
{
    private static readonly DateOnly Day = new(2025, 1, 1);
    private static readonly double[] Even = [1, 1, 1, 1, 1, 1, 1, 1];
    private static readonly Lifecycle Undated = new() { Sources = [] };
    private static readonly Model Any = Model("any");

    [Fact]
    public void A_perfect_forecast_has_the_skill_of_one() =>
        Assert.Equal(1, Sample((1, true), (0, false), (0, false)).Skill(Even), 1e-12);

    [Fact]
    public void The_mean_rate_has_no_skill() =>
        Assert.Equal(0, Sample((0.25, true), (0.25, false), (0.25, false), (0.25, false)).Skill(Even), 1e-12);

    [Fact]
    public void Skill_is_undefined_where_all_outcomes_are_alike() =>
        Assert.Equal(double.NaN, Sample((0.5, false), (0.1, false)).Skill(Even));

    // Of the four pairs of a stopped and another model, the stopped one ranks higher in two and ties in one.
    [Fact]
    public void The_area_counts_pairs_and_ties_by_half() =>
        Assert.Equal(2.5 / 4, Sample((0.9, true), (0.4, true), (0.4, false), (0.6, false)).Area(Even), 1e-12);

    [Fact]
    public void The_area_compares_within_a_day_only()
    {
        var sample = new BacktestSample(
        [
            new(Day, Any, Undated, 0, 0.1, true), new(Day, Any, Undated, 1, 0.05, false),
            new(Day.AddMonths(1), Any, Undated, 2, 0.9, false), new(Day.AddMonths(1), Any, Undated, 3, 0.95, true),
        ]);

        Assert.Equal(1, sample.Area(Even));
    }

    [Fact]
    public void A_weight_of_two_is_the_same_as_being_there_twice() => Gen.Select(Gen.Double[0, 1], Gen.Bool).Array[8].Sample(forecasts =>
    {
        double[] weights = [2, 0, 1, 3, 1, 1, 0, 2];
        var weighed = Sample(forecasts);
        var repeated = Sample([.. forecasts.SelectMany((forecast, i) => Enumerable.Repeat(forecast, (int)weights[i]))], cluster: 0);

        Assert.Equal(repeated.Skill([1]), weighed.Skill(weights), 1e-9);
        Assert.Equal(repeated.Area([1]), weighed.Area(weights), 1e-9);
    });

    [Fact]
    public void Coverage_agrees_with_Kaplan_Meier() => Gen.Select(Gen.Int[0, 99], Gen.Bool).Array[2, 60].Sample(dates =>
    {
        var curve = new KaplanMeier([.. dates]);
        var inside = new IntervalCoverage(dates.Select(date => new BacktestedDate(Day, Any, Undated, 0, date.Item1 / 100.0, date.Item2))).Inside([1]);

        Assert.Equal(curve.SurvivalAt(9) - curve.SurvivalAt(90), inside, 1e-9);
    });

    [Fact]
    public void Equal_seeds_give_equal_intervals() =>
        Assert.Equal(new Resamples(5, 50, seed: 3).Of(weights => weights[0]), new Resamples(5, 50, seed: 3).Of(weights => weights[0]));

    [Fact]
    public void A_figure_that_is_undefined_has_no_interval() => Assert.Null(new Resamples(5, 50, seed: 3).Of(_ => double.NaN));

    private static BacktestSample Sample(params (double Probability, bool Happened)[] forecasts) => Sample(forecasts, cluster: null);

    private static BacktestSample Sample((double Probability, bool Happened)[] forecasts, int? cluster) =>
        new(forecasts.Select((forecast, i) => new BacktestedForecast(Day, Any, Undated, cluster ?? i, forecast.Probability, forecast.Happened)));
}
