using System.Text.Json.Serialization;
using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast;

/// <summary>When one model will stop answering on its provider, as far as was known on the as-of date.</summary>
/// <param name="asOf">The as-of date.</param>
/// <param name="basis">What it rests on.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
public abstract class RetirementForecast(DateOnly asOf, ForecastBasis basis, Func<Evidence> explain)
{
    private const int LongestDays = 36_500;

    private volatile Answer? _last;

    /// <summary>What it rests on.</summary>
    public ForecastBasis Basis => basis;

    /// <summary>The as-of date.</summary>
    public DateOnly AsOf => asOf;

    /// <summary>The committed day, where there is one.</summary>
    public virtual DateOnly? CommittedOn => null;

    /// <summary>The notice to expect; null where the date is known already.</summary>
    public virtual NoticePeriods? NoticePeriods => null;

    /// <summary>What was to be expected had no day been committed to; null where none is.</summary>
    public virtual RetirementForecast? WithoutNotice => null;

    /// <summary>The evidence; made once.</summary>
    public Evidence Evidence => field ??= explain();

    /// <summary>The forecast in figures, at the usual horizons; made once.</summary>
    public ForecastSummary Summary => field ??= ForecastSummary.Of(this);

    /// <summary>The probability, with its interval, that the model has stopped answering a number of days after the as-of date.</summary>
    /// <param name="withinDays">Days, 0 or more. The probability never falls with it.</param>
    public abstract ProbabilityRange Within(int withinDays);

    /// <summary>The same without the interval. The last answer is kept: whoever chooses among models asks all of them about one horizon.</summary>
    /// <param name="withinDays">Days, 0 or more.</param>
    public double ProbabilityWithin(int withinDays) =>
        _last is { } last && last.WithinDays == withinDays ? last.Probability : (_last = new(withinDays, Gone(withinDays))).Probability;

    /// <summary>The probability that the model has stopped answering a number of days after the as-of date.</summary>
    /// <param name="withinDays">Days, 0 or more.</param>
    protected abstract double Gone(int withinDays);

    /// <summary>The probability that a migration takes longer than the time the vendor leaves for it.</summary>
    /// <param name="leadTime">The duration of the migration, from decision to production.</param>
    /// <returns>A probability, 0 to 1.</returns>
    public abstract double Unreadiness(LeadTimeDistribution leadTime);

    /// <summary>The first day by which the model has stopped with at least a probability.</summary>
    /// <param name="probability">The probability, above 0 and below 1.</param>
    /// <returns>The day; a hundred years ahead, or the end of the calendar, where it is not reached sooner.</returns>
    public virtual DateOnly Quantile(double probability)
    {
        var (tooEarly, enough) = (-1, Math.Min(LongestDays, DateOnly.MaxValue.DayNumber - asOf.DayNumber));
        while (enough - tooEarly > 1)
        {
            var middle = (tooEarly + enough) / 2;
            (tooEarly, enough) = Gone(middle) >= probability ? (tooEarly, middle) : (middle, enough);
        }

        return AsOf.AddDays(enough);
    }

    private sealed record Answer(int WithinDays, double Probability);
}

/// <summary>What a forecast rests on.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ForecastBasis>))]
public enum ForecastBasis
{
    /// <summary>The model has stopped answering.</summary>
    Retired,

    /// <summary>A committed date, weighed by how often such dates of the provider held.</summary>
    Announced,

    /// <summary>A date without commitment, weighed by how often such dates of the provider held.</summary>
    Tentative,

    /// <summary>No date: the hazard at which comparable models were retired.</summary>
    Forecast,

    /// <summary>No catalogued model: the hazard of all models, with the widest interval.</summary>
    Unknown,

    /// <summary>Weights that the organisation runs itself: they do not end.</summary>
    SelfHosted,
}
