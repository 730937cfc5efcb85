using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>A date is published: it holds with a probability; else it is moved, or taken back and the model goes on at its own hazard.</summary>
/// <remarks>A move that would lie in the past counts as one to tomorrow.</remarks>
/// <param name="endsOn">The date; in the past only where it is tentative and nobody saw the model alive since.</param>
/// <param name="isCommitted">Whether the vendor committed to it.</param>
/// <param name="keeping">How the provider's dates of this kind hold.</param>
/// <param name="otherwise">The forecast without the date.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
internal sealed class DatedEnd(DateOnly endsOn, bool isCommitted, DateKeeping keeping, RetirementForecast otherwise, Func<Evidence> explain)
    : RetirementForecast(otherwise.AsOf, isCommitted ? ForecastBasis.Announced : ForecastBasis.Tentative, explain)
{
    private const double NormalQuantile90 = 1.2815515655446004;

    private readonly int _daysLeft = Math.Max(0, endsOn.DayNumber - otherwise.AsOf.DayNumber);

    /// <inheritdoc/>
    public override DateOnly? CommittedOn => isCommitted ? endsOn : null;

    /// <inheritdoc/>
    public override NoticePeriods? NoticePeriods => isCommitted ? null : otherwise.NoticePeriods;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays)
    {
        var spread = NormalQuantile90 * keeping.HoldsStandardError;
        var (moved, withdrawn) = (MovedShare(withinDays), otherwise.Within(withinDays));
        var (low, high) = (NotKept(moved, withdrawn.Low), NotKept(moved, withdrawn.High));
        double[] ends =
        [
            Mixed(keeping.HoldsShare - spread, withinDays, low), Mixed(keeping.HoldsShare - spread, withinDays, high),
            Mixed(keeping.HoldsShare + spread, withinDays, low), Mixed(keeping.HoldsShare + spread, withinDays, high),
        ];

        return new(Mixed(keeping.HoldsShare, withinDays, NotKept(moved, withdrawn.Probability)), ends.Min(), ends.Max());
    }

    /// <inheritdoc/>
    public override double ProbabilityWithin(int withinDays) =>
        Mixed(keeping.HoldsShare, withinDays, NotKept(MovedShare(withinDays), otherwise.ProbabilityWithin(withinDays)));

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime)
    {
        var inTime = leadTime.ProbabilityLongerThan(_daysLeft);
        return isCommitted ? inTime : (keeping.HoldsShare * inTime) + ((1 - keeping.HoldsShare) * otherwise.Unreadiness(leadTime));
    }

    private double Mixed(double holdsShare, int withinDays, double notKept)
    {
        var holds = Math.Clamp(holdsShare, 0, 1);
        return Math.Min(1, (withinDays >= _daysLeft ? holds : 0) + ((1 - holds) * notKept));
    }

    private double NotKept(double movedShare, double withdrawn) => movedShare + (keeping.WithdrawnShare * withdrawn);

    private double MovedShare(int withinDays)
    {
        var sum = 0.0;
        foreach (var (days, share) in keeping.Moves)
        {
            if (Math.Max(1, _daysLeft + days) > withinDays)
            {
                break;
            }

            sum += share;
        }

        return sum;
    }
}

/// <summary>The model has stopped answering.</summary>
/// <param name="asOf">The as-of date.</param>
/// <param name="endedOn">The day; null where nobody recorded it.</param>
/// <param name="explain">Makes the evidence when it is asked for.</param>
internal sealed class PastEnd(DateOnly asOf, DateOnly? endedOn, Func<Evidence> explain) : RetirementForecast(asOf, ForecastBasis.Retired, explain)
{
    /// <inheritdoc/>
    public override DateOnly? CommittedOn => endedOn;

    /// <inheritdoc/>
    public override ProbabilityRange Within(int withinDays) => ProbabilityRange.Certain;

    /// <inheritdoc/>
    public override double ProbabilityWithin(int withinDays) => 1;

    /// <inheritdoc/>
    public override double Unreadiness(LeadTimeDistribution leadTime) => 1;

    /// <inheritdoc/>
    public override DateOnly Quantile(double probability) => endedOn ?? AsOf;
}
