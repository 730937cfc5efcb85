using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Tests.Forecast.Notices;

public class PaceRegressionTests
{
    private const double Tolerance = 1e-6;

    // The reference has four providers, three classes and two levels of succession; the other factors have one level, never met.
    private static readonly int[] LevelCounts = [4, 3, 2, 1, 1, 1, 1, 1, 1];

    private static readonly PaceSettings Settings = PaceSettings.Default;

    [Fact]
    public void Effects_and_their_covariance_agree_with_R() => Assert.All(ReferenceTable.Read("pace-regression.csv"), row =>
    {
        var fit = PaceRegression.Fit(Stretches(), LevelCounts, Settings);
        var (one, other) = (row.Whole("one"), row.Whole("other"));
        ReferenceTable.Agree(row["estimate"], fit.Coefficients[one], Tolerance);
        Assert.Equal(row["covariance"], fit.Covariance[one, other], Tolerance * Math.Sqrt(fit.Covariance[one, one] * fit.Covariance[other, other]));
    });

    [Fact]
    public void Each_effect_is_the_notices_seen_by_those_expected_each_with_the_prior()
    {
        var stretches = Stretches();
        var fit = PaceRegression.Fit(stretches, LevelCounts, Settings);
        for (sbyte level = 0; level < 3; level++)
        {
            var (seen, expected) = (Settings.EffectPriorNotices, Settings.EffectPriorNotices);
            var (life, soFar) = (-1, 0.0);
            foreach (var stretch in stretches)
            {
                var pace = Math.Exp(fit.LogPace(stretch.Levels));
                var before = stretch.Life == life ? soFar : 0;
                (life, soFar) = (stretch.Life, before + (pace * stretch.Days));
                if (stretch.Levels[PaceFactor.Class] == level)
                {
                    seen += stretch.WeightedNotices;
                    expected += stretch.WeightedDays * pace / Math.Exp(fit.Of(PaceFactor.Class, level)) / (1 + ((before + soFar) / 2));
                }
            }

            Assert.Equal(seen / expected, Math.Exp(fit.Of(PaceFactor.Class, level)), 1e-8);
        }
    }

    [Fact]
    public void Without_a_record_the_priors_are_left()
    {
        var fit = PaceRegression.Fit([], LevelCounts, Settings);

        Assert.Equal(Math.Log(Settings.BasePriorNotices / Settings.BasePriorDays), fit.Coefficients[0], 1e-12);
        Assert.All(fit.Coefficients[1..].ToArray(), effect => Assert.Equal(0, effect, 1e-12));
        Assert.Equal(1 / Settings.EffectPriorNotices, fit.Covariance[5, 5], 1e-12);
    }

    [Fact]
    public void A_level_met_once_stays_near_no_effect()
    {
        var stretches = Stretches();
        var known = PaceRegression.Fit(stretches, LevelCounts, Settings).Of(PaceFactor.Succession, 1);
        var levels = stretches[0].Levels;
        levels[PaceFactor.Age] = 0;
        stretches.Add(new(stretches.Count, levels, Days: 1, WeightedDays: 1, WeightedNotices: 1));
        var fit = PaceRegression.Fit(stretches, LevelCounts, Settings);

        Assert.InRange(Math.Exp(fit.Of(PaceFactor.Age, 0)), 1, 1.3);
        Assert.Equal(known, fit.Of(PaceFactor.Succession, 1), 0.05);
    }

    [Fact]
    public void An_ignored_factor_has_no_effect()
    {
        var fit = PaceRegression.Fit(Stretches(), LevelCounts, Settings with { Ignored = new HashSet<PaceFactor> { PaceFactor.Class } });

        Assert.All(Enumerable.Range(0, 3), level => Assert.Equal(0, fit.Of(PaceFactor.Class, level), 1e-6));
    }

    private static List<Stretch> Stretches() =>
    [
        .. ReferenceTable.Read("pace-regression-input.csv").Select(row =>
        {
            var levels = PaceLevels.AllUnknown();
            levels[PaceFactor.Provider] = (sbyte)row.Whole("provider");
            levels[PaceFactor.Class] = (sbyte)row.Whole("class");
            levels[PaceFactor.Succession] = (sbyte)row.Whole("succession");
            return new Stretch(row.Whole("life"), levels, row["days"], row["weightedDays"], row["weightedNotices"]);
        }),
    ];
}
