using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Notices;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Forecast.Backtests;

/// <summary>What the method would be worth with other numbers, or with one factor less: the table in <c>Forecast/README.md</c>.</summary>
public class VariantTests
{
    private static readonly HazardSettings InUse = HazardSettings.Default;

    private static readonly (string Name, HazardSettings Settings)[] Variants =
    [
        ("in use", InUse),
        .. Enum.GetValues<HazardFactor>()
            .Where(factor => factor != HazardFactor.Frailty)
            .Select(factor => ($"without {factor.ToString().ToLowerInvariant()}", InUse with { Ignored = new HashSet<HazardFactor> { factor } })),
        ("without any factor", InUse with { Ignored = Enum.GetValues<HazardFactor>().ToHashSet() }),
        ("pace ahead as behind", InUse with { HazardAheadRatio = 1 }),
        ("pace ahead half as much again", InUse with { HazardAheadRatio = 1.5 }),
        ("notices halve in half a year", InUse with { HalfLifeDays = 182 }),
        ("notices halve in two years", InUse with { HalfLifeDays = 730 }),
        ("notice periods halve in a year", InUse with { NoticePeriodHalfLifeDays = 365 }),
        ("providers trusted from four notices on", InUse with { ProviderPriorNotices = 4 }),
        ("effects trusted from twenty notices on", InUse with { EffectPriorNotices = 20 }),
        ("published dates trusted from forty decisions on", InUse with { PriorDates = 40 }),
        ("published dates hold alike, near and far", InUse with { DaysLeftSpans = [0] }),
        ("a notice without a date as any other", InUse with { UndatedNoticeRatio = 1 }),
        ("a promised notice is always kept", InUse with { PriorKeptShare = 1, PriorPromises = 1e9 }),
    ];

    [Fact(Explicit = true)]
    public void The_figures_of_what_was_tried_are_printed()
    {
        var protocol = RollingOriginProtocol.Of(TestCatalog.Shipped);
        foreach (var (name, settings) in Variants)
        {
            var method = new ForecastMethod(name, (known, _) =>
            {
                var fitted = new FittedForecast(known, settings);
                return (model, days) => fitted.Forecast(model).ProbabilityWithin(days);
            });
            var test = RollingOriginBacktest.Run(TestCatalog.Shipped, method, protocol);
            double[] even = [.. Enumerable.Repeat(1.0, test.Clusters)];
            var skills = protocol.HorizonsDays
                .Select(days => test.ByHorizon[days].Where(forecast => forecast.On < RollingOriginProtocol.ChosenBefore).ToArray())
                .Select(chosen =>
                (
                    All: new BacktestSample(chosen).Skill(even),
                    WithoutNotice: new BacktestSample(chosen.Where(forecast => !forecast.Known.HasNotice)).Skill(even)))
                .ToArray();
            TestContext.Current.TestOutputHelper!.WriteLine(
                $"| {name} | {string.Join(" | ", skills.Select(skill => $"{skill.All:0.000}"))} | {string.Join(" | ", skills.Select(skill => $"{skill.WithoutNotice:0.000}"))} |");
        }
    }
}
