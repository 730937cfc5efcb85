using CsCheck;
using RiskApi.Core.Forecast.Lifespans;

namespace RiskApi.Core.Tests.Forecast.Lifespans;

public class KaplanMeierTests
{
    private const double Tolerance = 1e-12;

    private static readonly Gen<(int Days, bool Ended)[]> Lives = Gen.Select(Gen.Int[0, 50], Gen.Bool).Array[1, 60];

    [Theory]
    [InlineData("aml")]
    [InlineData("lung")]
    [InlineData("ovarian")]
    public void Steps_agree_with_R(string dataset)
    {
        var steps = Fit(dataset).Steps;
        var expected = Rows("kaplan-meier.csv", dataset);

        Assert.Equal(expected.Select(row => row.Whole("days")), steps.Select(step => step.Days));
        Assert.All(expected.Zip(steps), pair =>
        {
            ReferenceTable.Agree(pair.First["survival"], pair.Second.Survival, Tolerance);
            ReferenceTable.Agree(pair.First["stdError"], pair.Second.StandardError, Tolerance);
        });
    }

    [Theory]
    [InlineData("aml")]
    [InlineData("lung")]
    [InlineData("ovarian")]
    public void Quantiles_agree_with_R(string dataset) => Assert.All(Rows("kaplan-meier-quantiles.csv", dataset), row =>
        Assert.Equal(row.Text("days") == "NA" ? null : row.Whole("days"), Fit(dataset).Quantile(row["share"])));

    [Fact]
    public void Survival_falls_from_one_towards_zero() => Lives.Sample(lives =>
    {
        var curve = new KaplanMeier(lives);
        var survival = Enumerable.Range(-1, 53).Select(curve.SurvivalAt).ToArray();

        Assert.Equal(1, survival[0]);
        Assert.Equal(survival.OrderDescending(), survival);
        Assert.InRange(survival[^1], 0, 1);
    });

    [Fact]
    public void Where_every_end_was_seen_survival_is_the_share_still_alive() => Lives.Sample(lives =>
    {
        var curve = new KaplanMeier([.. lives.Select(life => (life.Days, true))]);
        Assert.All(lives, life => Assert.Equal(
            (double)lives.Count(other => other.Days > life.Days) / lives.Length, curve.SurvivalAt(life.Days), Tolerance));
    });

    private static KaplanMeier Fit(string dataset) =>
        new([.. Rows("kaplan-meier-input.csv", dataset).Select(row => (row.Whole("days"), row.Text("ended") == "1"))]);

    private static IEnumerable<ReferenceTable.Row> Rows(string name, string dataset) =>
        ReferenceTable.Read(name).Where(row => row.Text("dataset") == dataset);
}
