using System.Xml.Linq;
using RiskApi.Core.Forecast.Backtests;
using RiskApi.Core.Forecast.Ledger;
using RiskApi.Formats.Pictures;
using RiskApi.Formats.Reports;
using RiskApi.Formats.Tests.Writing;
using RiskApi.Formats.Writing.Tables;
using RiskApi.Testing;
using static RiskApi.Formats.Tests.Pictures.DrawnPicture;

namespace RiskApi.Formats.Tests.Pictures;

/// <summary>What was said against what came, as a picture, a page and a table.</summary>
public class LedgerPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly LedgerSummary Nothing = new(new(2026, 11, 24), "test", null, null, 0, 0, null, []);

    /// <summary>After a change that is meant, run the tests with APPROVE_EXPORTS=1, look at the files and commit them.</summary>
    [Theory]
    [InlineData("ledger.svg")]
    [InlineData("ledger-open.svg")]
    public async Task The_picture_is_the_approved_one(string name)
    {
        var file = Repository.Path("tests", "RiskApi.Formats.Tests", "Writing", "Approved", name);
        var drawn = LedgerPicture.Of(name == "ledger.svg" ? Year() : Open(), horizonDays: null);
        if (Environment.GetEnvironmentVariable("APPROVE_EXPORTS") == "1")
        {
            await File.WriteAllTextAsync(file, drawn, TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).ReplaceLineEndings(), drawn.ReplaceLineEndings());
    }

    [Fact]
    public void Every_picture_fits_at_every_width()
    {
        foreach (var picture in new[] { Nothing, Open(), Year(), Many() }.Select(ledger => Read(LedgerPicture.Of(ledger, null))))
        {
            Fits(picture);
            Assert.All(picture.Descendants(Svg + "text").Where(text => (string?)text.Attribute("class") != "h"), text =>
            {
                var (width, x) = (TextWidth.Of(text.Value, Picture.NarrowSmallSize), (double)text.Attribute("x")!);
                var from = (string?)text.Attribute("text-anchor") switch { "middle" => x - (width / 2), "end" => x - width, _ => x };
                Assert.True(from >= 0 && from + width <= Picture.Width, $"'{text.Value}' reaches from {from} to {from + width}");
            });
        }
    }

    [Fact]
    public void Counts_under_the_bins_stay_apart()
    {
        var counts = Read(LedgerPicture.Of(Many(), null)).Elements(Svg + "text").Where(text => text.Value.EndsWith('k')).ToArray();

        Assert.Equal(10, counts.Length);
        Assert.All(counts.Zip(counts.Skip(1)), pair => Assert.True(
            (double)pair.Second.Attribute("x")! - (double)pair.First.Attribute("x")!
            > (TextWidth.Of(pair.First.Value, Picture.NarrowSmallSize) + TextWidth.Of(pair.Second.Value, Picture.NarrowSmallSize)) / 2));
    }

    [Fact]
    public void A_picture_of_nothing_says_so()
    {
        Assert.Contains("Nothing has been said yet.", LedgerPicture.Of(Nothing, null), StringComparison.Ordinal);
        Assert.Contains("the first is due on 2027-02-22.", LedgerPicture.Of(Open(), null), StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", LedgerPicture.Of(Nothing, 90), StringComparison.Ordinal);
    }

    [Fact]
    public void A_picture_says_in_words_what_it_shows()
    {
        var words = Read(LedgerPicture.Of(Year(), 90)).Element(Svg + "desc")!.Value;

        Assert.Matches(@"^We said \d+\.\d %, \d+\.\d % went, over [\d,]+ forecasts\. Of ", words);
        Assert.Contains("could not be resolved", words, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_counts_what_nobody_saw()
    {
        var record = new ForecastTrackRecord("test", "method", default, default, default, [], 0, 0, 0, [], [], [], []);

        Assert.Contains("12 tentative date passed", ForecastPage.Of(record, Many()), StringComparison.Ordinal);
        Assert.Contains("Nothing has been said yet.", ForecastPage.Of(record, Nothing), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_keeps_its_columns_whatever_a_model_is_called()
    {
        var day = new LedgerDay(new(2026, 1, 1), "1", "test", default, 1);
        var said = new SaidForecast("acme", "=1+1,\"x\"\n", default, [new(90, 0.25, 0.5)]);
        var table = LedgerTable.Of(LedgerEntry.Of(day, said, new(ExportSample.Shipped, new(2026, 11, 24))));

        Assert.EndsWith(
            "2026-01-01,acme,\"'=1+1,\"\"x\"\"\n\",90,retired,0.25,0.5,2026-04-01,unresolved,left-the-record,,false,,1,test\r\n", table, StringComparison.Ordinal);
    }

    /// <summary>A year of the shipped record, said by a rule of thumb.</summary>
    private static LedgerSummary Year() => Said(new(2025, 9, 1), new(2026, 11, 24), 10);

    private static LedgerSummary Open() => Said(new(2026, 11, 24), new(2026, 11, 24), 1);

    private static LedgerSummary Said(DateOnly from, DateOnly today, int months)
    {
        var catalog = ExportSample.Shipped;
        var fold = new LedgerFold(new(catalog, today), catalog.Version);
        for (var day = from; day < from.AddMonths(months) && day <= today; day = day.AddMonths(1))
        {
            foreach (var model in catalog.Models.Where(model => model.ReleasedOn?.Day <= day && !(model.RetiresOn?.Day <= day) && model.Provider == "openai"))
            {
                var age = (day.DayNumber - model.ReleasedOn!.Value.Day.DayNumber) / 1500.0;
                fold.Add(day, "2", model.Provider, model.Id, 90, Math.Min(0.9, age));
                fold.Add(day, "2", model.Provider, model.Id, 180, Math.Min(0.99, 2 * age));
            }
        }

        return fold.Sum();
    }

    private static LedgerSummary Many() => Nothing with
    {
        FirstOn = new(2025, 1, 1),
        LastOn = new(2026, 11, 24),
        Days = 500,
        FirstDueOn = new(2025, 4, 1),
        Records =
        [
            new("2", 90, 200_012, 200_000, 0, 0, 12, 0, [new(UnresolvedBecause.TentativeDatePassed, 12)], new(200_000, 0.5, 0.5), 0.2,
            [
                .. Enumerable.Range(0, 10)
                    .Select(bin => new ReliabilityBin(bin / 10.0, (bin + 1) / 10.0, bin % 2 == 0 ? 9_940 : 20_000, (bin + 0.5) / 10, bin % 2)),
            ]),
        ],
    };
}
