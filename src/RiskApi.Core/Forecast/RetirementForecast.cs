using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>When one model will stop answering on its provider, as far as was known on the as-of date.</summary>
public abstract class RetirementForecast
{
    private const int LongestDays = 36_500;

    /// <summary>What it rests on.</summary>
    public abstract ForecastBasis Basis { get; }

    /// <summary>The as-of date.</summary>
    public abstract DateOnly AsOf { get; }

    /// <summary>The committed day, where there is one.</summary>
    public virtual DateOnly? CommittedOn => null;

    /// <summary>The forecast in figures, at the usual horizons; made once.</summary>
    public ForecastSummary Summary => field ??= ForecastSummary.Of(this);

    /// <summary>The evidence in words.</summary>
    public abstract string Evidence { get; }

    /// <summary>Notices or shutdowns of comparable models behind the forecast; null where it does not rest on comparison.</summary>
    public virtual int? ComparableNotices => null;

    /// <summary>The notice to expect; null where the date is known already.</summary>
    public virtual NoticePeriods? NoticePeriods => null;

    /// <summary>The probability that the model has stopped answering a number of days after the as-of date.</summary>
    /// <param name="withinDays">Days, 0 or more. The probability never falls with it.</param>
    public abstract ProbabilityRange Within(int withinDays);

    /// <summary>The probability that a migration takes longer than the time the vendor leaves for it.</summary>
    /// <param name="leadTime">The duration of the migration, from decision to production.</param>
    /// <returns>A probability, 0 to 1.</returns>
    public abstract double Unreadiness(LeadTimeDistribution leadTime);

    /// <summary>The first day by which the model has stopped with at least a probability.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <returns>The day; a hundred years ahead where it is not reached sooner.</returns>
    public virtual DateOnly Quantile(double probability)
    {
        var (tooEarly, enough) = (-1, LongestDays);
        while (enough - tooEarly > 1)
        {
            var middle = (tooEarly + enough) / 2;
            (tooEarly, enough) = Within(middle).Probability >= probability ? (tooEarly, middle) : (middle, enough);
        }

        return AsOf.AddDays(enough);
    }
}
