namespace RiskApi.Browser;

/// <summary>How the pages look, on a desk and on a phone, in light and in the dark.</summary>
public class LookTests(Chromium chromium, FilledService service) : IClassFixture<FilledService>
{
    /// <summary>With pictures, and as it is sent without compression.</summary>
    private const int MostBytes = 150_000;

    private static readonly (string Name, string Path)[] Pages =
    [
        ("today", "/"),
        ("today-one-group", "/?group=later"),
        ("waive", "/projects/example-fraud-notes/waive?dependency=openai%2Fo3-2025-04-16"),
        ("projects", "/projects"),
        ("projects-none-fits", "/projects?q=nothing-has-this-name"),
        ("project-new", "/projects/new"),
        ("project", "/projects/example-support-copilot"),
        ("project-tried", "/projects/example-claims-triage?done=bridge"),
        ("project-edit", "/projects/example-support-copilot/edit"),
        ("project-history", "/projects/example-support-copilot/history"),
        ("project-gone", "/projects/nobody-has-this-id"),
        ("models", "/models?q=claude"),
        ("model", "/models/anthropic/claude-sonnet-4-5-20250929"),
        ("models-compared", "/models/compare?model=openai%2Fo3-2025-04-16&model=openai%2Fgpt-4.1-2025-04-14"),
        ("what-breaks", "/what-breaks"),
        ("what-breaks-provider", "/what-breaks?provider=anthropic"),
        ("what-breaks-day", "/what-breaks?day=2027-03-01"),
        ("error", "/no-such-page"),
    ];

    public static TheoryData<string, string, int, bool> Looks
    {
        get
        {
            var looks = new TheoryData<string, string, int, bool>();
            foreach (var (name, path) in Pages)
            {
                foreach (var width in new[] { 1366, 390 })
                {
                    looks.Add(name, path, width, false);
                    looks.Add(name, path, width, true);
                }
            }

            return looks;
        }
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task A_page_is_fit_for_everyone_at_every_width(string name, string path, int width, bool isDark)
    {
        await using var visit = await chromium.Visit(service, new(width, isDark));

        var status = await visit.Open(path);
        await visit.Picture($"{name}-{width}-{(isDark ? "dark" : "light")}");

        Assert.Equal(name is "error" or "project-gone" ? 404 : 200, status);
        Assert.Equal("", await visit.Findings());
        Assert.True(await visit.Overflow() <= 0, $"{path} is {await visit.Overflow()} pixels wider than a window of {width}");
        if (status == 200)
        {
            visit.AssertNoComplaint();
        }
    }

    /// <summary>It is kept as <c>src/RiskApi/Pages/today.png</c>.</summary>
    [Fact]
    public async Task The_first_picture_of_the_README_is_taken()
    {
        await using var visit = await chromium.Visit(service, new(Width: 1200));

        await visit.Open("/");

        await visit.Window("readme");
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_small_with_its_pictures(string path)
    {
        await using var visit = await chromium.Visit(service);
        var bytes = 0;
        visit.Page.Response += async (_, response) =>
        {
            var content = response.Url.Contains("/assets/", StringComparison.Ordinal) || response.Url.StartsWith("data:", StringComparison.Ordinal)
                ? []
                : await response.BodyAsync();
            Interlocked.Add(ref bytes, content.Length);
        };

        await visit.Open(path);

        Assert.InRange(bytes, 1, MostBytes);
    }

    public static TheoryData<string> Paths => [.. Pages.Where(page => page.Name is not ("error" or "project-gone")).Select(page => page.Path)];
}
