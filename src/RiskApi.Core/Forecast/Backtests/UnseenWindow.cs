using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Judges the forecasts of one day by what is known today, committed dates to come included.</summary>
/// <remarks>
/// A single day is one sample of few decisions, and models without a date are followed for as long as their provider was read: what is
/// not known to have ended counts as alive. Models of which a tentative date passed leave the sample. Report it; choose nothing by it.
/// </remarks>
public static class UnseenWindow
{
    private static readonly int[] HorizonsDays = [90, 180];

    /// <summary>The Brier skill at 90 and at 180 days.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    /// <param name="method">The method.</param>
    /// <param name="on">The day of the forecasts.</param>
    public static IReadOnlyList<double> Of(CatalogSnapshot catalog, ForecastMethod method, DateOnly on)
    {
        var protocol = RollingOriginProtocol.Of(catalog);
        var known = catalog.AsOf(on);
        var probability = method.Fit(known, protocol);
        return
        [
            .. HorizonsDays.Select(days =>
            {
                var by = on.AddDays(days);
                var sample = new BacktestSample(catalog.Models
                    .Where(model => protocol.IsAlive(model, on) && !(model.TentativeOn?.Day <= by))
                    .Select(model => (Model: model, Alive: known.Find(model)))
                    .Where(one => one.Alive is not null)
                    .Select(one => new BacktestedForecast(
                        on, one.Model, one.Alive!.Lifecycle, 0, probability(one.Alive, days), one.Model.RetiresOn?.Day <= by)));
                return sample.Skill([1]);
            }),
        ];
    }
}
