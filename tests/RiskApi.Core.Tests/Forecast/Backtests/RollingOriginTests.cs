using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Forecast.Backtests;

/// <summary>The method in use against history, beside simpler ones.</summary>
/// <remarks>
/// The reference figures are those of an independent implementation on the record that ended on 2026-08-15, which counted a retirement
/// date as known in its final form from the day of the notice on; <see cref="FinalDates"/> counts like it, to compare like with like.
/// </remarks>
public class RollingOriginTests
{
    private const double ReferenceTolerance = 0.02;

    private static readonly int[] Horizons = [90, 180, 365, 730];

    private static readonly Lazy<ForecastTrackRecord> Known = new(() => ForecastTrackRecord.Of(TestCatalog.Shipped));
    private static readonly Lazy<ForecastTrackRecord> Final = new(() => ForecastTrackRecord.Of(FinalDates.Of(TestCatalog.Shipped)));

    private static readonly Lazy<ForecastTrackRecord> AsCompared = new(() =>
        ForecastTrackRecord.Of(FinalDates.Of(TestCatalog.Shipped), RollingOriginProtocol.Of(TestCatalog.Shipped).Until(new(2026, 8, 15))));

    [Fact]
    public void Early_surprises_are_told_by_year_and_then_by_provider_each_of_all_forecasts()
    {
        var told = Known.Value.EarlySurprises;
        var (years, providers) = (told.TakeWhile(early => early.Year is not null).ToArray(), told.SkipWhile(early => early.Year is not null).ToArray());

        Assert.Equal(years.Select(early => early.Year).Order(), years.Select(early => early.Year));
        Assert.Equal(providers.Select(early => early.Provider).Order(StringComparer.Ordinal), providers.Select(early => early.Provider));
        Assert.Equal(years.Sum(early => early.Forecasts), providers.Sum(early => early.Forecasts));
        Assert.All(told, early => Assert.True(early.EarlyShare is null or { Value: >= 0 and <= 1 }));
        Assert.Contains(told, early => early.EarlyShare is { Value: > 0 });
    }

    [Theory]
    [InlineData("published dates only", 0.576, 0.342, -0.096, -0.930)]
    [InlineData("age against the provider's mean lifespan", -2.23, -1.16, -0.694, -0.489)]
    [InlineData("published dates, else one pooled rate", 0.591, 0.391, 0.218, -0.132)]
    [InlineData("published dates, else a shrunken rate by provider and preview", 0.609, 0.425, 0.199, -0.284)]
    public void Simple_methods_have_the_skill_of_the_reference(string method, params double[] skills) =>
        Assert.Equal(skills, Horizons.Select(days => Skill(AsCompared, method, days, one => one.AllAlive)), Near);

    [Theory]
    [InlineData("published dates, else one pooled rate", -0.013, -0.061, -0.051, -0.328)]
    [InlineData("published dates, else a shrunken rate by provider and preview", 0.033, -0.002, -0.076, -0.508)]
    public void Simple_methods_have_the_skill_of_the_reference_without_a_notice(string method, params double[] skills) =>
        Assert.Equal(skills, Horizons.Select(days => Skill(AsCompared, method, days, one => one.WithoutNotice)), Near);

