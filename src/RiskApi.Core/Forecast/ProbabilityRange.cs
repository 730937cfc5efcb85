namespace RiskApi.Core.Forecast;

/// <summary>A probability with its 80 % interval.</summary>
/// <param name="Probability">The probability, 0 to 1.</param>
/// <param name="Low">The lower end of the interval, 0 to <paramref name="Probability"/>.</param>
/// <param name="High">The upper end of the interval, <paramref name="Probability"/> to 1.</param>
public readonly record struct ProbabilityRange(double Probability, double Low, double High)
{
    /// <summary>It will.</summary>
    public static readonly ProbabilityRange Certain = new(1, 1, 1);

    /// <summary>It will not.</summary>
    public static readonly ProbabilityRange Impossible = new(0, 0, 0);

    /// <summary>The probability that either of two exclusive ways leads there: the first with a share, the second with the rest.</summary>
    /// <param name="share">The share of the first, 0 to 1.</param>
    /// <param name="first">The first way.</param>
    /// <param name="second">The second way.</param>
    public static ProbabilityRange Mix(double share, ProbabilityRange first, ProbabilityRange second)
    {
        return new(Mixed(first.Probability, second.Probability), Mixed(first.Low, second.Low), Mixed(first.High, second.High));

        // Rounding must not make a probability of more than 1.
        double Mixed(double one, double other) => Math.Min(1, (share * one) + ((1 - share) * other));
    }
}
