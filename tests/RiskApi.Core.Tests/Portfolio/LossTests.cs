using CsCheck;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Portfolio;

public class LossTests
{
    private static readonly Gen<ShockCorrelations> Correlations =
        from provider in Gen.OneOf(Gen.Const(0.0), Gen.Const(1.0), Gen.Double[0, 1])
        from wave in Gen.Double[0, 1 - provider]
        select new ShockCorrelations(provider, wave);

    [Fact]
    public void Exceedance_never_rises() => Gen.Select(Portfolio.Random, Correlations, Gen.Int[0, int.MaxValue]).Sample(
        (projects, correlations, seed) =>
        {
            var points = Lose(projects, correlations, seed, 200).EngineerDays.Exceedance;

            Assert.All(points.Zip(points.Skip(1)), pair => Assert.True(pair.First.Loss <= pair.Second.Loss
                && pair.First.Probability >= pair.Second.Probability
                && pair.First.IndependentProbability >= pair.Second.IndependentProbability));
            Assert.InRange(points[^1].Probability, 0, 0.01);
        },
        iter: 50);

    [Fact]
    public void The_mean_is_the_expected_loss_whatever_the_correlation() =>
        Gen.Select(Generated.Project.Array[1, 8], Correlations, Gen.Int[0, int.MaxValue]).Sample(
            (projects, correlations, seed) =>
            {
                var loss = Lose(projects, correlations, seed, 4000).EngineerDays;

                Assert.Equal(loss.Expected, loss.Shocked.Mean, (4 * loss.Shocked.StandardError) + 0.15);
                Assert.Equal(loss.Expected, loss.Independent.Mean, (4 * loss.Independent.StandardError) + 0.15);
            },
            iter: 50,
            seed: "0000KOIPe036");

    [Fact]
    public void The_expected_loss_is_that_of_the_assessments() => Portfolio.Random.Sample(
        projects => Assert.Equal(projects.Sum(project => Generated.Assess(project).ExpectedEffortDays), Lose(projects, trials: 100).EngineerDays.Expected, 0.5),
        iter: 50);

    [Fact]
    public void More_correlation_never_lowers_the_tail_of_one_provider()
    {
        Project[] projects = [.. OpenAi(40)];
        double[] tails =
        [
            .. new[] { 0, 0.2, 0.4, 0.6, 0.8, 1 }.Select(correlation => Lose(projects, new(correlation, 0), 7, 20_000).EngineerDays.Shocked.P99.Value)
        ];

        Assert.Equal(tails.Order(), tails);
        Assert.True(tails[^1] > 1.2 * tails[0]);
    }

    [Fact]
    public void Shared_shocks_show_in_the_tail_and_not_in_the_mean()
    {
        var loss = Lose([.. OpenAi(40)], ShockCorrelations.Calibrated, 1, 20_000).EngineerDays;

        Assert.True(loss.Shocked.P99.Low > loss.Independent.P99.High);
        Assert.True(loss.Shocked.MeanOfWorst5Percent > loss.Independent.MeanOfWorst5Percent);
    }

    [Fact]
    public void Without_correlation_both_curves_are_one() => Portfolio.Random.Sample(
        projects =>
        {
            var loss = Lose(projects, ShockCorrelations.None, 3, 300).EngineerDays;
            Assert.Equal(loss.Independent, loss.Shocked);
        },
        iter: 30);

    [Fact]
    public void A_removed_project_never_raises_the_loss_of_any_trial() => Gen.Select(Generated.Project.Array[1, 6], Correlations).Sample(
        (projects, correlations) =>
        {
            var (with, without) = (Lose(projects, correlations, 5, 300).EngineerDays, Lose(projects[1..], correlations, 5, 300).EngineerDays);

            Assert.True(without.Expected <= with.Expected && without.Shocked.Mean <= with.Shocked.Mean);
            Assert.True(without.Shocked.P50.Value <= with.Shocked.P50.Value && without.Shocked.P99.Value <= with.Shocked.P99.Value);
        },
        iter: 50);

    [Fact]
    public void The_same_seed_gives_the_same_answer_and_another_seed_another_one()
    {
        Project[] projects = [.. OpenAi(10)];

        Assert.Equal(Lose(projects, seed: 11).EngineerDays.Shocked, Lose([.. projects.Reverse()], seed: 11).EngineerDays.Shocked);
        Assert.NotEqual(Lose(projects, seed: 11).EngineerDays.Shocked, Lose(projects, seed: 12).EngineerDays.Shocked);
    }

    /// <summary>The numbers of another machine, so that a change of the generator is noticed.</summary>
    [Fact]
    public void Shocks_are_the_same_on_any_machine()
    {
        var stream = new ShockStream(1, "clock openai/gpt-4.1-2025-04-14");

        Assert.Equal(
        [
            -0.024769432717283591, 0.5298540878452811, -0.93708152216006202
        ], [stream[0], stream[1], stream[9999]], (expected, actual) => Math.Abs(expected - actual) < 1e-12);
    }

