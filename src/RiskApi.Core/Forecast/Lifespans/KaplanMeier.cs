namespace RiskApi.Core.Forecast.Lifespans;

/// <summary>The share of models that live longer than a number of days, estimated with those still alive.</summary>
/// <remarks>
/// Kaplan and Meier, "Nonparametric estimation from incomplete observations", JASA 53 (1958). Leaving out the models still
/// alive would make lives look far too short: the long ones are the ones that have not ended.
/// </remarks>
public sealed class KaplanMeier
{
    private readonly List<SurvivalStep> _steps = [];

    /// <summary>Estimates from durations.</summary>
    /// <param name="lives">Days lived, 0 or more, and whether the end was seen; where it was not, the life went on after that.</param>
    public KaplanMeier(IReadOnlyCollection<(int Days, bool Ended)> lives)
    {
        Count = lives.Count;
        Ended = lives.Count(life => life.Ended);
        var (atRisk, survival, greenwood) = (lives.Count, 1.0, 0.0);
        foreach (var day in lives.GroupBy(life => life.Days).OrderBy(day => day.Key))
        {
            var ends = day.Count(life => life.Ended);
            if (ends > 0)
            {
                survival *= 1 - ((double)ends / atRisk);
                greenwood += ends / ((double)atRisk * (atRisk - ends));
                _steps.Add(new(day.Key, survival, survival * Math.Sqrt(greenwood)));
            }

            atRisk -= day.Count();
        }
    }

    /// <summary>Lives behind the estimate.</summary>
    public int Count { get; }

    /// <summary>Those of them whose end was seen.</summary>
    public int Ended { get; }

    /// <summary>Where the curve falls, in order of days.</summary>
    public IReadOnlyList<SurvivalStep> Steps => _steps;

    /// <summary>The share that lives longer than a number of days, 0 to 1; 1 before the first end.</summary>
    /// <param name="days">Days, 0 or more.</param>
    public double SurvivalAt(int days)
    {
        var last = _steps.FindLastIndex(step => step.Days <= days);
        return last < 0 ? 1 : _steps[last].Survival;
    }

    /// <summary>The days by which a share has ended, or null where the record does not reach that far.</summary>
    /// <param name="share">The share, above 0 and below 1; 0.5 is the median.</param>
    public int? Quantile(double share)
    {
        // A curve that stops exactly at the share may miss it by a rounding error.
        const double tolerance = 1e-9;
        var first = _steps.FindIndex(step => step.Survival <= 1 - share + tolerance);
        return first < 0 ? null : _steps[first].Days;
    }
}

/// <summary>A point at which a survival curve falls.</summary>
/// <param name="Days">Days lived.</param>
/// <param name="Survival">The share that lives longer, 0 to 1.</param>
/// <param name="StandardError">Its standard error by Greenwood's formula; NaN where nobody lives longer.</param>
public readonly record struct SurvivalStep(int Days, double Survival, double StandardError);
