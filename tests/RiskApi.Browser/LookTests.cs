using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Browser;

/// <summary>How the pages look, on a desk and on a phone, in light and in the dark.</summary>
public class LookTests(Chromium chromium, FilledService service) : IClassFixture<FilledService>
{
    /// <summary>With its pictures, styles and scripts, before compression.</summary>
    private const int MostBytes = 150_000;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("today", "/"),
        ("today-one-group", "/?group=later"),
        ("alert", "/projects/example-fraud-notes/alert?dependency=openai%2Fo3-2025-04-16"),
        ("waive", "/projects/example-fraud-notes/waive?dependency=openai%2Fo3-2025-04-16"),
        ("projects", "/projects"),
        ("projects-none-fits", "/projects?q=nothing-has-this-name"),
        ("project-new", "/projects/new"),
        ("project", "/projects/example-support-copilot"),
        ("project-tried", "/projects/example-contract-reader?done=migrate%20anthropic%2Fclaude-opus-4-5-20251101%20anthropic%2Fclaude-opus-5-5"),
        ("project-edit", "/projects/example-support-copilot/edit"),
        ("project-history", "/projects/example-support-copilot/history"),
        ("project-review-none", "/projects/example-claims-triage/review"),
        ("project-review", "/projects/example-support-copilot/review"),
        ("project-gone", "/projects/nobody-has-this-id"),
        ("models", "/models?q=claude"),
        ("model", "/models/anthropic/claude-sonnet-4-5-20250929"),
        ("models-compared", "/models/compare?model=openai%2Fo3-2025-04-16&model=openai%2Fgpt-4.1-2025-04-14"),
        ("what-breaks", "/what-breaks"),
        ("what-breaks-provider", "/what-breaks?provider=anthropic"),
        ("what-breaks-day", "/what-breaks?day=2027-03-01"),
        ("docs", "/docs"),
        ("docs-how-to", "/docs/how-to"),
        ("problem", "/problems/out-of-bounds"),
        ("error", "/no-such-page"),
    ];

    public static TheoryData<string, string> All
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var (name, path) in Pages)
            {
                all.Add(name, path);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task A_page_is_fit_for_everyone_at_every_width_and_small(string name, string path)
    {
        await using var visit = await chromium.Visit(service);

        await Look(visit, name, path, name is "error" or "project-gone" ? 404 : 200);
    }

    [Fact]
    public async Task The_page_of_a_service_without_projects_is_fit_too()
    {
        await using var empty = new PagesService();
        await using var visit = await chromium.Visit(empty);

        await Look(visit, "first-run", "/", 200);
    }

    [Fact]
    public async Task The_form_for_a_key_is_fit_too()
    {
        await using var closed = new ClosedPagesService();
        await using var visit = await chromium.Visit(closed);

        await Look(visit, "sign-in", "/sign-in", 200);
    }

    [Theory]
    [InlineData("/projects/example-support-copilot/review", 8)]
    [InlineData("/projects/example-support-copilot", 4)]
    [InlineData("/", 3)]
    public async Task On_paper_there_is_nothing_to_fill_in_and_little_to_turn(string path, int mostSheets)
    {
        await using var visit = await chromium.Visit(service);
        await visit.Open(path);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Empty(await visit.Page.Locator("select:visible, textarea:visible, button:visible, input:visible:not([type=checkbox])").AllAsync());
        foreach (var format in new[] { "A4", "Letter" })
        {
            var sheets = await visit.Page.PdfAsync(new() { Format = format });
            Assert.InRange(Regex.Count(Encoding.Latin1.GetString(sheets), @"/Type\s*/Page\b"), 1, mostSheets);
        }
    }

    private static async Task Look(Visit visit, string name, string path, int status)
    {
        Assert.Equal(status, await visit.Open(path));
        Assert.InRange(await visit.Bytes(), 1, MostBytes);
        foreach (var width in new[] { 1366, 390 })
        {
            foreach (var colours in new[] { ColorScheme.Light, ColorScheme.Dark })
            {
                await visit.LookAs(width, colours);
                await visit.Picture($"{name}-{width}-{(colours == ColorScheme.Dark ? "dark" : "light")}");

                Assert.Equal("", await visit.Findings());
                Assert.True(await visit.Overflow() <= 0, $"{path} is {await visit.Overflow()} pixels wider than a window of {width}");
                Assert.Equal("", await visit.SmallTexts());
            }
        }

        // The console tells of a page that is missing, as it should.
        if (status == 200)
        {
            visit.AssertNoComplaint();
        }
    }

    /// <summary>It is kept as <c>src/RiskApi/Pages/today.png</c>.</summary>
    [Fact]
    public async Task The_first_picture_of_the_README_is_taken()
    {
        await using var visit = await chromium.Visit(service);

        await visit.Open("/");

        await visit.Window("readme", 960, 560);
    }
}
