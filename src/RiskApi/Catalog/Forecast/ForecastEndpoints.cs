using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Web.Document;

namespace RiskApi.Catalog.Forecast;

/// <summary>Says how good the forecasts are.</summary>
internal static class ForecastEndpoints
{
    public static void MapForecasts(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/forecast/track-record", GetTrackRecord)
            .Reads().WithName("getForecastTrackRecord")
            .WithTags(ApiTags.Forecast);

    /// <summary>Shows how good the forecasts have been, next to simpler methods.</summary>
    /// <remarks>
    /// On the first of each month from 2024 on, every model alive on the judged providers is forecast with what was public on that
    /// day, and the forecast is judged by what happened: Brier skill, ranking, calibration, and how many retirement dates fell into
    /// their 80 % interval. Computed from the catalog in use, once; nothing is hard-coded. Each figure comes with a 90 % interval from
    /// resampling vendors' decisions, because retirements come in batches.
    /// </remarks>
    /// <response code="200">The figures by horizon, method and provider.</response>
    internal static Ok<ForecastTrackRecord> GetTrackRecord(ServedCatalog catalog) => TypedResults.Ok(catalog.TrackRecord);
}
