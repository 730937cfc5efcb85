namespace RiskApi.Core.Scoring;

/// <summary>The points that one factor adds to a dependency's score, or takes off it.</summary>
/// <param name="Factor">The factor.</param>
/// <param name="Points">Its Shapley value; the points of all factors add up to the score.</param>
/// <param name="Because">The facts behind it.</param>
public sealed record Contribution(ScoreFactor Factor, double Points, string Because)
{
    /// <summary>The points of every factor, in order.</summary>
    internal static Contribution[] AllOf(DependencyEvaluation evaluation, ScoringContext context)
    {
        Span<double> points = stackalloc double[ShapleyValues.FactorCount];
        ShapleyValues.Compute(evaluation.Factors, context.Constants, points);
        var contributions = new Contribution[ShapleyValues.FactorCount];
        for (var i = 0; i < contributions.Length; i++)
        {
            var factor = (ScoreFactor)i;
            contributions[i] = new(factor, Rounded.Score(points[i]), Explanations.Of(factor, evaluation, context));
        }

        return contributions;
    }
}

/// <summary>The score at the ends of the forecast's 80 % interval.</summary>
/// <param name="Low">At the lower end.</param>
/// <param name="High">At the upper end.</param>
public sealed record ScoreRange(double Low, double High)
{
    internal static ScoreRange Of(double lowLoss, double highLoss) =>
        new(Rounded.Score(ScoreFactors.Score(lowLoss)), Rounded.Score(ScoreFactors.Score(highLoss)));
}
