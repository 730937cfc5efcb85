namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Forecasts that are judged together, with the figures that weigh their clusters.</summary>
internal sealed class BacktestSample
{
    private readonly BacktestedForecast[] _forecasts;

    /// <summary>The first forecast of each day, and the end.</summary>
    private readonly int[] _days;

    public BacktestSample(IEnumerable<BacktestedForecast> forecasts)
    {
        _forecasts = [.. forecasts.OrderBy(forecast => forecast.On).ThenBy(forecast => forecast.Probability)];
        _days = [.. Enumerable.Range(0, _forecasts.Length).Where(i => i == 0 || _forecasts[i].On != _forecasts[i - 1].On), _forecasts.Length];
    }

    public IReadOnlyList<BacktestedForecast> Forecasts => _forecasts;

    public double MeanForecast => _forecasts is [] ? 0 : _forecasts.Average(forecast => forecast.Probability);

    public double SeenShare => _forecasts is [] ? 0 : _forecasts.Average(forecast => forecast.Happened ? 1.0 : 0.0);

    /// <summary>1 for a perfect forecast, 0 for one as good as the mean rate of the outcomes, negative for a worse one; NaN where all outcomes are alike.</summary>
    /// <remarks>
    /// Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950). The reference knows the future rate, which makes
    /// it a harsh one.
    /// </remarks>
    public double Skill(double[] weights)
    {
        var (squaredError, happened, total) = (0.0, 0.0, 0.0);
        foreach (var forecast in _forecasts)
        {
            var weight = weights[forecast.Cluster];
            var error = forecast.Probability - (forecast.Happened ? 1 : 0);
            squaredError += weight * error * error;
            happened += forecast.Happened ? weight : 0;
            total += weight;
        }

        var rate = happened / total;
        return rate is > 0 and < 1 ? 1 - (squaredError / total / (rate * (1 - rate))) : double.NaN;
    }

    /// <summary>The probability that of two models alive on one day, one of which stopped within the horizon, that one had the higher forecast; averaged over the days. 0.5 is chance.</summary>
    public double Area(double[] weights)
    {
        var (sum, days) = (0.0, 0);
        for (var day = 0; day + 1 < _days.Length; day++)
        {
            var (stopped, others, pairs) = (0.0, 0.0, 0.0);
            for (var i = _days[day]; i < _days[day + 1];)
            {
                var (tiedStopped, tiedOthers, first) = (0.0, 0.0, i);
                for (; i < _days[day + 1] && _forecasts[i].Probability == _forecasts[first].Probability; i++)
                {
                    var weight = weights[_forecasts[i].Cluster];
                    tiedStopped += _forecasts[i].Happened ? weight : 0;
                    tiedOthers += _forecasts[i].Happened ? 0 : weight;
                }

                pairs += tiedStopped * (others + (tiedOthers / 2));
                stopped += tiedStopped;
                others += tiedOthers;
            }

            if (stopped > 0 && others > 0)
            {
                sum += pairs / (stopped * others);
                days++;
            }
        }

        return sum / days;
    }
}