    [Fact]
    public void Shocks_are_standard_normal()
    {
        var stream = new ShockStream(42, "x");
        double[] shocks = [.. Enumerable.Range(0, 100_000).Select(trial => stream[trial])];

        Assert.Equal(0, shocks.Average(), 0.015);
        Assert.Equal(1, shocks.Average(shock => shock * shock), 0.02);
        Assert.Equal(0, shocks.Zip(shocks.Skip(1), (a, b) => a * b).Average(), 0.015);
    }

    [Fact]
    public void What_has_stopped_is_lost_for_certain()
    {
        var loss = Lose([Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview"))]).EngineerDays;

        Assert.Equal((9.5, 9.5, 9.5, 0), (loss.Expected, loss.Shocked.P50.Value, loss.Shocked.P99.Value, loss.Shocked.StandardError));
    }

    [Fact]
    public void Projects_on_one_model_lose_together()
    {
        var single = Lose([.. OpenAi(1)], trials: 1000).EngineerDays.Shocked;
        var ten = Lose([.. Enumerable.Repeat(OpenAi(1).Single(), 10)], trials: 1000).EngineerDays.Shocked;

        Assert.Equal(10 * single.P99.Value, ten.P99.Value, 1e-6);
        Assert.Equal(10 * single.Mean, ten.Mean, 1.0);
    }

    [Fact]
    public void Nothing_loses_nothing()
    {
        var loss = Lose([]);

        Assert.Equal((0, 0, 0), (loss.Clocks, loss.EngineerDays.Expected, loss.EngineerDays.Shocked.P99.Value));
        Assert.Equal(new ExceedancePoint(0, 0, 0), Assert.Single(loss.EngineerDays.Exceedance));
        Assert.Empty(loss.ByProvider);
    }

    [Fact]
    public void Shares_of_providers_add_up() => Generated.Project.Array[1, 8].Sample(
        projects =>
        {
            var loss = Lose(projects, trials: 300);
            Assert.Equal(loss.EngineerDays.Expected, loss.ByProvider.Sum(provider => provider.Expected), 0.5);
            Assert.Equal(1, loss.ByProvider.Sum(provider => provider.ExpectedShare), 0.01);
            Assert.Equal(1, loss.ByProvider.Sum(provider => provider.WorstShare), 0.01);
        },
        iter: 50);

    [Fact]
    public void Money_is_the_effort_at_its_rate_and_what_a_dearer_replacement_costs_more()
    {
        var without = Lose([Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview"))], rate: 1000).Usd!;
        Assert.Equal((9_500, 0, 0), (without.Loss.Expected, without.ExpectedExtraRunningUsd, without.PricedDependencies));

        // gpt-4.1, which the vendor recommends, is cheaper: a saving is no loss.
        var cheaper = Lose([Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview") with { InputTokensPerMonth = 1_000_000_000 })], rate: 1000).Usd!;
        Assert.Equal((9_500, 0, 1), (cheaper.Loss.Expected, cheaper.ExpectedExtraRunningUsd, cheaper.PricedDependencies));
        Assert.Null(Lose([Portfolio.Of(Portfolio.Uses("openai/gpt-4.5-preview"))]).Usd);
    }

    [Fact]
    public void A_dearer_replacement_adds_its_first_year_at_the_volumes_stated()
    {
        var dearer = Generated.Today.Known.Models.First(model => model.Status == ModelStatus.Retired
            && model.Facts.InputUsdPerMillionTokens is { } was
            && model.Lifecycle.Replacements is [var first, ..]
            && Generated.Today.Resolve($"{model.Facts.Provider}/{first}").Known?.Facts.InputUsdPerMillionTokens is { } willBe && willBe > was);
        var replacement = Generated.Today.Resolve($"{dearer.Facts.Provider}/{dearer.Lifecycle.Replacements[0]}").Known!;
        var extra = (double)(replacement.Facts.InputUsdPerMillionTokens - dearer.Facts.InputUsdPerMillionTokens)! * 100 * 12;

        var loss = Lose([Portfolio.Of(Portfolio.Uses(dearer.Facts.Reference) with { InputTokensPerMonth = 100_000_000 })], rate: 0).Usd!;
        Assert.Equal(extra, loss.ExpectedExtraRunningUsd, 0.01);
    }

    private static IEnumerable<Project> OpenAi(int count) => Generated.Today.Known.Models
        .Where(model => model.Facts.Provider == "openai" && model.Status == ModelStatus.Active)
        .Take(count)
        .Select(model => Portfolio.Of(Portfolio.Uses(model.Facts.Reference)));

    private static PortfolioLoss Lose(Project[] projects, ShockCorrelations? correlations = null, int seed = 1, int trials = 500, double? rate = null) =>
        Portfolio.Fold(new LossFold(Portfolio.Year, new LossSettings(seed, trials, correlations ?? ShockCorrelations.Calibrated, rate)), projects);
}
