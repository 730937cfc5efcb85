using CsCheck;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>Contributions against the definition: the mean over every order in which the factors are set.</summary>
public class ShapleyValuesTests
{
    private static readonly ScoringConstants Constants = new();
    private static readonly double[] Baseline = [0, 0, Constants.MediumCriticality, 1, 1, 0, 1];

    [Fact]
    public void Points_are_the_mean_over_all_orders() => Gen.Double[0, 1].Array[7].Sample(
        values =>
        {
            Span<double> points = stackalloc double[ShapleyValues.FactorCount];
            ShapleyValues.Compute(Factors(values), Constants, points);
            var expected = MeanOverOrders(values);
            for (var i = 0; i < expected.Length; i++)
            {
                Assert.Equal(expected[i], points[i], 1e-9);
            }
        },
        iter: 200);

    [Fact]
    public void A_factor_at_its_baseline_has_no_points()
    {
        Span<double> points = stackalloc double[ShapleyValues.FactorCount];
        ShapleyValues.Compute(new(1, 1, Constants.MediumCriticality, 1, 1, 0), Constants, points);

        Assert.Equal([0, 0, 0, 0, 0], points[2..].ToArray());
    }

    private static double[] MeanOverOrders(double[] values)
    {
        var sums = new double[7];
        var orders = 0;
        foreach (var order in Orders([0, 1, 2, 3, 4, 5, 6]))
        {
            var set = (double[])Baseline.Clone();
            foreach (var factor in order)
            {
                var before = Score(set);
                set[factor] = values[factor];
                sums[factor] += Score(set) - before;
            }

            orders++;
        }

        return [.. sums.Select(sum => sum / orders)];
    }

    private static IEnumerable<int[]> Orders(int[] items) =>
        items.Length == 0 ? [[]] : items.SelectMany(first => Orders([.. items.Where(item => item != first)]).Select(rest => (int[])[first, .. rest]));

    private static double Score(double[] values) => ScoreFactors.Score(Factors(values).ExpectedLoss(Constants.ReadyWorkShare));

    private static ScoreFactors Factors(double[] values) => new(values[0], values[1], values[2], values[3], values[4], values[5], values[6]);
}
