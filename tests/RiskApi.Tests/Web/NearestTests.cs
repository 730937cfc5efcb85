using System.Diagnostics;
using RiskApi.Web;

namespace RiskApi.Tests.Web;

/// <summary>What somebody may have meant is what differs by few letters.</summary>
public class NearestTests
{
    private static readonly string[] Members = ["dependencies", "name", "criticality", "asOf", "horizonDays"];

    [Theory]
    [InlineData("dependancies", "dependencies")]
    [InlineData("Dependencies", "dependencies")]
    [InlineData("asof", "asOf")]
    [InlineData("nmae", "name")]
    [InlineData("horizon_days", "horizonDays")]
    public void A_misspelt_text_has_a_nearest_one(string text, string nearest) => Assert.Equal(nearest, Nearest.Of(text, Members)[0]);

    [Theory]
    [InlineData("")]
    [InlineData("temperature")]
    [InlineData("q")]
    public void A_text_that_is_like_none_has_none(string text) => Assert.Empty(Nearest.Of(text, Members));

    [Fact]
    public void At_most_three_are_named_and_the_nearest_comes_first() =>
        Assert.Equal(["gpt-4o", "gpt-4", "gpt-5o"], Nearest.Of("gpt-4p", ["claude-3", "gpt-5o", "gpt-4o", "gpt-4", "gpt-5"]));

    [Fact]
    public void A_text_that_nobody_types_is_not_compared()
    {
        var longest = new string('a', Nearest.LongestText);

        Assert.Equal([longest], Nearest.Of(longest, [longest]));
        Assert.Empty(Nearest.Of(longest + "a", [longest + "a"]));
    }

    [Fact]
    public void Hostile_texts_cost_milliseconds()
    {
        var known = Enumerable.Range(0, 5_000).Select(number => new string('a', 90) + number).ToArray();
        var watch = Stopwatch.StartNew();

        Nearest.Of(new string('b', 95), known);

        Assert.InRange(watch.Elapsed.TotalMilliseconds, 0, 2_000);
    }
}
