namespace RiskApi.Core.Forecast.Notices;

/// <summary>The notices to be expected of one model from the as-of date on, day by day.</summary>
/// <remarks>
/// The pace is constant between the steps of the model's profile. With Λ₀ the notices that were to be expected of the model so
/// far and Λ those ahead, the probability of one ahead is <c>Λ / (1 + Λ₀ + Λ)</c>: what has outlasted the pace of its like is
/// likelier to go on outlasting it (see <see cref="PaceRegression"/>). The 80 % interval is that of the fitted logarithm of the pace.
/// </remarks>
internal sealed class PaceCurve
{
    private const double NormalQuantile90 = 1.2815515655446004;

    private readonly double[] _fromDays;
    private readonly double[] _dailyPace;
    private readonly double[] _expectedBefore;
    private readonly double _lowRatio;

    /// <summary>Creates a curve.</summary>
    /// <param name="fromDays">Days from the as-of date at which the pace changes, ascending, the first 0.</param>
    /// <param name="dailyPace">The notices to be expected per day from each of them on.</param>
    /// <param name="expectedSoFar">The notices that were to be expected until the as-of date.</param>
    /// <param name="lowRatio">What the pace is multiplied by at the lower end of the interval, and divided by at the upper.</param>
    public PaceCurve(double[] fromDays, double[] dailyPace, double expectedSoFar, double lowRatio)
    {
        (_fromDays, _dailyPace, ExpectedSoFar, _lowRatio) = (fromDays, dailyPace, expectedSoFar, lowRatio);
        _expectedBefore = new double[fromDays.Length];
        for (var i = 1; i < fromDays.Length; i++)
        {
            _expectedBefore[i] = _expectedBefore[i - 1] + ((fromDays[i] - fromDays[i - 1]) * dailyPace[i - 1]);
        }
    }

    /// <summary>The notices that were to be expected of the model until the as-of date.</summary>
    public double ExpectedSoFar { get; }

    /// <summary>The curve of a model.</summary>
    public static PaceCurve Of(PaceProfile profile, NoticePace pace, DateOnly? releasedOn, DateOnly asOf)
    {
        var today = asOf.DayNumber;
        var steps = profile.Steps;
        var paces = new double[steps.Length];
        var soFar = 0.0;
        var current = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            paces[i] = Math.Exp(pace.Effects.LogPace(steps[i].Levels) + pace.Norms.OfUnknown(steps[i].Levels));
            current = steps[i].FromDay <= today ? i : current;
        }

        for (var i = 0; i <= current && releasedOn is { DayNumber: var released }; i++)
        {
            var to = i == current ? today : steps[i + 1].FromDay;
            soFar += Math.Max(0, to - Math.Max(released, steps[i].FromDay)) * paces[i];
        }

        var (fromDays, dailyPace) = (new double[steps.Length - current], new double[steps.Length - current]);
        for (var i = current; i < steps.Length; i++)
        {
            fromDays[i - current] = Math.Max(0, steps[i].FromDay - today);
            dailyPace[i - current] = paces[i] * pace.Settings.PaceAheadRatio;
        }

        fromDays[0] = 0;
        return new(fromDays, dailyPace, soFar, LowRatio(pace.Effects.StandardError(steps[current].Levels)));
    }

    /// <summary>A constant pace, for a model of which nothing is known.</summary>
    public static PaceCurve Constant(double dailyPace, double logStandardError) =>
        new([0], [dailyPace], expectedSoFar: 0, LowRatio(logStandardError));

    /// <summary>The same curve at another pace, or for a model that has outlasted nothing.</summary>
    /// <param name="paceRatio">What the pace ahead is multiplied by.</param>
    /// <param name="expectedSoFar">The notices that were to be expected until the as-of date.</param>
    public PaceCurve With(double paceRatio, double expectedSoFar) =>
        new(_fromDays, [.. _dailyPace.Select(pace => pace * paceRatio)], expectedSoFar, _lowRatio);

    /// <summary>The probability that both stages are over: a notice, and the notice period that follows.</summary>
    /// <param name="days">Days from the as-of date, 0 or more.</param>
    /// <param name="practice">The notice periods, and the share of ends without one.</param>
    public double RetirementWithin(int days, NoticePractice practice)
    {
        var afterNotice = 0.0;
        foreach (var (noticeDays, share) in practice.Periods.Periods)
        {
            afterNotice += days > noticeDays ? share * NoticeProbability(ExpectedWithin(days - noticeDays)) : 0;
        }

        return (practice.UnrecordedShare * NoticeProbability(ExpectedWithin(days))) + ((1 - practice.UnrecordedShare) * afterNotice);
    }

    /// <summary>The same with the interval.</summary>
    /// <param name="days">Days from the as-of date, 0 or more.</param>
    /// <param name="practice">The notice periods, and the share of ends without one.</param>
    public ProbabilityRange RetirementRangeWithin(int days, NoticePractice practice)
    {
        var (expected, low, high) = (0.0, 0.0, 0.0);
        foreach (var (noticeDays, share) in practice.Periods.Periods)
        {
            var notice = NoticeRangeWithin(Math.Max(0, days - noticeDays));
            expected += share * notice.Probability;
            low += share * notice.Low;
            high += share * notice.High;
        }

        return ProbabilityRange.Mix(practice.UnrecordedShare, NoticeRangeWithin(days), new(expected, low, high));
    }

    private ProbabilityRange NoticeRangeWithin(int days)
    {
        var expected = ExpectedWithin(days);
        return new(NoticeProbability(expected), NoticeProbability(expected * _lowRatio), NoticeProbability(expected / _lowRatio));
    }

    private double NoticeProbability(double expectedAhead) =>
        expectedAhead / (1 + ExpectedSoFar + expectedAhead);

    private static double LowRatio(double logStandardError) => Math.Exp(-NormalQuantile90 * logStandardError);

    private double ExpectedWithin(int days)
    {
        var last = _fromDays.Length - 1;
        while (_fromDays[last] > days)
        {
            last--;
        }

        return _expectedBefore[last] + ((days - _fromDays[last]) * _dailyPace[last]);
    }
}
