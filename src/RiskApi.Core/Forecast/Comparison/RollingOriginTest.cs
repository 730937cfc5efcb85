using RiskApi.Catalog;

namespace RiskApi.Forecast.Comparison;

/// <summary>Judges a forecast method on history: on each date it knows only what was public then, and is scored by what happened.</summary>
/// <remarks>
/// A model counts on a date where it was released by then and had not stopped by then; models that ended on an unknown day
/// and catalog entries that are not models are left out. The outcome is a shutdown within the horizon.
/// </remarks>
public static class RollingOriginTest
{
    /// <summary>Runs the test.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    /// <param name="method">The method to judge.</param>
    /// <param name="providers">The providers whose models count.</param>
    /// <param name="dates">The dates on which forecasts are made.</param>
    /// <param name="horizonDays">How far ahead they look, above 0; the record must reach that far beyond each date.</param>
    public static RollingOriginResult Run(
        CatalogSnapshot catalog, IForecastMethod method, IReadOnlySet<string> providers, IEnumerable<DateOnly> dates, int horizonDays)
    {
        var (all, withoutNotice) = (new BrierSkill(), new BrierSkill());
        foreach (var date in dates)
        {
            var known = catalog.AsOf(date);
            var fitted = method.Fit(known);
            foreach (var model in known.Models.Where(model => providers.Contains(model.Model.Provider) && IsAlive(model.Model, date)))
            {
                var probability = fitted.Forecast(model).Within(horizonDays).Probability;
                var stopped = model.Model.RetiresOn?.Day <= date.AddDays(horizonDays);
                all.Add(probability, stopped);
                if (!model.Lifecycle.HasNotice)
                {
                    withoutNotice.Add(probability, stopped);
                }
            }
        }

        return new(horizonDays, all, withoutNotice);
    }

    /// <summary>The first of each month from a month on, as long as the horizon ends within the record.</summary>
    /// <param name="first">The first date.</param>
    /// <param name="recordEndsOn">The last day on record.</param>
    /// <param name="horizonDays">How far ahead each forecast looks.</param>
    public static IEnumerable<DateOnly> Monthly(DateOnly first, DateOnly recordEndsOn, int horizonDays)
    {
        for (var date = first; date.AddDays(horizonDays) <= recordEndsOn; date = date.AddMonths(1))
        {
            yield return date;
        }
    }

    private static bool IsAlive(Model model, DateOnly date) =>
        model.ReleasedOn?.Day <= date && !(model.RetiresOn?.Day <= date) && model.Kind != ModelKind.Other && !model.EndedOnUnknownDay;
}
