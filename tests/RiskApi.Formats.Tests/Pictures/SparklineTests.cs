using System.Xml.Linq;
using RiskApi.Formats.Pictures;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>A score's line in a row of a table.</summary>
public class SparklineTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public void One_day_makes_no_line()
    {
        Assert.Null(Sparkline.Of([], Today.AddDays(-90), Today));
        Assert.Null(Sparkline.Of([(Today, 50)], Today.AddDays(-90), Today));
    }

    [Fact]
    public void A_higher_score_is_drawn_higher_and_a_later_day_further_right()
    {
        var svg = XElement.Parse(Sparkline.Of([(Today.AddDays(-90), 0), (Today.AddDays(-45), 100), (Today, 50)], Today.AddDays(-90), Today)!);

        Assert.Equal("M3 21L48 3L93 12", (string?)svg.Elements().Single(element => element.Name.LocalName == "path").Attribute("d"));
        Assert.Equal("0 on 2026-08-26, 50 on 2026-11-24", (string?)svg.Attribute("aria-label"));
    }
}
