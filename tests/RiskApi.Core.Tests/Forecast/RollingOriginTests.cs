using RiskApi.Catalog;
using RiskApi.Forecast;
using RiskApi.Forecast.Comparison;
using RiskApi.Tests.Catalog;

namespace RiskApi.Tests.Forecast;

/// <summary>The method in use against history, beside simpler ones.</summary>
/// <remarks>
/// The reference figures are those of an independent implementation, which counted a retirement date as known in its final
/// form from the day of the notice on. That knows too much: dates were moved. <see cref="AsTheReferenceCounted"/> counts like
/// it, to compare like with like; <see cref="ShrunkenPace_is_better_than_simpler_methods_with_what_was_known"/> does not.
/// </remarks>
public class RollingOriginTests
{
    private static readonly DateOnly FirstDate = new(2024, 1, 1);
    private static readonly DateOnly RecordEndsOn = new(2026, 8, 15);

    private static readonly int[] Horizons = [90, 180, 365, 730];

    private static readonly HashSet<string> FirstPartyProviders =
        ["openai", "anthropic", "gemini-api", "vertex-ai", "bedrock", "mistral", "groq", "cohere"];

    private static readonly Lazy<CatalogSnapshot> AsTheReferenceCounted = new(() => WithoutRevisions(TestCatalog.Shipped));

    [Theory]
    [InlineData(90, 0.576)]
    [InlineData(180, 0.342)]
    [InlineData(365, -0.096)]
    [InlineData(730, -0.930)]
    public void Published_dates_alone_have_the_skill_of_the_reference(int horizonDays, double skill) =>
        Assert.Equal(skill, Run(AsTheReferenceCounted.Value, new PublishedDatesMethod(), horizonDays).AllAlive.Skill, 0.0006);

    [Theory]
    [InlineData(90, 0.609, 0.033)]
    [InlineData(180, 0.425, -0.002)]
    [InlineData(365, 0.199, -0.076)]
    [InlineData(730, -0.284, -0.508)]
    public void ShrunkenPace_reaches_the_reference_of_its_kind(int horizonDays, double allAlive, double withoutNotice)
    {
        var result = Run(AsTheReferenceCounted.Value, new ShrunkenPaceMethod(), horizonDays);

        Assert.True(result.AllAlive.Skill >= allAlive, $"all alive: {result.AllAlive.Skill:F3} < {allAlive}");
        Assert.True(result.WithoutNotice.Skill >= withoutNotice, $"without notice: {result.WithoutNotice.Skill:F3} < {withoutNotice}");
    }

    [Theory]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(365)]
    [InlineData(730)]
    public void ShrunkenPace_is_better_than_simpler_methods_with_what_was_known(int horizonDays)
    {
        var inUse = Run(TestCatalog.Shipped, new ShrunkenPaceMethod(), horizonDays);

        Assert.True(inUse.AllAlive.Skill > Run(TestCatalog.Shipped, new PublishedDatesMethod(), horizonDays).AllAlive.Skill);
        Assert.True(inUse.WithoutNotice.Skill > Run(TestCatalog.Shipped, new PooledRateMethod(), horizonDays).WithoutNotice.Skill);
    }

    [Fact]
    public void The_figures_are_printed_for_whoever_compares_methods()
    {
        IForecastMethod[] methods = [new PublishedDatesMethod(), new PooledRateMethod(), new ShrunkenPaceMethod()];
        foreach (var (title, catalog) in new[] { ("what was known", TestCatalog.Shipped), ("final dates from the notice on", AsTheReferenceCounted.Value) })
        {
            foreach (var method in methods)
            {
                var results = Horizons.Select(days => Run(catalog, method, days)).ToArray();
                TestContext.Current.TestOutputHelper!.WriteLine(
                    $"{title} | {method.Name} | all {string.Join(" ", results.Select(one => $"{one.AllAlive.Skill:F3}"))}"
                    + $" | without notice {string.Join(" ", results.Select(one => $"{one.WithoutNotice.Skill:F3}"))}"
                    + $" | mean/seen {string.Join(" ", results.Select(one => $"{one.AllAlive.MeanForecast:F2}/{one.AllAlive.SeenShare:F2}"))}");
            }
        }
    }

    [Fact]
    public void The_reference_judged_593_models_with_275_shutdowns()
    {
        Model[] judged =
        [
            .. TestCatalog.Shipped.Models.Where(model => FirstPartyProviders.Contains(model.Provider)
                && model.ReleasedOn is not null && model.Kind != ModelKind.Other && !model.EndedOnUnknownDay),
        ];

        Assert.Equal(593, judged.Length);
        Assert.Equal(275, judged.Count(model => model.RetiresOn?.Day <= RecordEndsOn));
    }

    private static RollingOriginResult Run(CatalogSnapshot catalog, IForecastMethod method, int horizonDays) =>
        RollingOriginTest.Run(catalog, method, FirstPartyProviders, RollingOriginTest.Monthly(FirstDate, RecordEndsOn, horizonDays), horizonDays);

    /// <summary>Final dates known from the notice on, and dates without commitment left out, as no shutdown was counted for them.</summary>
    private static CatalogSnapshot WithoutRevisions(CatalogSnapshot catalog) => new(
        catalog.Version,
        catalog.Providers.Select(provider => provider with
        {
            Models = [.. provider.Models.Select(model => model with { Revisions = [], TentativeOn = null })],
        }),
        catalog.Lines);
}
