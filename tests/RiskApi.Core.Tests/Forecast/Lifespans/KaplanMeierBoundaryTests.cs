using RiskApi.Core.Forecast.Lifespans;

namespace RiskApi.Core.Tests.Forecast.Lifespans;

public class KaplanMeierBoundaryTests
{
    [Fact]
    public void Nothing_known_never_falls()
    {
        var curve = new KaplanMeier([]);

        Assert.Empty(curve.Steps);
        Assert.Equal(1, curve.SurvivalAt(int.MaxValue));
        Assert.Null(curve.Quantile(0.5));
    }

    [Fact]
    public void Lives_that_go_on_never_make_it_fall()
    {
        var curve = new KaplanMeier([(0, false), (5, false), (int.MaxValue, false)]);

        Assert.Equal((3, 0), (curve.Count, curve.Ended));
        Assert.Equal(1, curve.SurvivalAt(int.MaxValue));
    }

    [Fact]
    public void A_life_that_goes_on_is_at_risk_on_its_last_day() =>
        Assert.Equal(0.5, new KaplanMeier([(5, true), (5, false)]).SurvivalAt(5));

    [Fact]
    public void Lives_may_end_on_the_first_day() =>
        Assert.Equal(0.75, new KaplanMeier([(0, true), (1, false), (2, false), (3, false)]).SurvivalAt(0));

    [Fact]
    public void No_standard_error_where_nobody_lives_longer()
    {
        var last = Assert.Single(new KaplanMeier([(3, true)]).Steps);

        Assert.Equal((3, 0.0), (last.Days, last.Survival));
        Assert.Equal(double.NaN, last.StandardError);
    }

    // R would say 2.5: it takes the middle of the days over which the curve stays at the share. Here the first of them counts.
    [Fact]
    public void A_curve_that_stops_at_the_share_reaches_it_on_the_first_day() =>
        Assert.Equal(2, new KaplanMeier([(1, true), (2, true), (3, true), (4, true)]).Quantile(0.5));

    [Theory]
    [InlineData(0.01, 1)]
    [InlineData(0.1, 1)]
    [InlineData(0.5, 5)]
    [InlineData(0.8, 8)]
    [InlineData(0.9, 9)]
    [InlineData(0.99, 10)]
    public void Rounding_does_not_move_a_quantile(double share, int days) =>
        Assert.Equal(days, new KaplanMeier([.. Enumerable.Range(1, 10).Select(day => (day, true))]).Quantile(share));
}
