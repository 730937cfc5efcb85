namespace RiskApi.Forecast.Comparison;

/// <summary>Collects forecasts and outcomes, and compares their squared error with that of the outcomes' own mean rate.</summary>
/// <remarks>Brier, "Verification of forecasts expressed in terms of probability", Monthly Weather Review 78 (1950). The reference knows the future rate, which makes it a harsh one.</remarks>
public sealed class BrierSkill
{
    private double _squaredError;
    private double _forecasts;
    private int _events;

    /// <summary>Forecasts collected.</summary>
    public int Count { get; private set; }

    /// <summary>The mean forecast, 0 to 1.</summary>
    public double MeanForecast => _forecasts / Count;

    /// <summary>The share of outcomes that happened, 0 to 1.</summary>
    public double SeenShare => (double)_events / Count;

    /// <summary>1 for a perfect forecast, 0 for one as good as the mean rate, negative for a worse one; NaN before there were outcomes of both kinds.</summary>
    public double Skill => 1 - (_squaredError / Count / (SeenShare * (1 - SeenShare)));

    /// <summary>Adds one forecast with its outcome.</summary>
    /// <param name="probability">The forecast, 0 to 1.</param>
    /// <param name="happened">The outcome.</param>
    public void Add(double probability, bool happened)
    {
        var error = probability - (happened ? 1 : 0);
        _squaredError += error * error;
        _forecasts += probability;
        _events += happened ? 1 : 0;
        Count++;
    }
}
