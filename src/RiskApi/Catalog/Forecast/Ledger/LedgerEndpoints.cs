using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Catalog.Forecast.Ledger;

/// <summary>Shows what was said day by day, and what came of it.</summary>
internal static class LedgerEndpoints
{
    private const string Path = "/v1/forecast/ledger";

    public static void MapLedger(this IEndpointRouteBuilder api)
    {
        var ledger = api.MapGroup(Path).WithTags(ApiTags.Forecast);

        ledger.MapGet("", List).Reads().WithName("listForecastLedger").Validate<LedgerQuery>().Validate<LedgerEntryQuery>().Validate<PageQuery>();
        ledger.MapGet("/{day}", Get).Reads().WithName("getForecastLedgerDay").Validate<LedgerEntryQuery>().Validate<PageQuery>()
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Shows what was said, what came, and what is open.</summary>
    /// <remarks>
    /// A back-test can be tuned afterwards; this cannot. Each day's forecasts of all living models are kept, and never changed; what came of them is judged anew
    /// whenever it is read, as the track record judges. A forecast is scored when the record covers its whole horizon. What nobody saw is counted, with the
    /// reason, so that nobody looks better by leaving hard cases out. Days after today, said while a clock ran ahead, are counted as ahead until the clock
    /// gets there. `?scope=time-series&amp;model=provider/id` gives the series of one model.
    /// </remarks>
    /// <response code="200">The sum of the ledger, and a page of forecasts.</response>
    internal static async Task<Results<Ok<LedgerPage>, ProblemHttpResult>> List(
        [AsParameters] LedgerQuery query, [AsParameters] LedgerEntryQuery entries, [AsParameters] PageQuery page, ForecastLedger ledger,
        CatalogSnapshot catalog, HttpContext http, CancellationToken cancel)
    {
        if (query.Scope is not null && entries.Model is null)
        {
            return Fault("scope", "'time-series' is of one model; name it in 'model'.");
        }

        var days = await ledger.Days(cancel);
        if (query.Method is { } method && method != FittedForecast.Version && !days.Any(day => day.Method == method))
        {
            string[] known = [.. days.Select(day => day.Method).Append(FittedForecast.Version).Distinct()];
            return Fault("method", $"No forecast was said by a method '{method}'; there are {string.Join(", ", known)}.");
        }

        var (items, next) = await Read(query.Choose(days), entries, page, ledger, catalog, http, cancel);
        return TypedResults.Ok(new LedgerPage(FittedForecast.Version, await ledger.Sum(catalog, cancel), items, next));
    }

    /// <summary>Opens the forecasts of one day.</summary>
    /// <remarks>With what came of each. The whole day in one file is `/v1/forecast/ledger/{day}.csv`.</remarks>
    /// <param name="day" example="latest">The day, as 2026-11-24, or `latest`.</param>
    /// <response code="200">The day, and a page of its forecasts.</response>
    /// <response code="404">Nothing is kept of that day.</response>
    internal static async Task<Results<Ok<LedgerDayPage>, ProblemHttpResult>> Get(
        string day, [AsParameters] LedgerEntryQuery entries, [AsParameters] PageQuery page, ForecastLedger ledger, CatalogSnapshot catalog, HttpContext http,
        CancellationToken cancel)
    {
        if (await ledger.Find(day, cancel) is not { } kept)
        {
            return NotFound(day);
        }

        var (items, next) = await Read([kept], entries, page, ledger, catalog, http, cancel);
        return TypedResults.Ok(new LedgerDayPage(kept.Day, kept.Method, kept.CatalogVersion, kept.SaidAt, kept.Models, items, next));
    }

    public static ProblemHttpResult NotFound(string day) => Problems.Of(
        ProblemType.UnknownLedgerDay, $"No forecast is kept of a day '{day}'; GET {Path} names the first and the last day, which are written as 2026-11-24.");

    private static async Task<(IReadOnlyList<LedgerEntry> Items, string? Next)> Read(
        IReadOnlyList<LedgerDay> days, LedgerEntryQuery entries, PageQuery page, ForecastLedger ledger, CatalogSnapshot catalog, HttpContext http,
        CancellationToken cancel)
    {
        var (limit, after) = (Paging.LimitOf(page.Limit), LedgerPlace.Read(Cursor.Read(page.Cursor)));
        var left = days.SkipWhile(day => after is not null && day.Day != after.Day).Where(day => entries.CanFitOn(day.Day, ledger.Today));
        var found = await ledger.Entries(catalog, [.. left], entries.Reference, cancel)
            .Where(entry => entries.Fits(entry) && (after is null || entry.SaidOn != after.Day || after.IsBefore(entry)))
            .Take(limit + 1)
            .ToListAsync(cancel);
        return Paging.Page(http, found, limit, LedgerPlace.Write);
    }

    private static ProblemHttpResult Fault(string parameter, string message) =>
        Problems.Validation(new Dictionary<string, string[]> { [parameter] = [message] });
}
