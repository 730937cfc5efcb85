using System.Globalization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Testing;

namespace RiskApi.Core.Tests.Portfolio;

/// <summary>How the correlations in use were found, and the figures of the documentation.</summary>
public class NoticeClusteringTests
{
    private static readonly int[] WindowsDays = [1, 30, 91, 182];

    [Fact]
    public void The_correlations_in_use_are_those_of_quarters_on_record()
    {
        var quarter = NoticeClustering.Of(Generated.Today.Known, 91);

        Assert.Equal(ShockCorrelations.Calibrated.Provider, quarter.Correlation, 0.05);
        Assert.Equal(ShockCorrelations.Calibrated.Provider + ShockCorrelations.Calibrated.Wave, quarter.LineCorrelation, 0.05);
    }

    [Fact]
    public void The_documentation_shows_what_the_record_says()
    {
        var text = File.ReadAllText(Repository.Path("src", "RiskApi.Core", "Portfolio", "README.md"));
        Assert.All(WindowsDays, days => Assert.Contains(Row(NoticeClustering.Of(Generated.Today.Known, days)), text, StringComparison.Ordinal));
    }

    /// <summary>Prints the table of the documentation.</summary>
    [Fact(Explicit = true)]
    public void What_the_record_says_of_notices_together() =>
        Assert.All(WindowsDays, days => TestContext.Current.TestOutputHelper!.WriteLine(Row(NoticeClustering.Of(Generated.Today.Known, days))));

    [Fact]
    public void Notices_on_one_day_cluster_and_notices_apart_do_not()
    {
        Model[] together = [.. Enumerable.Range(0, 20).Select(i => Noticed($"m{i}", new(2025, 6, 1)))];
        Model[] apart = [.. Enumerable.Range(0, 20).Select(i => Noticed($"m{i}", new DateOnly(2024, 2, 1).AddMonths(i)))];

        Assert.True(Measure(together).Correlation > 0.9);
        Assert.Equal(0, Measure(apart).Correlation);
    }

    [Fact]
    public void Nothing_on_record_gives_no_correlation()
    {
        var measured = Measure([]);
        Assert.Equal((0, 0, 0), (measured.Pairs, measured.Correlation, measured.LineCorrelation));
    }

    private static string Row(NoticeClustering one) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {one.WindowDays} | {one.Pairs} | {one.BothShare:0.00000} | {one.IndependentShare:0.00000} | {one.Correlation:0.00} | {one.LinePairs} | {one.LineBothShare:0.00000} | {one.LineIndependentShare:0.00000} | {one.LineCorrelation:0.00} |");

    private static NoticeClustering Measure(Model[] models) => NoticeClustering.Of(CatalogBuilder.CatalogOf(models).AsOf(CatalogBuilder.CheckedOn), 30);

    private static Model Noticed(string id, DateOnly on) => CatalogBuilder.Model(id, "2023-01-01") with
    {
        AnnouncedOn = CatalogBuilder.Date($"{on:yyyy-MM-dd}"),
        RetiresOn = CatalogBuilder.Date($"{on.AddDays(90):yyyy-MM-dd}"),
    };
}
