using RiskApi.Core.Forecast.Distributions;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>How published dates of one kind hold by the days that are left, and what becomes of those that do not.</summary>
/// <remarks>
/// A date is moved or taken back at a hazard λ per unit of log(1 + days left): the nearer it is, the fewer days has a unit, and the surer
/// is the date. It holds from d days before with the probability exp(−∫λ) from 0 to log(1 + d). Each span of days left has its λ.
/// </remarks>
internal sealed class DateKeeping
{
    // Nobody sees a model go on a day without commitment, so no record tells how often it does.
    private const double TentativeComesTrueShare = 0.5;

    private readonly DateSpan[] _spans;
    private readonly double _comesTrueShare;

    private DateKeeping(DateSpan[] spans, double comesTrueShare) => (_spans, _comesTrueShare) = (spans, comesTrueShare);

    /// <summary>Fits it to what became of dates.</summary>
    /// <param name="dates">The dates.</param>
    /// <param name="areCommitted">Whether the vendor committed to them. Of the others, one in two comes true where it is never moved.</param>
    /// <param name="asOf">The day until which they are on record.</param>
    /// <param name="settings">The numbers of the method.</param>
    public static DateKeeping Fit(IReadOnlyCollection<PublishedDate> dates, bool areCommitted, DateOnly asOf, HazardSettings settings)
    {
        int[] from = [.. settings.DaysLeftSpans, int.MaxValue];
        return new(
            [.. from.Zip(from.Skip(1), (first, next) => DateSpan.Fit(first, next, dates, asOf, settings))], areCommitted ? 1 : TentativeComesTrueShare);
    }

    /// <summary>What is to be expected of a date.</summary>
    /// <param name="daysLeft">Days until it, 0 or more.</param>
    public DateProspect At(int daysLeft)
    {
        var (hazard, variance, stands) = (0.0, 0.0, 1.0);
        var moves = new (DateSpan Span, double Probability)[_spans.Length];

        // From the farthest span to the nearest, the order in which a date passes through them.
        for (var i = _spans.Length - 1; i >= 0; i--)
        {
            var exposure = _spans[i].Exposure(0, daysLeft);
            hazard += _spans[i].Hazard * exposure;
            variance += _spans[i].HazardVariance * exposure * exposure;
            moves[i] = (_spans[i], stands * (1 - Math.Exp(-_spans[i].Hazard * exposure)));
            stands -= moves[i].Probability;
        }

        var spread = Normal.Quantile90 * Math.Sqrt(variance);
        return new(
            daysLeft,
            new(Comes(hazard), Comes(hazard + spread), Comes(Math.Max(0, hazard - spread))),
            moves,
            stands * (1 - _comesTrueShare));

        double Comes(double expectedMoves) => _comesTrueShare * Math.Exp(-expectedMoves);
    }
}

/// <summary>What is to be expected of one published date.</summary>
/// <param name="daysLeft">Days until it, 0 or more.</param>
/// <param name="holds">The probability that it comes true, with its 80 % interval.</param>
/// <param name="moves">The probability that it is moved or taken back, in each span of days left.</param>
/// <param name="passes">The probability that it is never moved and the model goes on all the same.</param>
internal sealed class DateProspect(int daysLeft, ProbabilityRange holds, (DateSpan Span, double Probability)[] moves, double passes)
{
    /// <summary>Days until it.</summary>
    public int DaysLeft => daysLeft;

    /// <summary>The probability that it comes true, with its 80 % interval.</summary>
    public ProbabilityRange Holds => holds;

    /// <summary>The probability that the end comes within a number of days: on the date, on the day it is moved to, or at the model's own hazard.</summary>
    /// <param name="withinDays">Days from now, 0 or more.</param>
    /// <param name="withoutDate">That probability for the model without a date.</param>
    public double Within(int withinDays, double withoutDate) => Within(holds.Probability, withinDays, withoutDate);

    /// <summary>The same with its interval.</summary>
    /// <param name="withinDays">Days from now, 0 or more.</param>
    /// <param name="withoutDate">That probability for the model without a date, with its interval.</param>
    public ProbabilityRange Within(int withinDays, ProbabilityRange withoutDate)
    {
        double[] ends =
        [
            Within(holds.Low, withinDays, withoutDate.Low), Within(holds.Low, withinDays, withoutDate.High),
            Within(holds.High, withinDays, withoutDate.Low), Within(holds.High, withinDays, withoutDate.High),
        ];

        return new(Within(withinDays, withoutDate.Probability), ends.Min(), ends.Max());
    }

    private double Within(double comesTrue, int withinDays, double withoutDate)
    {
        var fails = 1 - holds.Probability;
        var otherwise = fails > 0 ? EndsOtherwise(withinDays, withoutDate) / fails : 0;
        return Math.Min(1, (withinDays >= daysLeft ? comesTrue : 0) + ((1 - comesTrue) * otherwise));
    }

    private double EndsOtherwise(int withinDays, double withoutDate)
    {
        var sum = passes * withoutDate;
        foreach (var (span, probability) in moves)
        {
            sum += probability * (span.MovedWithin(daysLeft, withinDays) + (span.WithdrawnShare * withoutDate));
        }

        return sum;
    }
}
