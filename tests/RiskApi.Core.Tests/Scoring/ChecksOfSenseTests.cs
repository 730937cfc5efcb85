using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Distributions;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using static RiskApi.Core.Tests.Catalog.CatalogBuilder;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>The documented checks of sense: lead time 45 days stated, criticality high, share 1, no fallback.</summary>
public class ChecksOfSenseTests
{
    private static readonly DateOnly AsOf = new(2026, 1, 1);
    private static readonly Dependency Dependency = new() { Model = "acme/x", Criticality = Criticality.High, Share = 1, MigrationLeadTimeDays = 45 };

    [Theory]
    [InlineData(85, 0.03, 40)]
    [InlineData(30, 0.88, 79)]
    [InlineData(0, 1, 84)]
    [InlineData(-10, 1, 84)]
    public void A_committed_date_scores_by_the_days_that_are_left(int daysLeft, double unreadiness, double score)
    {
        var scored = Score(AsOf.AddDays(daysLeft));

        Assert.Equal(1, scored.Likelihood);
        Assert.Equal(unreadiness, scored.Unreadiness, 0.006);
        Assert.Equal(score, scored.Score, 0.6);
    }

    [Fact]
    public void A_forecast_of_60_percent_with_notices_of_90_to_180_days_scores_about_30()
    {
        var notice = new NoticePeriods([.. Enumerable.Range(0, 12).Select(i => (90 + (i * 90 / 11), 1.0))]);
        var unreadiness = notice.ProbabilityShorterThan(new LeadTimeDistribution(45, 0.35));
        var factors = new ScoreFactors(0.60, unreadiness, Criticality: 0.7, Environment: 1, Share: 1, Cover: 0);

        Assert.Equal(30, ScoreFactors.Score(factors.ExpectedLoss(0.2)), 1.0);
    }

    [Fact]
    public void A_new_release_promised_for_a_year_scores_below_10()
    {
        var factors = new ScoreFactors(0.05, 0.02, Criticality: 0.7, Environment: 1, Share: 1, Cover: 0);

        Assert.InRange(ScoreFactors.Score(factors.ExpectedLoss(0.2)), 1, 10);
    }

    [Fact]
    public void A_nearer_date_never_lowers_the_score()
    {
        double[] scores = [.. Enumerable.Range(0, 60).Select(i => Score(AsOf.AddDays(-10 + (i * 10))).Score)];

        Assert.Equal(scores.OrderDescending(), scores);
    }

    [Fact]
    public void A_higher_likelihood_never_lowers_the_score()
    {
        double[] losses = [.. Enumerable.Range(0, 101).Select(i => new ScoreFactors(i / 100.0, 0.3, 0.7, 1, 0.5, 0.2).ExpectedLoss(0.2))];

        Assert.Equal(losses.Order(), losses);
    }

    [Theory]
    [InlineData(365 + 45, "falls within the horizon")]
    [InlineData(365 + 46, "starts after the horizon")]
    public void Work_that_starts_on_the_last_day_of_the_horizon_falls_within_it(int daysLeft, string says) => Assert.Contains(
        says, Score(AsOf.AddDays(daysLeft)).Contributions.Single(part => part.Factor == ScoreFactor.Likelihood).Because, StringComparison.Ordinal);

    private static DependencyAssessment Score(DateOnly retiresOn)
    {
        var model = Model("x", "2025-01-01") with { AnnouncedOn = Date("2025-06-01"), RetiresOn = retiresOn };
        var catalog = CatalogOf(model);
        var outlook = new Outlook(catalog.AsOf(AsOf), new ModelResolver(catalog));

        return new Assessor(new MethodConstants()).Assess(new Project(null, null, [Dependency]), 365, outlook).Dependencies[0];
    }
}
