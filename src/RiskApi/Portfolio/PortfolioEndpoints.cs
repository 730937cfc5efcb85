using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Impacts;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Portfolio.Waves;
using RiskApi.Core.Resolution;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Portfolio.Alerts;
using RiskApi.Portfolio.Changes;
using RiskApi.Portfolio.Plans;
using RiskApi.Portfolio.Worklists;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Portfolio;

/// <summary>Answers for all projects together.</summary>
internal static class PortfolioEndpoints
{
    private const int DefaultWindowDays = 7;
    private const int DefaultAtLeast = 2;

    public static void MapPortfolio(this IEndpointRouteBuilder api)
    {
        var portfolio = api.MapGroup("/v1/portfolio").WithTags(ApiTags.Portfolio);

        portfolio.MapGet("/summary", Summarize).Reads().WithName("getPortfolioSummary").Validate<PortfolioQuery>();
        portfolio.MapGet("/waves", GetWaves).Reads().WithName("getPortfolioWaves").Validate<PortfolioQuery>().Validate<WavesQuery>();
        portfolio.MapGet("/impact", GetImpact).Reads().WithName("getPortfolioImpact").Validate<PortfolioQuery>().Validate<ImpactQuery>();
        portfolio.MapGet("/top", Rank).Reads().WithName("getPortfolioTop").Validate<PortfolioQuery>().Validate<RankingQuery>();
        portfolio.MapGet("/loss", GetLoss).Reads().WithName("getPortfolioLoss").Validate<PortfolioQuery>().Validate<LossQuery>();

        portfolio.MapGet("/bands.svg", DrawBands).Reads().WithName("drawPortfolioBands").Validate<PortfolioQuery>().IsPicture();
        portfolio.MapGet("/months.svg", DrawMonths).Reads().WithName("drawPortfolioMonths").Validate<PortfolioQuery>().IsPicture();
        portfolio.MapGet("/loss.svg", DrawLoss).Reads().WithName("drawPortfolioLoss").Validate<PortfolioQuery>().Validate<LossQuery>().IsPicture();

        api.MapPortfolioPlans();
        api.MapPortfolioChanges();
        api.MapWorklist();
        api.MapWaivers();
        api.MapAlerts();
    }