    /// <summary>0.70 at 90 days is out of reach: with 0.10 without a notice, even certainty about every notice gives 0.637.</summary>
    [Theory]
    [InlineData(90, 0.60, 0.09)]
    [InlineData(180, 0.52, 0.10)]
    [InlineData(365, 0.32, 0.10)]
    [InlineData(730, 0.05, 0.05)]
    public void The_method_in_use_reaches_its_goals(int days, double allAlive, double withoutNotice)
    {
        var inUse = InUse(Final, days);

        Assert.True(inUse.AllAlive!.Skill!.Value >= allAlive, $"all alive: {inUse.AllAlive.Skill.Value:F3}");
        Assert.True(inUse.WithoutNotice!.Skill!.Value >= withoutNotice, $"without notice: {inUse.WithoutNotice.Skill.Value:F3}");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(365)]
    [InlineData(730)]
    public void The_method_in_use_is_better_than_every_simple_one_with_what_was_known(int days)
    {
        var inUse = InUse(Known, days);

        Assert.All(Horizon(Known, days).Methods.Where(method => !method.InUse), simple =>
        {
            Assert.True(inUse.AllAlive!.Skill!.Value > simple.AllAlive!.Skill!.Value, simple.Method);
            Assert.True(inUse.WithoutNotice!.Skill!.Value > simple.WithoutNotice!.Skill!.Value, simple.Method);
        });
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    public void It_is_better_than_every_simple_one_on_forecasts_that_its_numbers_were_not_chosen_on(int days)
    {
        var inUse = InUse(Known, days);

        Assert.All(Horizon(Known, days).Methods.Where(
            method => !method.InUse && method.Method != "published dates, else a shrunken rate by provider and preview"), simple =>
            Assert.True(inUse.HeldOutAllAlive!.Skill!.Value > simple.HeldOutAllAlive!.Skill!.Value, simple.Method));
        Assert.All(Horizon(Known, days).Methods.Where(method => !method.InUse), simple =>
            Assert.True(inUse.HeldOutWithoutNotice!.Skill!.Value > simple.HeldOutWithoutNotice!.Skill!.Value, simple.Method));
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(365)]
    [InlineData(730)]
    public void The_mean_forecast_is_within_a_fifth_of_the_rate_seen(int days)
    {
        var (known, final) = (InUse(Known, days).AllAlive!, InUse(Final, days).AllAlive!);

        Assert.InRange(known.MeanForecast / known.SeenShare, 0.8, 1.2);
        Assert.InRange(final.MeanForecast / final.SeenShare, 0.8, 1.2);
    }

    [Fact]
    public void Eighty_percent_intervals_hold_75_to_85_percent_of_the_dates() =>
        Assert.InRange(Known.Value.Intervals[0].Inside!.Value, 0.75, 0.85);

    [Fact]
    public void The_record_judges_658_models_with_341_shutdowns()
    {
        var protocol = RollingOriginProtocol.Of(TestCatalog.Shipped);
        Model[] judged = [.. TestCatalog.Shipped.Models.Where(protocol.Judges)];

        Assert.Equal(658, judged.Length);
        Assert.Equal(341, judged.Count(model => model.RetiresOn?.Day <= protocol.ReadOn[model.Provider]));
    }

    [Fact]
    public void Bins_hold_every_forecast_and_their_means_lie_inside() => Assert.All(Known.Value.Horizons, horizon =>
    {
        Assert.Equal(horizon.Methods[^1].AllAlive!.Forecasts, horizon.Reliability.Sum(bin => bin.Forecasts));
        Assert.All(horizon.Reliability.Where(bin => bin.Forecasts > 0), bin => Assert.InRange(bin.MeanForecast!.Value, bin.From, bin.To));
        Assert.Equal(horizon.Methods[^1].AllAlive!.Forecasts, horizon.ByProvider.Sum(provider => provider.AllAlive.Forecasts));
    });

    [Fact]
    public void Intervals_hold_their_figure() => Assert.All(
        Known.Value.Horizons.SelectMany(horizon => horizon.Methods).Select(method => method.AllAlive!.Skill!),
        skill => Assert.InRange(skill.Value, skill.Low, skill.High));

    [Fact]
    public void A_catalog_without_the_judged_providers_has_a_record_of_nothing()
    {
        var record = ForecastTrackRecord.Of(CatalogBuilder.CatalogOf(CatalogBuilder.Model("only", "2025-01-01")));

        Assert.Equal(0, record.Models);
        Assert.All(record.Horizons, horizon => Assert.All(horizon.Methods, method => Assert.Null(method.AllAlive)));
        Assert.Empty(record.WorstMisses);
        Assert.Null(record.Intervals[0].Inside);
    }

    private static HorizonRecord Horizon(Lazy<ForecastTrackRecord> record, int days) => record.Value.Horizons.Single(one => one.WithinDays == days);

    private static MethodRecord InUse(Lazy<ForecastTrackRecord> record, int days) => Horizon(record, days).Methods.Single(method => method.InUse);

    private static double Skill(Lazy<ForecastTrackRecord> record, string method, int days, Func<MethodRecord, SkillRecord?> sample) =>
        sample(Horizon(record, days).Methods.Single(one => one.Method == method))!.Skill!.Value;

    private static bool Near(double expected, double actual) => Math.Abs(expected - actual) <= ReferenceTolerance + 0.0005;
}
