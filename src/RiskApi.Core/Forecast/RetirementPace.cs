using RiskApi.Forecast.Distributions;

namespace RiskApi.Forecast;

/// <summary>How models of one class end: the pace at which notice is given, and the notice period that follows.</summary>
/// <remarks>
/// Two stages. The daily rate of notices is constant with a Gamma posterior, so the chance of no notice within x days is
/// <c>E[exp(−rate·x)] = (β / (β + x))^α</c>. A retirement within H days needs a notice within H − n days, where n is the
/// notice period; for the share of retirements whose notice is on no record, n is 0.
/// </remarks>
/// <param name="rate">Posterior of the rate of notices, per day.</param>
/// <param name="unrecordedShare">Share of retirements that came without a notice on record, 0 to 1.</param>
/// <param name="noticePeriods">The notice periods on record.</param>
/// <param name="notices">Notices or shutdowns behind the estimate.</param>
/// <param name="modelMonths">Months that models of the class were served without a notice.</param>
public sealed class RetirementPace(
    GammaDistribution rate, double unrecordedShare, NoticePeriods noticePeriods, int notices, double modelMonths)
{
    private const double IntervalTail = 0.1;

    private readonly double _lowRate = rate.Quantile(IntervalTail);
    private readonly double _highRate = rate.Quantile(1 - IntervalTail);

    /// <summary>The notice periods on record.</summary>
    public NoticePeriods NoticePeriods => noticePeriods;

    /// <summary>Notices or shutdowns behind the estimate.</summary>
    public int Notices => notices;

    /// <summary>Months that models of the class were served without a notice.</summary>
    public double ModelMonths => modelMonths;

    /// <summary>The probability that the first stage is over within a number of days.</summary>
    /// <param name="days">Days, 0 or more.</param>
    public ProbabilityRange NoticeWithin(int days)
    {
        var expected = 1 - Math.Pow(rate.Rate / (rate.Rate + days), rate.Shape);

        return new(expected, Math.Min(expected, 1 - Math.Exp(-_lowRate * days)), Math.Max(expected, 1 - Math.Exp(-_highRate * days)));
    }

    /// <summary>The probability that both stages are over within a number of days.</summary>
    /// <param name="days">Days, 0 or more.</param>
    public ProbabilityRange RetirementWithin(int days)
    {
        var (expected, low, high) = (0.0, 0.0, 0.0);
        foreach (var (noticeDays, share) in noticePeriods.Periods)
        {
            var notice = NoticeWithin(Math.Max(0, days - noticeDays));
            expected += share * notice.Probability;
            low += share * notice.Low;
            high += share * notice.High;
        }

        return ProbabilityRange.Mix(unrecordedShare, NoticeWithin(days), new(expected, low, high));
    }
}
