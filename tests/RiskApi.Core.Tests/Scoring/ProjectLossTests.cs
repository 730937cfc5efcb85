using RiskApi.Core.Scoring;

namespace RiskApi.Core.Tests.Scoring;

/// <summary>How much each dependency counts in the loss of its project.</summary>
public class ProjectLossTests
{
    [Fact]
    public void A_stated_share_counts_in_full_and_the_others_by_their_rank() =>
        Assert.Equal([1.0 / 2, 1, 1, 1.0 / 3], ProjectLoss.Weights([0.3, 0.2, 0.5, 0.1], [false, true, false, false]));

    [Fact]
    public void What_is_sure_to_happen_has_a_hazard_that_is_a_number()
    {
        Assert.Equal(Math.Log(2), ProjectLoss.Hazard(0.5), 12);
        Assert.True(double.IsFinite(ProjectLoss.Hazard(1)));
        Assert.Equal(-Math.Log(0.001), ProjectLoss.CappedHazard(1), 1);
    }
}
