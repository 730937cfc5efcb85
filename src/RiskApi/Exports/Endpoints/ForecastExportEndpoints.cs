using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Catalog.Forecast;
using RiskApi.Catalog.Forecast.Ledger;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Reports;
using RiskApi.Formats.Writing;
using RiskApi.Formats.Writing.Tables;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Exports.Endpoints;

/// <summary>Gives what was said and what came as files: a page, a picture, a table.</summary>
internal static class ForecastExportEndpoints
{
    public static void MapForecastExports(this IEndpointRouteBuilder api)
    {
        var forecast = api.MapGroup("/v1/forecast").WithTags(ApiTags.Forecast);

        forecast.MapGet("/report", GetReport).WithName("getForecastReport").Validate<ReportQuery>().Exports(ExportFormats.Reports)
            .ProducesProblem(StatusCodes.Status406NotAcceptable);
        forecast.MapGet("/ledger.svg", GetPicture).WithName("getForecastLedgerPicture").Validate<LedgerPictureQuery>().Exports(ExportFormat.Curve);
        forecast.MapGet("/ledger/{day}.csv", GetTable).WithName("getForecastLedgerTable").Exports(ExportFormat.Csv)
            .ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Says how good the forecasts are, as a page or as Markdown.</summary>
    /// <remarks>
    /// "We said 23.7 %, 27.7 % went": the ledger, which is what the service said itself day by day, with its picture; and apart from it the track record, a
    /// back-test, with how often models without a date went surprisingly early. Until the first track record is computed, some seconds after the start, the
    /// page says so in its place.
    /// </remarks>
    /// <param name="form">The form.</param>
    /// <response code="200">The report.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="406">The client accepts neither HTML nor Markdown.</response>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetReport(
        [AsParameters] ReportQuery form, ForecastLedger ledger, ServedCatalog catalog, TrackRecords records, HttpContext http, CancellationToken cancel)
    {
        ExportAnswers.VaryByAccept(http);
        if (form.Choose(http.Request) is not { } format)
        {
            return ExportAnswers.NotAcceptable(ExportFormats.Reports);
        }

        var (record, sum) = (records.Last, await ledger.Sum(catalog.Snapshot, cancel));
        var text = format == ExportFormat.Html ? ForecastPage.Of(record, sum) : ForecastMarkdown.Of(record, sum, RequestLinks.Of(http.Request));
        return ExportAnswers.Of(new(text, ExportFormats.MediaType(format), FileNames.Of("forecast", ExportFormats.FileName(format))), http);
    }

    /// <summary>Draws what was said against what came.</summary>
    /// <remarks>
    /// Of all forecasts of one size the share that came true: dots on the line were right, dots above it were too low. Over all methods and, unless one is
    /// chosen, all horizons.
    /// </remarks>
    /// <response code="200">The picture.</response>
    /// <response code="304">The client has it already.</response>
    internal static async Task<FileContentHttpResult> GetPicture(
        [AsParameters] LedgerPictureQuery query, ForecastLedger ledger, ServedCatalog catalog, HttpContext http, CancellationToken cancel)
    {
        var picture = LedgerPicture.Of(await ledger.Sum(catalog.Snapshot, cancel), query.HorizonDays?.Value);
        return ExportAnswers.Of(new(picture, ExportFormats.MediaType(ExportFormat.Curve), FileNames.Of("forecast", "ledger.svg")), http);
    }

    /// <summary>Gives a day's forecasts as CSV.</summary>
    /// <remarks>A row per model and horizon, in order of provider, model and horizon, with percentile and outcome. Each row names day, method and catalog, so that days can be put together.</remarks>
    /// <param name="day" example="latest">The day, as 2026-11-24, or `latest`.</param>
    /// <response code="200">The table.</response>
    /// <response code="304">The client has it already.</response>
    /// <response code="404">Nothing is kept of that day.</response>
    internal static async Task<Results<FileContentHttpResult, ProblemHttpResult>> GetTable(
        string day, ForecastLedger ledger, ServedCatalog catalog, HttpContext http, CancellationToken cancel)
    {
        if (await ledger.Find(day, cancel) is not { } kept)
        {
            return LedgerEndpoints.NotFound(day);
        }

        var entries = await ledger.Entries(catalog.Snapshot, [kept], model: null, cancel).ToListAsync(cancel);
        return ExportAnswers.Of(
            new(LedgerTable.Of(entries), ExportFormats.MediaType(ExportFormat.Csv), FileNames.Of("forecasts", $"{Words.Of(kept.Day)}.csv")), http);
    }
}

/// <summary>What the picture of the ledger shows.</summary>
internal sealed record LedgerPictureQuery
{
    [ParameterDoc("Only forecasts of this horizon in days: 90, 180, 365 or 730; all where left out.", Example = "180")]
    [FromQuery(Name = "horizonDays")]
    public Given<int>? HorizonDays { get; init; }
}

/// <summary>The bounds of what the picture shows.</summary>
internal sealed class LedgerPictureQueryValidator : AbstractValidator<LedgerPictureQuery>
{
    public LedgerPictureQueryValidator() => RuleFor(query => query.HorizonDays).OneOf(LedgerEntryQueryValidator.Horizons);
}
