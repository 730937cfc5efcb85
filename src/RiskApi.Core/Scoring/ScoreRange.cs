namespace RiskApi.Scoring;

/// <summary>The score at the ends of the forecast's 80 % interval.</summary>
/// <param name="Low">At the lower end.</param>
/// <param name="High">At the upper end.</param>
public sealed record ScoreRange(double Low, double High)
{
    internal static ScoreRange Of(double lowLoss, double highLoss) =>
        new(Rounded.Score(ScoreFactors.Score(lowLoss)), Rounded.Score(ScoreFactors.Score(highLoss)));
}
