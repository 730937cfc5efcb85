namespace RiskApi.Core.Forecast.Ledger;

/// <summary>A forecast that was said, with what came of it.</summary>
/// <param name="SaidOn">The day on which it was said.</param>
/// <param name="Provider">The provider's id.</param>
/// <param name="Model">The model's id at the provider.</param>
/// <param name="WithinDays">The horizon in days.</param>
/// <param name="Basis">What it rested on.</param>
/// <param name="Probability">The probability that the model stops within the horizon, 0 to 1.</param>
/// <param name="Percentile">The share of the models of the day with the same or a lower probability, above 0 and up to 1.</param>
/// <param name="DueOn">The last day of the horizon.</param>
/// <param name="Outcome">What came of it, by what the record says now.</param>
/// <param name="Because">Why nobody can say what came; null unless it is unresolved.</param>
/// <param name="WentOn">The day on which the model stopped; null unless it went.</param>
/// <param name="IsScored">Whether it counts in the figures of its horizon: the record covers the whole of it.</param>
/// <param name="SquaredError">The squared error of what was said, 0 to 1; the mean over the scored forecasts is their Brier score. Null while nothing came.</param>
/// <param name="Method">The version of the forecast method that said it.</param>
/// <param name="CatalogVersion">The version of the catalog that it was said from.</param>
public sealed record LedgerEntry(
    DateOnly SaidOn,
    string Provider,
    string Model,
    int WithinDays,
    ForecastBasis Basis,
    double Probability,
    double Percentile,
    DateOnly DueOn,
    LedgerOutcome Outcome,
    UnresolvedBecause? Because,
    DateOnly? WentOn,
    bool IsScored,
    double? SquaredError,
    string Method,
    string CatalogVersion)
{
    /// <summary>The forecasts of one model on one day, the shortest horizon first.</summary>
    /// <param name="day">What was said on the day, with at least this model.</param>
    /// <param name="said">What was said of the model.</param>
    /// <param name="judge">Says what came.</param>
    public static IEnumerable<LedgerEntry> Of(LedgerDay day, SaidForecast said, LedgerJudge judge) => said.Probabilities.Select(at =>
    {
        var judged = judge.Of(day.Day, said.Provider, said.Model, at.WithinDays);
        return new LedgerEntry(
            day.Day,
            said.Provider,
            said.Model,
            at.WithinDays,
            said.Basis,
            at.Probability,
            at.Percentile,
            judged.DueOn,
            judged.Outcome,
            judged.Because,
            judged.WentOn,
            judged.IsScored,
            judged.SquaredError(at.Probability) is { } error ? Rounded.Probability(error) : null,
            day.Method,
            day.CatalogVersion);
    });
}

/// <summary>A day of the ledger.</summary>
/// <param name="Day">The day.</param>
/// <param name="Method">The version of the forecast method in use on it.</param>
/// <param name="CatalogVersion">The version of the catalog in use on it.</param>
/// <param name="SaidAt">When it was said, by the clock of then.</param>
/// <param name="Models">Models of which something was said.</param>
public sealed record LedgerDay(DateOnly Day, string Method, string CatalogVersion, DateTimeOffset SaidAt, int Models);
