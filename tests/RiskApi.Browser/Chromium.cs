using RiskApi.Browser;

[assembly: AssemblyFixture(typeof(Chromium))]

namespace RiskApi.Browser;

/// <summary>The browser of the machine.</summary>
public sealed class Chromium : IAsyncLifetime
{
    /// <summary>As long as a busy machine may need; what works takes a fraction of it.</summary>
    public const float PatienceMilliseconds = 300_000;

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    /// <summary>Where it may be; a path that is named and is none leaves the tests out.</summary>
    private static readonly string[] Paths = Environment.GetEnvironmentVariable("RISKAPI_TEST_CHROMIUM") is { } named ? [named] : Usual;

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Array.Find(Paths, File.Exists) is { } path)
        {
            Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new()
            {
                ExecutablePath = path,
                Args =
                [
                    "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--disable-background-networking", "--disable-component-update",
                    "--disable-sync", "--no-first-run",
                ],
            });
        }
    }

    /// <summary>Opens a page of a service in a session of its own; a test without a browser at hand is skipped by name.</summary>
    public async Task<Visit> Visit(PagesService service, VisitOptions? options = null)
    {
        Assert.SkipWhen(_browser is null, "No browser at hand: install chromium, or name one in RISKAPI_TEST_CHROMIUM.");
        return await Browser.Visit.Open(_browser, service, options ?? new());
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
    }
}
