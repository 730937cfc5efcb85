using CsCheck;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>Splitting a dependency into two of half the share each.</summary>
/// <remarks>
/// With ℓ the loss, the project's loss falls from ℓ to ℓ − ℓ²/4. That is less than 10 points as long as ℓ stays below 0.83, a
/// score of 91; at the very top, ℓ = 1, the formula itself makes it 13.4 points.
/// </remarks>
public class SplittingTests
{
    private const double HighestScoreThatLosesLessThanTen = 91;

    [Fact]
    public void Splitting_never_raises_the_score_and_lowers_it_little() => Generated.Dependency.Sample(dependency =>
    {
        var whole = dependency.Share ?? 1;
        var before = Generated.Assess(dependency with { Share = whole }).Score;
        var half = dependency with { Share = whole / 2 };
        var lowered = before - Generated.Assess(half, half).Score;

        Assert.True(lowered >= -0.011);
        Assert.True(before > HighestScoreThatLosesLessThanTen || lowered < 10);
        Assert.True(before >= 35 || lowered < 1);
    });

    [Theory]
    [InlineData(0.1225, 0.54)]
    [InlineData(0.8281, 9.96)]
    [InlineData(1, 13.4)]
    public void The_loss_of_points_is_that_of_the_formula(double loss, double lowered) =>
        Assert.Equal(lowered, ScoreFactors.Score(loss) - ScoreFactors.Score(ProjectLoss.Of([loss / 2, loss / 2], [true, true])), 0.01);
}
