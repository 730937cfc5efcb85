namespace RiskApi.Forecast.Judging;

/// <summary>How forecasts of about one size turned out: calibrated ones come true as often as they say.</summary>
/// <param name="From">The lower end of the bin, inclusive.</param>
/// <param name="To">The upper end, exclusive; 1 is inclusive.</param>
/// <param name="Forecasts">Forecasts in the bin.</param>
/// <param name="MeanForecast">Their mean; null where there are none.</param>
/// <param name="SeenShare">The share that came true; null where there are none.</param>
public sealed record ReliabilityBin(double From, double To, int Forecasts, double? MeanForecast, double? SeenShare)
{
    private const int Bins = 10;

    internal static ReliabilityBin[] Of(IReadOnlyCollection<JudgedForecast> forecasts)
    {
        var byBin = forecasts.ToLookup(forecast => Math.Min(Bins - 1, (int)(forecast.Probability * Bins)));
        return [.. Enumerable.Range(0, Bins).Select(bin => Of(bin, [.. byBin[bin]]))];
    }

    private static ReliabilityBin Of(int bin, JudgedForecast[] forecasts) => new(
        (double)bin / Bins,
        (double)(bin + 1) / Bins,
        forecasts.Length,
        forecasts is [] ? null : Rounded.Probability(forecasts.Average(forecast => forecast.Probability)),
        forecasts is [] ? null : Rounded.Probability(forecasts.Average(forecast => forecast.Happened ? 1.0 : 0.0)));
}
