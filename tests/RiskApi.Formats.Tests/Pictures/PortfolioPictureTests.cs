using System.Globalization;
using System.Xml.Linq;
using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Portfolio;
using RiskApi.Core.Portfolio.Losses;
using RiskApi.Core.Portfolio.Summaries;
using RiskApi.Core.Usage;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Tests.Writing;
using static RiskApi.Formats.Tests.Pictures.DrawnPicture;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>The pictures of all projects together are of one kind with those of a project.</summary>
public class PortfolioPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Any_name_makes_a_picture_that_is_well_formed_and_fits() => Gen.Select(Names.Any, Names.Any, Names.Any).Sample(
        (title, one, other) => Assert.All(
            All("2026-11-24", new Project(title, null, Uses(one)), new Project(one, null, Uses(other, "openai/gpt-4.1"))), picture => Fits(Read(picture))),
        iter: 20);

    [Theory]
    [InlineData("2020-01-01")]
    [InlineData("2025-04-20")]
    [InlineData("2025-08-31")]
    [InlineData("2026-11-24")]
    [InlineData("2035-01-01")]
    public void Any_day_makes_a_picture_that_fits(string asOf) => Assert.All(All(asOf, Sample), picture => Fits(Read(picture)));

    [Fact]
    public void No_project_makes_a_picture_of_nothing()
    {
        foreach (var picture in All("2026-11-24"))
        {
            Fits(Read(picture));
            Assert.Contains("0 projects", picture, StringComparison.Ordinal);
            Assert.DoesNotContain("NaN", picture, StringComparison.Ordinal);
            Assert.DoesNotContain("∞", picture, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0.01)]
    [InlineData(7)]
    [InlineData(999)]
    [InlineData(1_000_000)]
    public void Large_and_small_figures_fit(double factor)
    {
        var (summary, loss) = Answers("2026-11-24", Sample);
        summary = summary with
        {
            Bands = [.. summary.Bands.Select(band => band with { Projects = (int)(factor * (band.Projects + 1)), MeanScore = 99.9 })],
            Calendar = new(Times(summary.Calendar.AlreadyDue), [.. summary.Calendar.Months.Select(Month)], Times(summary.Calendar.Beyond)),
        };
        loss = loss with { EngineerDays = Losses(loss.EngineerDays), Usd = null };

        Assert.All([BandsPicture.Of(summary), MonthsPicture.Of(summary), LossPicture.Of(loss)], picture => Fits(Read(picture)));

        DueWork Times(DueWork work) => new(factor * work.ExpectedMigrations, factor * work.ExpectedEffortDays);

        MonthOfMigrations Month(MonthOfMigrations month) =>
            month with { ExpectedMigrations = factor * month.ExpectedMigrations, ExpectedEffortDays = factor * month.ExpectedEffortDays };

        LossDistribution Losses(LossDistribution losses) => losses with
        {
            Expected = factor * losses.Expected,
            Shocked = losses.Shocked with { P95 = Quantile(losses.Shocked.P95), P99 = Quantile(losses.Shocked.P99) },
            Exceedance = [.. losses.Exceedance.Select(point => point with { Loss = factor * point.Loss })],
        };

        LossQuantile Quantile(LossQuantile quantile) => quantile with { Value = factor * quantile.Value };
    }

    [Fact]
    public void A_picture_says_in_words_what_it_shows()
    {
        string[] words = ["critical: ", "migrations, ", "one in 100 over "];
        foreach (var (picture, said) in All("2025-04-20", Sample).Select(Read).Zip(words))
        {
            Assert.Equal("img", (string?)picture.Attribute("role"));
            Assert.Equal((string?)picture.Attribute(
                "aria-labelledby"), $"{picture.Element(Svg + "title")!.Attribute("id")!.Value} {picture.Element(Svg + "desc")!.Attribute("id")!.Value}");
            Assert.StartsWith("2 projects, 365 days from 2025-04-20. ", picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
            Assert.Contains(said, picture.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_pictures_have_colours_for_light_and_dark_and_a_card_of_their_own()
    {
        foreach (var picture in All("2025-04-20", Sample).Select(Read))
        {
            var style = picture.Element(Svg + "style")!.Value;
            var (light, dark) = (
                style.IndexOf(".rp .critical", StringComparison.Ordinal), style.LastIndexOf("@media (prefers-color-scheme: dark)", StringComparison.Ordinal));

            Assert.InRange(light, 0, dark);
            Assert.True(style.LastIndexOf(".rp .critical", StringComparison.Ordinal) > dark);
            Assert.Equal("card", (string?)picture.Element(Svg + "rect")!.Attribute("class"));
        }
    }

    [Fact]
    public void A_picture_runs_nothing_and_loads_nothing()
    {
        foreach (var picture in All("2025-04-20", Sample).Select(Read))
        {
            string[] known = ["svg", "title", "desc", "style", "g", "rect", "line", "path", "text"];
            Assert.All(picture.DescendantsAndSelf(), element => Assert.Contains(element.Name.LocalName, known));
            Assert.All(picture.Elements(Svg + "style"), style => Assert.DoesNotContain("url(", style.Value, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void The_culture_does_not_matter()
    {
        var (here, expected) = (CultureInfo.CurrentCulture, All("2025-04-20", Sample).ToArray());
        var other = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (other.NumberFormat.NumberDecimalSeparator, other.NumberFormat.NumberGroupSeparator, other.DateTimeFormat.DateSeparator) = (",", "'", ".");
        CultureInfo.CurrentCulture = other;
        try
        {
            Assert.Equal(expected, All("2025-04-20", Sample));
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    private static Project[] Sample =>
    [
        new("Claims triage", Criticality.Critical, Uses("openai/gpt-4.5-preview")),
        new("Agent copilot", Criticality.High, Uses("openai/gpt-4.1", "anthropic/claude-opus-4-20250514")),
    ];

    private static Dependency[] Uses(params string[] models) => [.. models.Select(model => new Dependency { Model = model, MigrationLeadTimeDays = 45 })];

    private static IEnumerable<string> All(string asOf, params Project[] projects)
    {
        var (summary, loss) = Answers(asOf, projects);
        return [BandsPicture.Of(summary), MonthsPicture.Of(summary), LossPicture.Of(loss), LossPicture.Of(loss with { Usd = null })];
    }

    private static (PortfolioSummary Summary, PortfolioLoss Loss) Answers(string asOf, params Project[] projects)
    {
        var outlook = ExportSample.Assess(ExportSample.Shipped, asOf, "openai/gpt-4.1").Outlook;
        var scope = new PortfolioScope(outlook, 365, new MethodConstants());
        return (Fold(new SummaryFold(scope)), Fold(new LossFold(scope, new(1, 500, ShockCorrelations.Calibrated, 900))));

        TAnswer Fold<TAnswer>(PortfolioFold<TAnswer> fold)
        {
            foreach (var (i, project) in projects.Index())
            {
                fold.Add(ExposedProject.Of($"project-{i}", project, null, scope));
            }

            return fold.Answer();
        }
    }
}
