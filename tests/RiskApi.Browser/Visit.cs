using Deque.AxeCore.Playwright;
using RiskApi.Testing;

namespace RiskApi.Browser;

/// <summary>How somebody looks at pages.</summary>
/// <param name="Width">The width of the window in pixels.</param>
/// <param name="IsDark">Whether dark pages are liked.</param>
/// <param name="RunsScripts">Whether scripts run.</param>
public sealed record VisitOptions(int Width = 1366, bool IsDark = false, bool RunsScripts = true);

/// <summary>A session in the browser, which remembers what should not have happened.</summary>
public sealed class Visit : IAsyncDisposable
{
    private const int NarrowBelow = 500;
    private const int NarrowHeight = 844;
    private const int Height = 900;

    /// <summary>What htmx says of a request that is given up because its page is left; of one that fails it says something else.</summary>
    private static readonly string[] GivenUp = ["htmx:afterRequest", "htmx:sendAbort"];

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];
    private readonly List<IResponse> _responses = [];

    private Visit(IBrowserContext context, IPage page, PagesService service)
    {
        (_context, Page) = (context, page);
        page.Response += (_, response) => _responses.Add(response);
        page.Console += (_, message) => Note(
            message.Type is "error" or "warning" && !GivenUp.Any(said => message.Text.StartsWith(said, StringComparison.Ordinal)),
            $"The console says: {message.Text} ({message.Location})");
        page.PageError += (_, error) => Note(true, $"A script failed: {error}");
        page.Request += (_, request) => Note(
            !request.Url.StartsWith(service.Address.ToString(), StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal),
            $"A request to elsewhere: {request.Url}");
    }

    public IPage Page { get; }

    internal static async Task<Visit> Open(IBrowser browser, PagesService service, VisitOptions options)
    {
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = service.Address.ToString(),
            ViewportSize = new() { Width = options.Width, Height = options.Width < NarrowBelow ? NarrowHeight : Height },
            ColorScheme = options.IsDark ? ColorScheme.Dark : ColorScheme.Light,
            JavaScriptEnabled = options.RunsScripts,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Chromium.PatienceMilliseconds);
        return new(context, await context.NewPageAsync(), service);
    }

    /// <summary>Opens an address and returns the status of the answer.</summary>
    public async Task<int> Open(string path) => (await Page.GotoAsync(path, new() { WaitUntil = WaitUntilState.NetworkIdle }))!.Status;

    /// <summary>What assistive technology would stumble over.</summary>
    public async Task<string> Findings()
    {
        var result = await Page.RunAxe();
        return string.Join('\n', result.Violations.Select(
            violation => $"{violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Select(node => node.Html).Take(3))}"));
    }

    /// <summary>By how many pixels the page is wider than the window.</summary>
    public Task<int> Overflow() => Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Bytes of everything that was fetched for the page, before compression.</summary>
    public async Task<int> Bytes()
    {
        var bytes = 0;
        foreach (var response in _responses.Where(response => response.Status is 200 or 404 && !response.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            bytes += (await response.BodyAsync()).Length;
        }

        return bytes;
    }

    /// <summary>Looks at the same page at another width and in other colours.</summary>
    public async Task LookAs(int width, ColorScheme colours)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = colours });
        await Page.SetViewportSizeAsync(width, width < NarrowBelow ? NarrowHeight : Height);
    }

    /// <summary>Texts of pictures that are smaller than 11 pixels on the screen.</summary>
    public Task<string> SmallTexts() => Page.EvaluateAsync<string>(
        """
        () => [...document.querySelectorAll('svg text')]
          .filter(text => getComputedStyle(text).display !== 'none')
          .map(text => [text.textContent, parseFloat(getComputedStyle(text).fontSize) * text.getScreenCTM().a])
          .filter(([, size]) => size < 11).map(([text, size]) => `${text}: ${size.toFixed(1)} px`).join('\n')
        """);

    /// <summary>Keeps a picture of the whole page for a person to look at.</summary>
    public Task Picture(string name) => Page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", "screenshots", $"{name}.png"), FullPage = true });

    /// <summary>Keeps a picture of what a window of a size shows.</summary>
    public async Task Window(string name, int width, int height)
    {
        await Page.SetViewportSizeAsync(width, height);
        await Page.ScreenshotAsync(new() { Path = Repository.Path("artifacts", "screenshots", $"{name}.png") });
    }

    /// <summary>Fails where the console complained, a script failed, or something was fetched from elsewhere.</summary>
    public void AssertNoComplaint() => Assert.True(_complaints is [], string.Join('\n', _complaints));

    public ValueTask DisposeAsync() => _context.DisposeAsync();

    private void Note(bool isWrong, string complaint)
    {
        if (isWrong)
        {
            _complaints.Add(complaint);
        }
    }
}
