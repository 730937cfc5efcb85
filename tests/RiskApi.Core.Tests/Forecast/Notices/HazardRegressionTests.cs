using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Tests.Forecast.Notices;

public class HazardRegressionTests
{
    private const double Tolerance = 1e-6;

    // The reference has four providers, three classes and two levels of succession; the other factors have one level, never met.
    private static readonly int[] LevelCounts = [4, 3, 2, 1, 1, 1, 1, 1, 1];

    private static readonly HazardSettings Settings = HazardSettings.Default;

    [Fact]
    public void Effects_and_their_covariance_agree_with_R() => Assert.All(ReferenceTable.Read("pace-regression.csv"), row =>
    {
        var fit = HazardRegression.Fit(Intervals(), LevelCounts, Settings);
        var (one, other) = (row.Whole("one"), row.Whole("other"));
        ReferenceTable.Agree(row["estimate"], fit.Coefficients[one], Tolerance);
        Assert.Equal(row["covariance"], fit.Covariance[one, other], Tolerance * Math.Sqrt(fit.Covariance[one, one] * fit.Covariance[other, other]));
    });

    [Fact]
    public void Each_effect_is_the_notices_seen_by_those_expected_each_with_the_prior()
    {
        var intervals = Intervals();
        var fit = HazardRegression.Fit(intervals, LevelCounts, Settings);
        for (sbyte level = 0; level < 3; level++)
        {
            var (seen, expected) = (Settings.EffectPriorNotices, Settings.EffectPriorNotices);
            var (life, soFar) = (-1, 0.0);
            foreach (var interval in intervals)
            {
                var hazard = Math.Exp(fit.LogHazard(interval.Levels));
                var before = interval.Life == life ? soFar : 0;
                (life, soFar) = (interval.Life, before + (hazard * interval.Days));
                if (interval.Levels[HazardFactor.Class] == level)
                {
                    seen += interval.WeightedNotices;
                    expected += interval.WeightedDays * hazard / Math.Exp(fit.Of(HazardFactor.Class, level)) / (1 + ((before + soFar) / 2));
                }
            }

            Assert.Equal(seen / expected, Math.Exp(fit.Of(HazardFactor.Class, level)), 1e-8);
        }
    }

    [Fact]
    public void Without_a_record_the_priors_are_left()
    {
        var fit = HazardRegression.Fit([], LevelCounts, Settings);

        Assert.Equal(Math.Log(Settings.BasePriorNotices / Settings.BasePriorDays), fit.Coefficients[0], 1e-12);
        Assert.All(fit.Coefficients[1..].ToArray(), effect => Assert.Equal(0, effect, 1e-12));
        Assert.Equal(1 / Settings.EffectPriorNotices, fit.Covariance[5, 5], 1e-12);
    }

    [Fact]
    public void A_level_met_once_stays_near_no_effect()
    {
        var intervals = Intervals();
        var known = HazardRegression.Fit(intervals, LevelCounts, Settings).Of(HazardFactor.Succession, 1);
        var levels = intervals[0].Levels;
        levels[HazardFactor.Age] = 0;
        intervals.Add(new(intervals.Count, levels, Days: 1, WeightedDays: 1, WeightedNotices: 1));
        var fit = HazardRegression.Fit(intervals, LevelCounts, Settings);

        Assert.InRange(Math.Exp(fit.Of(HazardFactor.Age, 0)), 1, 1.3);
        Assert.Equal(known, fit.Of(HazardFactor.Succession, 1), 0.05);
    }

    [Fact]
    public void An_ignored_factor_has_no_effect()
    {
        var fit = HazardRegression.Fit(Intervals(), LevelCounts, Settings with { Ignored = new HashSet<HazardFactor> { HazardFactor.Class } });

        Assert.All(Enumerable.Range(0, 3), level => Assert.Equal(0, fit.Of(HazardFactor.Class, level), 1e-6));
    }

    private static List<ExposureInterval> Intervals() =>
    [
        .. ReferenceTable.Read("pace-regression-input.csv").Select(row =>
        {
            var levels = CovariateLevels.AllUnknown();
            levels[HazardFactor.Provider] = (sbyte)row.Whole("provider");
            levels[HazardFactor.Class] = (sbyte)row.Whole("class");
            levels[HazardFactor.Succession] = (sbyte)row.Whole("succession");
            return new ExposureInterval(row.Whole("life"), levels, row["days"], row["weightedDays"], row["weightedNotices"]);
        }),
    ];
}
