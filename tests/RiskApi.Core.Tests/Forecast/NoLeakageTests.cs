using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Forecast;

/// <summary>No answer for a day uses a fact dated after it.</summary>
public class NoLeakageTests
{
    [Theory]
    [InlineData("2023-06-01")]
    [InlineData("2024-01-01")]
    [InlineData("2025-03-15")]
    [InlineData("2025-10-01")]
    [InlineData("2026-05-15")]
    public void Moving_every_fact_dated_after_a_day_changes_no_forecast_made_on_it(string day)
    {
        var asOf = DateOnly.Parse(day);
        var before = TestCatalog.Shipped.AsOf(asOf);
        var after = Shifted(TestCatalog.Shipped, asOf).AsOf(asOf);
        var (fittedBefore, fittedAfter) = (new FittedForecast(before), new FittedForecast(after));

        Assert.Equal(before.Models.Count, after.Models.Count);
        foreach (var (one, other) in before.Models.Zip(after.Models))
        {
            Assert.Equal(one.Status, other.Status);
            Assert.Equal(one.Lifecycle.RetiresOn, other.Lifecycle.RetiresOn);
            Assert.Equal(Figures(fittedBefore.Forecast(one)), Figures(fittedAfter.Forecast(other)));
        }
    }

    [Theory]
    [InlineData("2024-03-01")]
    [InlineData("2025-10-01")]
    public void No_method_that_is_judged_uses_a_later_fact(string day)
    {
        var asOf = DateOnly.Parse(day);
        var protocol = RollingOriginProtocol.Of(TestCatalog.Shipped);
        var before = TestCatalog.Shipped.AsOf(asOf);
        var after = Shifted(TestCatalog.Shipped, asOf).AsOf(asOf);
        foreach (var method in ForecastMethod.All)
        {
            var (said, saidAfter) = (method.Fit(before, protocol), method.Fit(after, protocol));
            var judged = before.Models.Zip(after.Models).Where(pair => protocol.IsAlive(pair.First.Facts, asOf));
            Assert.All(judged, pair => Assert.Equal(said(pair.First, 365), saidAfter(pair.Second, 365)));
        }
    }

    private static string Figures(RetirementForecast forecast) =>
        $"{forecast.Summary.Evidence} {forecast.Summary.Comparable} {string.Join(' ', forecast.Summary.Effects)} {string.Join(' ', forecast.Summary.Probabilities)} {forecast.Summary.RetiresOnP10} {forecast.Summary.RetiresOnP90}";

    private static CatalogSnapshot Shifted(CatalogSnapshot catalog, DateOnly asOf) => new(
        catalog.Version,
        catalog.Providers.Select(provider => provider with { Models = [.. provider.Models.Select(model => Shifted(model, asOf))] }),
        catalog.Lines);

    /// <summary>The model with everything that became known after a day put off by some weeks.</summary>
    private static Model Shifted(Model model, DateOnly asOf)
    {
        var retiresOnIsKnown = model.AnnouncedOn?.Day <= asOf || model.RetiresOn?.Day <= asOf;
        return model with
        {
            ReleasedOn = IfLater(model.ReleasedOn, asOf, 40),
            AnnouncedOn = IfLater(model.AnnouncedOn, asOf, 50),
            RetiresOn = retiresOnIsKnown ? model.RetiresOn : IfLater(model.RetiresOn, asOf, 60),
            TentativeOn = model.AnnouncedOn?.Day <= asOf ? model.TentativeOn : IfLater(model.TentativeOn, asOf, 60),
            LastSeenAliveOn = IfLater(model.LastSeenAliveOn, asOf, 30),
            Revisions = [.. model.Revisions.Select(revision => revision.RecordedOn?.Day > asOf ? Shifted(revision) : revision)],
        };
    }

    private static Revision Shifted(Revision revision) => revision with
    {
        RecordedOn = By(revision.RecordedOn, 20),
        RetiresOn = By(revision.RetiresOn, 70),
        NotBeforeOn = By(revision.NotBeforeOn, 70),
        TentativeOn = By(revision.TentativeOn, 70),
    };

    private static PartialDate? IfLater(PartialDate? date, DateOnly asOf, int days) => date?.Day > asOf ? By(date, days) : date;

    private static PartialDate? By(PartialDate? date, int days) => date?.Day.AddDays(days);
}
