using RiskApi.Core;
using RiskApi.Core.Forecast;
using RiskApi.Core.Forecast.Ledger;

namespace RiskApi.Storage.Forecast;

/// <summary>A row of the ledger's forecasts: a model on a day, at the four horizons that have columns.</summary>
internal sealed record ForecastRow
{
    public DateOnly Day { get; init; }

    public string Provider { get; init; } = "";

    public string Model { get; init; } = "";

    public string Basis { get; init; } = "";

    public double Probability90 { get; init; }

    public double Probability180 { get; init; }

    public double Probability365 { get; init; }

    public double Probability730 { get; init; }

    public double Percentile90 { get; init; }

    public double Percentile180 { get; init; }

    public double Percentile365 { get; init; }

    public double Percentile730 { get; init; }

    public static ForecastRow Of(DateOnly day, SaidForecast said)
    {
        var at = said.Probabilities.ToDictionary(one => one.WithinDays);
        return new()
        {
            Day = day,
            Provider = said.Provider,
            Model = said.Model,
            Basis = Words.Of(said.Basis),
            Probability90 = at[90].Probability,
            Probability180 = at[180].Probability,
            Probability365 = at[365].Probability,
            Probability730 = at[730].Probability,
            Percentile90 = at[90].Percentile,
            Percentile180 = at[180].Percentile,
            Percentile365 = at[365].Percentile,
            Percentile730 = at[730].Percentile,
        };
    }

    public SaidForecast ToSaid() => new(
        Provider,
        Model,
        Words.Parse<ForecastBasis>(Basis) ?? ForecastBasis.Forecast,
        [
            new(90, Probability90, Percentile90), new(180, Probability180, Percentile180), new(365, Probability365, Percentile365),
            new(730, Probability730, Percentile730),
        ]);
}