    /// <summary>Sums all projects up.</summary>
    /// <remarks>
    /// Projects by band, forced migrations and their effort by the month in which the work has to start, how the expected loss is spread,
    /// and which model strings nobody knows. Every project is assessed by the facts in use; <c>basis.storedAssessments</c> tells how many
    /// stored assessments are older than the facts, the method or the project.
    /// </remarks>
    /// <response code="200">The summary; of nothing, where no project fits the filters.</response>
    internal static async Task<Ok<PortfolioSummary>> Summarize([AsParameters] PortfolioQuery query, PortfolioAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok(await Summary(query, answers, cancel));

    /// <summary>Finds dates on which several dependencies end.</summary>
    /// <remarks>
    /// Published dates that lie within a short window of one another, with the projects hit; committed dates never share a wave with dates
    /// without commitment. Apart from them, months in which several dependencies of one provider are expected to end with no date published:
    /// those are means of forecasts, and announce nothing.
    /// </remarks>
    /// <response code="200">The waves within the horizon.</response>
    internal static async Task<Ok<PortfolioWaves>> GetWaves(
        [AsParameters] PortfolioQuery query, [AsParameters] WavesQuery waves, PortfolioAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok(await answers.Of(
            query, waves, scope => new WavesFold(scope, waves.WindowDays?.Value ?? DefaultWindowDays, waves.AtLeast?.Value ?? DefaultAtLeast), cancel));

    /// <summary>Shows what breaks when a model or a provider stops on a day.</summary>
    /// <remarks>
    /// Who calls it, what the call gets from the day on (an error, or another model under the same name), and what the fallback does then:
    /// it counts only if it takes over on "model not found", has no end by then, and runs on another clock. With the effort, and the day to
    /// have started by so as to be done in time.
    /// </remarks>
    /// <response code="200">The blast radius; empty where no project calls it.</response>
    internal static async Task<Results<Ok<PortfolioImpact>, ProblemHttpResult>> GetImpact(
        [AsParameters] PortfolioQuery query, [AsParameters] ImpactQuery impact, PortfolioAnswers answers, CancellationToken cancel)
    {
        var scope = answers.ScopeOf(query);
        var resolution = impact.Model is null ? null : scope.Outlook.Resolve(impact.Model);
        if (resolution is { Match: MatchKind.Ambiguous })
        {
            return Problems.Validation(new Dictionary<string, string[]> { ["model"] = [resolution.Because] });
        }

        var subject = resolution is null ? ImpactSubject.Everything(impact.Provider!) : ImpactSubject.Model(resolution);
        var date = DateOf(impact, resolution?.Known?.Lifecycle, scope.AsOf);
        return TypedResults.Ok(await answers.Of(query, impact, of => new ImpactFold(of, subject, date, Paging.LimitOf(impact.Limit)), cancel));
    }

    /// <summary>Lists the projects that come first.</summary>
    /// <remarks>By score, by expected effort, those that should have started to migrate already, or those with models that nobody knows.</remarks>
    /// <response code="200">The projects, and how many there are in all.</response>
    internal static async Task<Ok<Ranking>> Rank(
        [AsParameters] PortfolioQuery query, [AsParameters] RankingQuery ranking, PortfolioAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok(await answers.Of(
            query, ranking, scope => new RankingFold(scope, ranking.By?.Value ?? RankingOrder.Score, Paging.LimitOf(ranking.Limit)), cancel));

    /// <summary>Simulates how much forced migration may cost.</summary>
    /// <remarks>
    /// A loss-exceedance curve by seeded simulation. Each model on its provider is a clock that stops, and makes the work that hangs on it
    /// fall due, with the likelihood of its forecast. Clocks do not stop independently, because vendors retire in batches: a Gaussian
    /// copula has one factor for the provider and one for the succession line on the provider (Li 2000; Vasicek 2002), calibrated to how
    /// often models of one provider got their notices together on the record. The expected loss is the same with and without; the tail is not.
    ///
    /// With <c>usdPerEngineerDay</c> the loss is counted in US dollars too, with what the replacements that vendors recommend cost more in
    /// their first year, where volumes are stated and list prices are on record.
    /// </remarks>
    /// <response code="200">Mean, quantiles with intervals, the curve, and what each provider adds to the mean and to the tail.</response>
    internal static async Task<Ok<PortfolioLoss>> GetLoss(
        [AsParameters] PortfolioQuery query, [AsParameters] LossQuery loss, PortfolioAnswers answers, CancellationToken cancel) =>
        TypedResults.Ok(await Loss(query, loss, answers, cancel));

    /// <summary>Draws the projects by band.</summary>
    /// <remarks>An SVG that suits light and dark pages.</remarks>
    /// <response code="200">The picture.</response>
    internal static async Task<ContentHttpResult> DrawBands([AsParameters] PortfolioQuery query, PortfolioAnswers answers, CancellationToken cancel) =>
        Picture(BandsPicture.Of(await Summary(query, answers, cancel)));

    /// <summary>Draws the forced migrations by month.</summary>
    /// <remarks>An SVG that suits light and dark pages: for each month the engineer-days of the migrations that have to start in it.</remarks>
    /// <response code="200">The picture.</response>
    internal static async Task<ContentHttpResult> DrawMonths([AsParameters] PortfolioQuery query, PortfolioAnswers answers, CancellationToken cancel) =>
        Picture(MonthsPicture.Of(await Summary(query, answers, cancel)));

    /// <summary>Draws the loss-exceedance curve.</summary>
    /// <remarks>An SVG that suits light and dark pages: the curve with the shared shocks, and the one without; in US dollars where a rate is given.</remarks>
    /// <response code="200">The picture.</response>
    internal static async Task<ContentHttpResult> DrawLoss(
        [AsParameters] PortfolioQuery query, [AsParameters] LossQuery loss, PortfolioAnswers answers, CancellationToken cancel) =>
        Picture(LossPicture.Of(await Loss(query, loss, answers, cancel)));

    private static Task<PortfolioSummary> Summary(PortfolioQuery query, PortfolioAnswers answers, CancellationToken cancel) =>
        answers.Of(query, "summary", scope => new SummaryFold(scope), cancel);

    private static Task<PortfolioLoss> Loss(PortfolioQuery query, LossQuery loss, PortfolioAnswers answers, CancellationToken cancel) =>
        answers.Of(query, loss, scope => new LossFold(scope, loss.ToSettings()), cancel);

    private static (DateOnly On, string Because) DateOf(ImpactQuery impact, Lifecycle? life, DateOnly asOf) =>
        impact.Date?.Value is { } asked ? (asked, "The day that was asked for.")
        : life?.RetiresOn is { } retires ? (retires.Day, "The date that the vendor committed to.")
        : life?.TentativeOn is { } tentative ? (tentative.Day, "A date that is published without commitment.")
        : (asOf, "The as-of date, as no date is published.");

    private static ContentHttpResult Picture(string svg) => TypedResults.Text(svg, MediaTypes.Svg);

    private static RouteHandlerBuilder IsPicture(this RouteHandlerBuilder picture) => picture.Produces<string>(StatusCodes.Status200OK, MediaTypes.Svg);
}
