using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Core.Resolution;
using RiskApi.Core.Tests.Catalog;

namespace RiskApi.Core.Tests.Portfolio;

public class WavesTests
{
    private static readonly PortfolioScope Acme = ScopeOf(
        Ending("a", retires: "2026-10-01"), Ending("b", retires: "2026-10-07"), Ending("c", retires: "2026-10-08"), Ending("t", tentative: "2026-10-02"),
        Ending("later", retires: "2028-01-01"), Ending("gone", retires: "2026-08-15"), Ending("free"));

    [Fact]
    public void Dates_within_the_window_make_one_wave_and_the_first_beyond_it_another()
    {
        var waves = Waves(Acme, 7, 1, "a", "b", "c").Published;

        Assert.Equal(
            [(new DateOnly(2026, 10, 1), new DateOnly(2026, 10, 7)), (new(2026, 10, 8), new(2026, 10, 8))], waves.Select(wave => (wave.From, wave.To)));
        Assert.Equal(["acme/a", "acme/b"], waves[0].Models.Select(model => model.Model));
    }

    [Fact]
    public void A_window_of_a_day_is_a_date() => Assert.Equal(3, Waves(Acme, 1, 1, "a", "b", "c").Published.Count);

    [Fact]
    public void Committed_and_tentative_dates_never_share_a_wave()
    {
        var waves = Waves(Acme, 92, 1, "a", "t").Published;

        Assert.Equal([(PublishedKind.Committed, 1), (PublishedKind.Tentative, 1)], waves.Select(wave => (wave.Kind, wave.Dependencies)));
    }

    [Fact]
    public void Published_dates_do_not_count_as_forecasts() => Assert.Empty(Waves(Acme, 7, 1, "a", "b", "c", "t").Forecast);

    [Fact]
    public void What_has_ended_or_ends_beyond_the_horizon_is_no_wave() => Assert.Empty(Waves(Acme, 7, 1, "gone", "later").Published);

    [Fact]
    public void Fewer_dependencies_than_asked_for_make_no_wave()
    {
        Assert.Empty(Waves(Acme, 7, 3, "a", "b").Published);
        Assert.Single(Waves(Acme, 7, 2, "a", "b").Published);
    }

    [Fact]
    public void A_wave_counts_each_project_once_and_lists_the_one_hit_most_first()
    {
        var wave = Assert.Single(Portfolio.Fold(
            new WavesFold(Acme, 7, 2),
            Portfolio.Of(Portfolio.Uses("acme/a", 60)),
            Portfolio.Of(Portfolio.Uses("acme/a", 20), Portfolio.Uses("acme/b", 20))).Published);

        Assert.Equal((3, 2, 1), (wave.Dependencies, wave.Projects, wave.PastStartBy));
        Assert.Equal(("project-0001", 2), (wave.ProjectsHit[0].Project.Id, wave.ProjectsHit[0].Dependencies));
        Assert.Equal(new DateOnly(2026, 8, 2), wave.StartByOn);
    }

    [Fact]
    public void Forecast_months_add_up_to_the_retirements_expected_within_the_horizon() => Portfolio.Random.Sample(projects =>
    {
        var answer = Portfolio.Fold(new WavesFold(Portfolio.Year, 7, 1), projects);
        var expected = projects.SelectMany(project => project.Dependencies)
            .Select(dependency => ExposedProject.Of("p", Portfolio.Of(dependency), null, Portfolio.Year).Exposures[0])
            .Where(exposure => exposure.Forecast.CommittedOn is null)
            .Sum(exposure => exposure.Forecast.ProbabilityWithin(365));

        Assert.True(answer.Forecast.Sum(wave => wave.ExpectedDependencies) <= expected + 0.1);
        Assert.All(answer.Forecast, wave => Assert.True(wave.From <= wave.To && wave.To <= Portfolio.Year.EndsOn && wave.From > Portfolio.Year.AsOf));
        Assert.All(answer.Published, wave => Assert.True(wave.To.DayNumber - wave.From.DayNumber < 7));
    });

    [Fact]
    public void Nothing_makes_no_waves()
    {
        var waves = Waves(Acme, 7, 1);
        Assert.Empty(waves.Published);
        Assert.Empty(waves.Forecast);
    }

    private static PortfolioWaves Waves(PortfolioScope scope, int windowDays, int atLeast, params string[] models) =>
        Portfolio.Fold(new WavesFold(scope, windowDays, atLeast), models.Select(model => Portfolio.Of(Portfolio.Uses($"acme/{model}"))));

    private static Model Ending(string id, string? retires = null, string? tentative = null) => CatalogBuilder.Model(id, "2025-01-01") with
    {
        AnnouncedOn = retires is null ? null : CatalogBuilder.Date("2026-01-01"),
        RetiresOn = retires is null ? null : CatalogBuilder.Date(retires),
        TentativeOn = tentative is null ? null : CatalogBuilder.Date(tentative),
    };

    private static PortfolioScope ScopeOf(params Model[] models)
    {
        var catalog = CatalogBuilder.CatalogOf(models);
        return new(new(catalog.AsOf(CatalogBuilder.CheckedOn), new ModelResolver(catalog)), 365, new MethodConstants());
    }
}
