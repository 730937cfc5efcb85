using System.Globalization;
using System.Text;
using System.Xml.Linq;
using CsCheck;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Tests.Writing;
using RiskApi.Formats.Writing.Badges;
using static RiskApi.Formats.Tests.Pictures.DrawnPicture;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>Pictures that anyone can read, whatever is in them.</summary>
public class PictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly string[] Ten =
    [
        "openai/gpt-4.1", "anthropic/claude-sonnet-4-5-20250929", "azure/gpt-4o", "us.anthropic.claude-3-haiku-20240307-v1:0", "models/gemini-2.5-pro",
        "openai/gpt-4.5-preview", "openai/text-embedding-3-large", "anthropic/claude-opus-4-20250514", "mistral/mistral-large-latest", "acme/own-model",
    ];

    [Fact]
    public void Any_name_makes_a_picture_that_is_well_formed_and_fits() => Gen.Select(Names.Any, Names.Any, Names.Any).Sample(
        (title, one, other) =>
        {
            var (assessed, outlook) = ExportSample.Assess(ExportSample.Shipped, "2026-11-24", new Project(
                title, null, [new() { Model = one }, new() { Model = other }, new() { Model = "openai/gpt-4.1" }]));
            foreach (var picture in All(assessed, outlook).Select(Read))
            {
                Fits(picture);
            }
        },
        iter: 60);

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2025-04-20")]
    [InlineData("2026-11-24")]
    [InlineData("2035-01-01")]
    public void Ten_models_fit_on_any_day_in_less_than_40_kilobytes(string asOf)
    {
        var (assessed, outlook) = ExportSample.Assess(ExportSample.Shipped, asOf, Ten);
        foreach (var text in All(assessed, outlook))
        {
            Assert.InRange(Encoding.UTF8.GetByteCount(text), 500, 40_000);
            Fits(Read(text));
        }
    }

    [Fact]
    public void A_picture_says_in_words_what_it_shows()
    {
        var (assessed, outlook) = ExportSample.Gpt45();
        foreach (var picture in All(assessed, outlook).Take(3).Select(Read))
        {
            Assert.Equal("img", (string?)picture.Attribute("role"));
            Assert.Equal((string?)picture.Attribute(
                "aria-labelledby"), $"{picture.Element(Svg + "title")!.Attribute("id")!.Value} {picture.Element(Svg + "desc")!.Attribute("id")!.Value}");
            Assert.Contains("openai/gpt-4.5-preview", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_timeline_tells_a_notice_in_its_movements()
    {
        var (assessed, _) = ExportSample.Gpt45();

        var told = Read(TimelinePicture.Of(assessed)).Element(Svg + "desc")!.Value;

        Assert.Contains("The notice: likelihood", told, StringComparison.Ordinal);
        Assert.Contains("unreadiness", told, StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_runs_nothing_and_loads_nothing()
    {
        var (assessed, outlook) = ExportSample.Assess(ExportSample.Shipped, "2026-11-24", Ten);
        foreach (var picture in All(assessed, outlook).Select(Read))
        {
            string[] known = ["svg", "title", "desc", "style", "g", "rect", "line", "path", "circle", "text", "clipPath"];
            Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
            Assert.DoesNotContain(picture
                .DescendantsAndSelf()
                .Attributes(), attribute => attribute.Name.LocalName is "href" or "src" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
            Assert.All(picture.Elements(Svg + "style"), style => Assert.DoesNotContain("url(", style.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_pictures_have_colours_for_light_and_dark_and_a_card_of_their_own()
    {
        var (assessed, outlook) = ExportSample.Gpt45();
        foreach (var picture in All(assessed, outlook).Take(3).Select(Read))
        {
            Assert.Contains("@media (prefers-color-scheme: dark)", picture.Element(Svg + "style")!.Value, StringComparison.Ordinal);
            Assert.Equal("card", (string?)picture.Element(Svg + "rect")!.Attribute("class"));
        }
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var (assessed, outlook) = ExportSample.Gpt45();
        var (here, expected) = (CultureInfo.CurrentCulture, All(assessed, outlook).ToArray());
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NegativeSign, other.DateTimeFormat.DateSeparator) = (",", "−", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(expected, All(assessed, outlook));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    [Fact]
    public void More_dependencies_than_a_picture_holds_are_counted_below_it()
    {
        var (assessed, outlook) = ExportSample.Assess(
            ExportSample.Shipped, "2026-11-24", [.. Enumerable.Range(0, Picture.MostRows + 3).Select(i => $"acme/model-{i}")]);
        foreach (var picture in All(assessed, outlook).Take(3).Select(Read))
        {
            Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value == "… and 3 more dependencies");
            Assert.Equal(Picture.MostRows, picture.Descendants(Svg + "g").Count());
            Fits(picture);
        }
    }

    [Theory]
    [InlineData("openai/gpt-4.5-preview", "2025-02-28", "likely ")]
    [InlineData("openai/gpt-4.5-preview", "2025-04-20", "stops 2025-07-14, start by 2025-05-30")]
    [InlineData("openai/gpt-4.5-preview", "2025-07-14", "stopped 2025-07-14")]
    [InlineData("nobody/knows-this", "2025-07-14", "unknown model")]
    public void A_timeline_says_what_is_known_on_the_day(string model, string asOf, string words) =>
        Assert.Contains(Read(TimelinePicture.Of(ExportSample.Assess(ExportSample.Shipped, asOf, model).Assessed)).Descendants(Svg + "text"), text =>
            text.Value.StartsWith(words, StringComparison.Ordinal));

    [Fact]
    public void A_committed_date_is_a_step_in_the_curve_and_is_marked()
    {
        var (assessed, outlook) = ExportSample.Gpt45();
        var picture = Read(CurvePicture.Of(assessed, outlook));

        Assert.Contains(picture.Descendants(Svg + "g").Elements(Svg + "line"), line => (string?)line.Attribute("class") == "stop");
        Assert.Contains(picture.Descendants(Svg + "text"), text => text.Value.EndsWith("notice 2025-04-14", StringComparison.Ordinal));
    }

    [Fact]
    public void Models_that_have_stopped_are_named_above_the_curves()
    {
        var (assessed, outlook) = ExportSample.Assess(ExportSample.Shipped, "2026-11-24", "openai/gpt-4.5-preview", "openai/gpt-4.1");
        var picture = Read(CurvePicture.Of(assessed, outlook));

        Assert.Contains(picture.Elements(Svg + "text"), text => text.Value == "Stopped already: openai/gpt-4.5-preview");
        Assert.Single(picture.Elements(Svg + "g"));
    }

    private static IEnumerable<string> All(Assessed assessed, Outlook outlook) =>
        [TimelinePicture.Of(assessed), FactorsPicture.Of(assessed), CurvePicture.Of(assessed, outlook), BadgePicture.Of(assessed)];
}
