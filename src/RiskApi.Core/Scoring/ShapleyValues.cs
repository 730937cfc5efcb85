namespace RiskApi.Core.Scoring;

/// <summary>Splits a score among its factors: the mean, over every order in which the factors could be set, of what setting each one adds.</summary>
/// <remarks>
/// Shapley, "A value for n-person games" (1953), exact. The score is 100 · √ of a product with one term per factor, so the
/// value of a set of factors is the product of the square roots of its own terms and of the baseline terms of the rest.
/// Baseline: a model certain to stay, a team that is ready, medium criticality, production, the whole function, no fallback, an error at the end.
/// </remarks>
internal static class ShapleyValues
{
    public const int FactorCount = 7;

    private static readonly double[] WeightBySetSize = [.. Enumerable.Range(0, FactorCount).Select(Weight)];

    /// <summary>Computes the points of each factor, in the order of <see cref="ScoreFactor"/>.</summary>
    /// <param name="factors">The factors of the score.</param>
    /// <param name="constants">The constants of the method.</param>
    /// <param name="points">Receives the points; as long as there are factors.</param>
    public static void Compute(in ScoreFactors factors, ScoringConstants constants, Span<double> points)
    {
        var ready = constants.ReadyWorkShare;
        ReadOnlySpan<double> actual =
        [
            Math.Sqrt(factors.Likelihood), Math.Sqrt(ready + ((1 - ready) * factors.Unreadiness)), Math.Sqrt(factors.Criticality),
            Math.Sqrt(factors.Environment), Math.Sqrt(factors.Share), Math.Sqrt(1 - factors.Cover),
            Math.Sqrt(factors.Severity),
        ];
        ReadOnlySpan<double> baseline = [0, Math.Sqrt(ready), Math.Sqrt(constants.MediumCriticality), 1, 1, 1, 1];

        Span<double> scores = stackalloc double[1 << FactorCount];
        for (var set = 0; set < scores.Length; set++)
        {
            scores[set] = 100;
            for (var factor = 0; factor < FactorCount; factor++)
            {
                scores[set] *= (set & (1 << factor)) != 0 ? actual[factor] : baseline[factor];
            }
        }

        for (var factor = 0; factor < FactorCount; factor++)
        {
            points[factor] = 0;
            for (var set = 0; set < scores.Length; set++)
            {
                if ((set & (1 << factor)) == 0)
                {
                    points[factor] += WeightBySetSize[int.PopCount(set)] * (scores[set | (1 << factor)] - scores[set]);
                }
            }
        }
    }

    /// <summary>|S|! (n − |S| − 1)! / n!: the share of orders in which exactly the set S comes before a factor.</summary>
    private static double Weight(int setSize) =>
        Factorial(setSize) * Factorial(FactorCount - setSize - 1) / Factorial(FactorCount);

    private static double Factorial(int n) => n < 2 ? 1 : n * Factorial(n - 1);
}
