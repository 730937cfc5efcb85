using RiskApi.Core.Forecast.Distributions;

namespace RiskApi.Core.Forecast.Notices;

/// <summary>The notices to be expected of one model from the as-of date on, day by day.</summary>
/// <remarks>
/// The hazard is constant between the steps of the model's profile. With Λ₀ the notices that were to be expected of the model so
/// far and Λ those ahead, the probability of one ahead is <c>Λ / (1 + Λ₀ + Λ)</c>: what has outlasted the hazard of its like is
/// likelier to go on outlasting it (see <see cref="HazardRegression"/>). The 80 % interval is that of the fitted logarithm of the hazard.
/// </remarks>
internal sealed class HazardCurve
{
    private readonly double[] _fromDays;
    private readonly double[] _dailyHazard;
    private readonly double[] _expectedBefore;
    private readonly double _lowRatio;

    /// <summary>Creates a curve.</summary>
    /// <param name="fromDays">Days from the as-of date at which the hazard changes, ascending, the first 0.</param>
    /// <param name="dailyHazard">The notices to be expected per day from each of them on.</param>
    /// <param name="expectedSoFar">The notices that were to be expected until the as-of date.</param>
    /// <param name="lowRatio">What the hazard is multiplied by at the lower end of the interval, and divided by at the upper.</param>
    public HazardCurve(double[] fromDays, double[] dailyHazard, double expectedSoFar, double lowRatio)
    {
        (_fromDays, _dailyHazard, ExpectedSoFar, _lowRatio) = (fromDays, dailyHazard, expectedSoFar, lowRatio);
        _expectedBefore = new double[fromDays.Length];
        for (var i = 1; i < fromDays.Length; i++)
        {
            _expectedBefore[i] = _expectedBefore[i - 1] + ((fromDays[i] - fromDays[i - 1]) * dailyHazard[i - 1]);
        }
    }

    /// <summary>The notices that were to be expected of the model until the as-of date.</summary>
    public double ExpectedSoFar { get; }

    /// <summary>The curve of a model.</summary>
    public static HazardCurve Of(CovariateProfile profile, NoticeHazard hazard, DateOnly? releasedOn, DateOnly asOf)
    {
        var today = asOf.DayNumber;
        var steps = profile.Steps;
        var hazards = new double[steps.Length];
        var soFar = 0.0;
        var current = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            hazards[i] = Math.Exp(hazard.Effects.LogHazard(steps[i].Levels) + hazard.Means.OfUnknown(steps[i].Levels));
            current = steps[i].FromDay <= today ? i : current;
        }

        for (var i = 0; i <= current && releasedOn is { DayNumber: var released }; i++)
        {
            var to = i == current ? today : steps[i + 1].FromDay;
            soFar += Math.Max(0, to - Math.Max(released, steps[i].FromDay)) * hazards[i];
        }

        var (fromDays, dailyHazard) = (new double[steps.Length - current], new double[steps.Length - current]);
        for (var i = current; i < steps.Length; i++)
        {
            fromDays[i - current] = Math.Max(0, steps[i].FromDay - today);
            dailyHazard[i - current] = hazards[i] * hazard.Settings.HazardAheadRatio;
        }

        fromDays[0] = 0;
        return new(fromDays, dailyHazard, soFar, LowRatio(hazard.Effects.StandardError(steps[current].Levels)));
    }

    /// <summary>A constant hazard, for a model of which nothing is known.</summary>
    public static HazardCurve Constant(double dailyHazard, double logStandardError) =>
        new([0], [dailyHazard], expectedSoFar: 0, LowRatio(logStandardError));

    /// <summary>The same curve at another hazard, or for a model that has outlasted nothing.</summary>
    /// <param name="hazardRatio">What the hazard ahead is multiplied by.</param>
    /// <param name="expectedSoFar">The notices that were to be expected until the as-of date.</param>
    public HazardCurve With(double hazardRatio, double expectedSoFar) =>
        new(_fromDays, [.. _dailyHazard.Select(hazard => hazard * hazardRatio)], expectedSoFar, _lowRatio);

    /// <summary>The same curve at another hazard for some days.</summary>
    /// <param name="untilDays">Days from the as-of date, above 0.</param>
    /// <param name="hazardRatio">What the hazard is multiplied by until then.</param>
    public HazardCurve Until(int untilDays, double hazardRatio)
    {
        var steps = _fromDays.Zip(_dailyHazard, (from, hazard) => (From: from, Hazard: hazard)).ToList();
        var last = steps.FindLastIndex(step => step.From <= untilDays);
        steps.Insert(last + 1, (untilDays, steps[last].Hazard));
        return new(
            [.. steps.Select(step => step.From)],
            [.. steps.Select(step => step.From < untilDays ? hazardRatio * step.Hazard : step.Hazard)],
            ExpectedSoFar,
            _lowRatio);
    }

    /// <summary>The probability that both stages are over: a notice, and the notice period that follows.</summary>
    /// <param name="days">Days from the as-of date, 0 or more.</param>
    /// <param name="distribution">The notice periods, and the share of ends without one.</param>
    public double RetirementWithin(int days, NoticePeriodDistribution distribution)
    {
        var afterNotice = 0.0;
        foreach (var (noticeDays, share) in distribution.Periods.Periods)
        {
            afterNotice += days > noticeDays ? share * NoticeProbability(ExpectedWithin(days - noticeDays)) : 0;
        }

        return (distribution.UnrecordedShare * NoticeProbability(ExpectedWithin(days))) + ((1 - distribution.UnrecordedShare) * afterNotice);
    }

    /// <summary>The same with the interval.</summary>
    /// <param name="days">Days from the as-of date, 0 or more.</param>
    /// <param name="distribution">The notice periods, and the share of ends without one.</param>
    public ProbabilityRange RetirementRangeWithin(int days, NoticePeriodDistribution distribution)
    {
        var (expected, low, high) = (0.0, 0.0, 0.0);
        foreach (var (noticeDays, share) in distribution.Periods.Periods)
        {
            var notice = NoticeRangeWithin(Math.Max(0, days - noticeDays));
            expected += share * notice.Probability;
            low += share * notice.Low;
            high += share * notice.High;
        }

        return ProbabilityRange.Mix(distribution.UnrecordedShare, NoticeRangeWithin(days), new(expected, low, high));
    }

    private ProbabilityRange NoticeRangeWithin(int days)
    {
        var expected = ExpectedWithin(days);
        return new(NoticeProbability(expected), NoticeProbability(expected * _lowRatio), NoticeProbability(expected / _lowRatio));
    }

    private double NoticeProbability(double expectedAhead) =>
        expectedAhead / (1 + ExpectedSoFar + expectedAhead);

    private static double LowRatio(double logStandardError) => Math.Exp(-Normal.Quantile90 * logStandardError);

    private double ExpectedWithin(int days)
    {
        var last = _fromDays.Length - 1;
        while (_fromDays[last] > days)
        {
            last--;
        }

        return _expectedBefore[last] + ((days - _fromDays[last]) * _dailyHazard[last]);
    }
}
