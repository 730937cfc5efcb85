using System.Globalization;
using System.Text;
using CsvHelper;

namespace RiskApi.Tests.Exports;

/// <summary>The table opens in a spreadsheet, and says what its figures are.</summary>
public class SpreadsheetTests(RiskApiService service)
{
    private static readonly byte[] Mark = [0xEF, 0xBB, 0xBF];

    [Theory]
    [InlineData("/v1/projects/support-copilot/spreadsheet.csv", "/v1/projects/support-copilot/dependencies.csv")]
    [InlineData("/v1/exports/spreadsheet.csv?owner=ada@example.com", "/v1/exports/dependencies.csv?owner=ada@example.com")]
    public async Task It_is_the_table_for_programs_under_headings_with_units(string people, string programs)
    {
        var (spreadsheet, table) = (await Read(people), await Read(programs));
        var text = Encoding.UTF8.GetString(spreadsheet.AsSpan(Mark.Length));

        Assert.True(spreadsheet.AsSpan().StartsWith(Mark));
        Assert.False(table.AsSpan().StartsWith(Mark));
        Assert.Equal(Encoding.UTF8.GetString(table).Split("\r\n")[1..], text.Split("\r\n")[1..]);
        Assert.Equal(Headings(Encoding.UTF8.GetString(table)), Headings(text).Select(heading => heading.Split(" (")[0]));
    }

    [Fact]
    public async Task Every_figure_and_day_has_a_unit_and_no_text_has()
    {
        using var csv = Reader(Encoding.UTF8.GetString((await Read("/v1/projects/support-copilot/spreadsheet.csv")).AsSpan(Mark.Length)));
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
        {
            Assert.All(csv.HeaderRecord!.Zip(csv.Parser.Record!).Where(cell => !cell.First.EndsWith("Version", StringComparison.Ordinal)), cell =>
            {
                if (double.TryParse(cell.Second, CultureInfo.InvariantCulture, out _) || DateOnly.TryParse(cell.Second, CultureInfo.InvariantCulture, out _))
                {
                    Assert.EndsWith(")", cell.First, StringComparison.Ordinal);
                }
                else if (cell.Second is not "")
                {
                    Assert.DoesNotContain('(', cell.First);
                }
            });
        }

        Assert.Contains("likelihood (0 to 1)", csv.HeaderRecord!);
        Assert.Contains("daysLeft (days)", csv.HeaderRecord!);
        Assert.Contains("score (points, 0 to 100)", csv.HeaderRecord!);
    }

    private static CsvReader Reader(string text) => new(new StringReader(text), CultureInfo.InvariantCulture);

    private static string[] Headings(string text)
    {
        using var csv = Reader(text);
        csv.Read();
        csv.ReadHeader();
        return csv.HeaderRecord!;
    }

    private async Task<byte[]> Read(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);
        return await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
    }
}
