using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using RiskApi.Access.Roles;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;

namespace RiskApi.Catalog.Forecast;

/// <summary>Says how good the forecasts are.</summary>
internal static class ForecastEndpoints
{
    private const int RetryAfterSeconds = 5;

    public static void MapForecasts(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/forecast/track-record", GetTrackRecord)
            .Reads().WithName("getForecastTrackRecord").ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithTags(ApiTags.Forecast);

    /// <summary>Shows how good the forecasts have been, next to simpler methods.</summary>
    /// <remarks>
    /// On the first of each month from 2024 on, every model alive on the judged providers is forecast with what was public on that
    /// day, and the forecast is judged by what happened: Brier skill, ranking, calibration, and how many retirement dates fell into
    /// their 80 % interval. Nothing is hard-coded: it is computed from the catalog, in the background, after the start and after each change of the
    /// catalog; until then the one before is served, and `catalogVersion` says of which catalog it is. Each figure comes with a 90 % interval from
    /// resampling vendors' decisions, because retirements come in batches.
    /// </remarks>
    /// <response code="200">The figures by horizon, method and provider.</response>
    /// <response code="503">The first one since the start is still being computed; `Retry-After` says when to ask again. Or it is turned off.</response>
    internal static Results<Ok<ForecastTrackRecord>, ProblemHttpResult> GetTrackRecord(
        TrackRecords records, IOptions<TrackRecordOptions> options, HttpContext http)
    {
        if (records.Last is { } record)
        {
            return TypedResults.Ok(record);
        }

        if (!options.Value.Enabled)
        {
            return Problems.Of(ProblemType.TrackRecordPending, "This instance computes no track record: TrackRecord:Enabled is false.");
        }

        http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(CultureInfo.InvariantCulture);
        return Problems.Of(ProblemType.TrackRecordPending);
    }
}
