using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Outlooks;

namespace RiskApi.Formats.Reports;

/// <summary>Shows where a method that knows too little would be sure and wrong, and what the one in use says there.</summary>
internal static class ForecastProofs
{
    /// <summary>Facts were compiled on this day, and again later: what came in between was seen by nobody who chose the method's numbers.</summary>
    private static readonly DateOnly UnseenFrom = new(2026, 8, 15);

    public static IEnumerable<string> Of(CatalogSnapshot catalog)
    {
        yield return "| at 90 days | forecasts | said | came |";
        yield return "| --- | --- | --- | --- |";
        foreach (var (kind, said) in JudgedKind.Of(catalog))
        {
            yield return said is null
                ? $"| {kind} | 0 | – | – |"
                : string.Create(CultureInfo.InvariantCulture, $"| {kind} | {said.Forecasts:N0} | {said.SaidShare:0.000} | {said.WentShare:0.000} |");
        }

        yield return "";
        yield return "| forecasts of 2026-08-15, by what is known today | 90 days | 180 days |";
        yield return "| --- | --- | --- |";
        foreach (var method in new[] { ForecastMethod.PublishedDatesOnly, ForecastMethod.InUse })
        {
            yield return $"| Brier skill, {method.Name} | {string.Join(" | ", UnseenWindow.Of(catalog, method, UnseenFrom).Select(skill => skill.ToString("0.000", CultureInfo.InvariantCulture)))} |";
        }

        yield return "";
        yield return Sure(catalog);
        if (MovedNames.Of(catalog, new(2025, 1, 1)) is { } moved)
        {
            yield return "";
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"Names that can be pointed at other weights, within {moved.WithinDays} days: {moved.Forecasts:N0} forecasts since 2025, {moved.SaidShare:0.000} said, {moved.MovedShare:0.000} came; Brier score {moved.BrierScore:0.000}, of the rate seen {moved.BaseRateBrierScore:0.000}.");
        }
    }

    private static string Sure(CatalogSnapshot catalog)
    {
        var fitted = new FittedForecast(catalog.AsOf(UnseenFrom));
        var (id, surest) = catalog.AsOf(UnseenFrom).Models
            .Where(model => model is { Facts.Provider: "openai", Status: ModelStatus.Active or ModelStatus.Legacy })
            .Select(model => (model.Facts.Id, Forecast: fitted.Forecast(model)))
            .Where(one => one.Forecast.ProbabilityWithin(365) > 0.15)
            .MinBy(one => one.Forecast.ProbabilityWithin(180));
        return surest is null ? "" : string.Create(
            CultureInfo.InvariantCulture,
            $"OpenAI promises 180 days of notice. Of its models with more than 0.15 within a year, the surest on {UnseenFrom:yyyy-MM-dd} was `{id}`: {surest.ProbabilityWithin(180):0.000} within 180 days, {surest.ProbabilityWithin(365):0.000} within 365.");
    }
}
