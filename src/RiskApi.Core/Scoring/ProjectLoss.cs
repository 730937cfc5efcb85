namespace RiskApi.Core.Scoring;

/// <summary>The expected loss of a project, from those of its dependencies.</summary>
/// <remarks>
/// <para>
/// ln(1 − ℓₚ) = Σ ln(1 − ℓᵢ) over dependencies whose share is stated, + Σ ln(1 − ℓ₍ₖ₎) / k over the rest in falling order of loss: where nobody says how
/// much of the project stops with a model, the worst counts in full, the next a half, the third a third. Not every model is on the way of every request.
/// </para>
/// <para>
/// One dependency's loss is the project's. The order does not matter. Adding one with −ln(1 − ℓ) = y at place j adds y/j and moves those behind it down by
/// Σₖ≥ⱼ xₖ (1/k − 1/(k+1)) ≤ y/j in all, since none of them is above y; so it never lowers the project's.
/// </para>
/// </remarks>
internal static class ProjectLoss
{
    private const int FewLosses = 256;

    /// <summary>So that what is lost for certain has a finite logarithm.</summary>
    private const double LeastSurvival = 1e-15;

    /// <summary>So that what is lost for certain still compares with what is lost almost certainly.</summary>
    private const double LeastRankedSurvival = 1e-3;

    /// <summary>The expected loss, 0 to 1.</summary>
    /// <param name="losses">The expected losses of the dependencies, 0 to 1 each.</param>
    /// <param name="isShareStated">Whether the share of each is stated.</param>
    public static double Of(ReadOnlySpan<double> losses, ReadOnlySpan<bool> isShareStated)
    {
        if (losses is [var only])
        {
            return only;
        }

        return 1 - Math.Exp(-Hazard(losses, isShareStated));
    }

    /// <summary>The score of that loss, 0 to 100, not rounded.</summary>
    /// <param name="losses">The expected losses of the dependencies, 0 to 1 each.</param>
    /// <param name="isShareStated">Whether the share of each is stated.</param>
    public static double ScoreOf(ReadOnlySpan<double> losses, ReadOnlySpan<bool> isShareStated) => ScoreFactors.Score(Of(losses, isShareStated));

    /// <summary>−ln(1 − ℓₚ), 0 or more: what actions take off it adds up.</summary>
    /// <param name="losses">The expected losses of the dependencies, 0 to 1 each.</param>
    /// <param name="isShareStated">Whether the share of each is stated.</param>
    public static double Hazard(ReadOnlySpan<double> losses, ReadOnlySpan<bool> isShareStated)
    {
        var sorted = losses.Length <= FewLosses ? stackalloc double[losses.Length] : new double[losses.Length];
        var (first, last) = (0, losses.Length);
        for (var i = 0; i < losses.Length; i++)
        {
            sorted[isShareStated[i] ? --last : first++] = Hazard(losses[i]);
        }

        // Added in order of size, so that the order of the dependencies cannot show in the last digit.
        sorted[..first].Sort(static (one, other) => other.CompareTo(one));
        sorted[last..].Sort();
        var sum = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            sum += i < first ? sorted[i] / (i + 1) : sorted[i];
        }

        return sum;
    }

    /// <summary>What each dependency counts at its present place: 1 where its share is stated, else 1/k. What is taken off it counts no more than that.</summary>
    /// <param name="losses">The expected losses of the dependencies, 0 to 1 each.</param>
    /// <param name="isShareStated">Whether the share of each is stated.</param>
    public static double[] Weights(double[] losses, bool[] isShareStated)
    {
        double[] weights = [.. isShareStated.Select(_ => 1.0)];
        var rank = 0;
        foreach (var i in Enumerable.Range(0, losses.Length).Where(i => !isShareStated[i]).OrderByDescending(i => losses[i]))
        {
            weights[i] = 1.0 / ++rank;
        }

        return weights;
    }

    /// <summary>−ln(1 − ℓ), 0 to 6.9, to rank by.</summary>
    public static double CappedHazard(double loss) => -Math.Log(Math.Max(LeastRankedSurvival, 1 - loss));

    /// <summary>−ln(1 − ℓ), 0 or more.</summary>
    public static double Hazard(double loss) => -Math.Log(Math.Max(LeastSurvival, 1 - loss));
}
