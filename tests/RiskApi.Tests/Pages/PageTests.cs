using System.Net;
using System.Text.RegularExpressions;

namespace RiskApi.Tests.Pages;

/// <summary>What holds for every page.</summary>
public sealed partial class PageTests(RiskApiService service) : IDisposable
{
    private readonly PageVisitor _visitor = new(service);

    public static TheoryData<string> Paths =>
    [
        "/", "/?group=later&waived=yes", "/projects", "/projects?q=x&band=high&sort=owner", "/projects/new", "/projects/support-copilot",
        "/projects/support-copilot/edit", "/projects/support-copilot/history",
        "/projects/support-copilot/alert?dependency=openai%2Fgpt-4.1-2025-04-14", "/?handled=all",
        "/projects/support-copilot/waive?dependency=openai%2Fgpt-4.1-2025-04-14", "/models", "/models?q=claude", "/models/openai/gpt-4.1-2025-04-14",
        "/models/compare?model=gpt-4o&model=openai%2Fo3-2025-04-16", "/what-breaks", "/what-breaks?provider=openai", "/what-breaks?day=2027-03-01",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_runs_and_loads_nothing_but_what_is_ours(string path)
    {
        var page = await _visitor.Open(path);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("text/html", page.MediaType);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self';", policy, StringComparison.Ordinal);
        Assert.Empty(page.Html.QuerySelectorAll("[style], style, [onclick], [onload], script:not([src])"));
        Assert.All(
            page.Html.QuerySelectorAll("script[src], link[rel=stylesheet], img[src]").Select(one => one.GetAttribute("src") ?? one.GetAttribute("href")!),
            address => Assert.Matches("^/(assets|v1)/", address));
        Assert.Equal("nosniff", Assert.Single(page.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Every_form_that_changes_something_has_a_token_and_every_page_leads_to_the_API(string path)
    {
        var page = await _visitor.Open(path);

        Assert.All(page.Html.QuerySelectorAll("form[method=post]"), form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]")));
        Assert.NotNull(page.Html.QuerySelector("nav a[href='/swagger']"));
        Assert.NotNull(page.Html.QuerySelector("title, h1"));
    }

    [Theory]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("*/*", null)]
    [InlineData("application/json", null)]
    public async Task The_root_shows_today_to_browsers_alone(string accept, string? mediaType)
    {
        using var answer = await service.CreateClient(new() { AllowAutoRedirect = false }).SendAsync(
            new(HttpMethod.Get, "/") { Headers = { { "Accept", accept } } }, TestContext.Current.CancellationToken);

        Assert.Equal(mediaType is null ? HttpStatusCode.Found : HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(mediaType is null ? "/swagger" : null, answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Of_a_name_that_fits_several_models_it_is_said_that_it_may_stop()
    {
        using var created = await service.Send(
            HttpMethod.Put, "/v1/projects/unclear-name", """{"name":"Unclear","tags":["unclear-name"],"dependencies":[{"model":"azure/gpt-4o"}]}""");

        var text = (await _visitor.Open("/?tag=unclear-name")).Html.Body!.TextContent;

        Assert.Matches(@"may stop in \d+ days", text);
        Assert.Contains("in that case start by", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_pages_load_is_kept_for_good_by_its_address()
    {
        var page = await _visitor.Open("/projects");
        foreach (var loaded in page.Html.QuerySelectorAll("script[src], link[rel=stylesheet]"))
        {
            var address = loaded.GetAttribute("src") ?? loaded.GetAttribute("href")!;
            using var asset = await service.Send(HttpMethod.Get, address);
            Assert.True(asset.IsSuccessStatusCode, address);
            Assert.Contains("immutable", asset.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
            Assert.Matches(Digest(), address);
        }

        using var old = await service.Send(HttpMethod.Get, "/assets/pages.000000000000.css");
        Assert.Equal(HttpStatusCode.NotFound, old.StatusCode);
    }

    [Fact]
    public async Task Pages_are_no_operations_of_the_API()
    {
        var document = await service.Get("/openapi/v1.json");
        Assert.All(document["paths"]!.AsObject(), path => Assert.Matches("^/(v1|problems|health|openapi)(/|$)", path.Key));
    }

    [Theory]
    [InlineData("/no-such-page", "There is nothing here")]
    [InlineData("/projects/no-such-project", "There is no such project")]
    [InlineData("/models/openai/no-such-model", "no such model")]
    public async Task What_is_not_there_is_told_on_a_page(string path, string words)
    {
        var page = await _visitor.Open(path);

        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains(words, page.Words, StringComparison.Ordinal);
        Assert.NotNull(page.Html.QuerySelector("main a[href]"));
    }

    [Fact]
    public async Task An_error_of_the_API_stays_a_problem_for_whoever_asks()
    {
        var page = await _visitor.Open("/v1/projects/no-such-project");

        Assert.Equal("application/problem+json", page.MediaType);
    }

    public void Dispose() => _visitor.Dispose();

    [GeneratedRegex(@"^/assets/[a-z]+\.[0-9a-f]{12}\.(css|js)$")]
    private static partial Regex Digest();
}
