using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>A date without commitment: it holds with a probability, and otherwise the model goes on at its class's pace.</summary>
/// <param name="endsOn">The date; in the past where nobody saw the model alive since.</param>
/// <param name="holds">The probability that such a date of this provider holds, 0 to 1.</param>
/// <param name="otherwise">The forecast without the date.</param>
/// <param name="evidence">The evidence in words.</param>
public sealed class TentativeEnd(DateOnly endsOn, double holds, RetirementForecast otherwise, string evidence) : RetirementForecast
{
    private readonly KnownEnd _date = new(otherwise.AsOf, endsOn, evidence);

    /// <inheritdoc/>
    public override ForecastBasis Basis => ForecastBasis.Tentative;

    /// <inheritdoc/>
    public override DateOnly AsOf => otherwise.AsOf;

    /// <inheritdoc/>
    public override string Evidence => evidence;

    /// <inheritdoc/>
    public override int? ComparableNotices => otherwise.ComparableNotices;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => otherwise.NoticePeriods;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) =>
        ProbabilityRange.Mix(holds, _date.Within(withinDays), otherwise.Within(withinDays));

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) =>
        (holds * _date.Unreadiness(leadTime)) + ((1 - holds) * otherwise.Unreadiness(leadTime));
}
