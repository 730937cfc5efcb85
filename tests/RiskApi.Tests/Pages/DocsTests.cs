using System.Net;
using AngleSharp;
using RiskApi.Testing;

namespace RiskApi.Tests.Pages;

/// <summary>The documentation of the repository is shown by the service, each page of it.</summary>
public sealed class DocsTests(RiskApiService service)
{
    public static TheoryData<string> Paths =>
    [
        .. Directory.EnumerateFiles(Repository.Path("docs"), "*.md").Select(Path.GetFileNameWithoutExtension)
            .Select(name => name == "README" ? "/docs" : $"/docs/{name}"),
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_page_is_shown_and_its_links_lead_somewhere(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path, headers: ("Accept", "text/html"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
        var links = page.QuerySelectorAll("article a").Select(link => link.GetAttribute("href")!).Where(link => link.StartsWith('/')).Distinct().ToArray();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.StartsWith(page.QuerySelector("h1")!.TextContent, page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain(page.QuerySelectorAll("article a"), link => link.GetAttribute("href")!.Contains("..", StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("[style]"));
        foreach (var link in links)
        {
            using var linked = await service.Send(HttpMethod.Get, link, headers: ("Accept", "text/html"));
            Assert.True(linked.IsSuccessStatusCode || linked.StatusCode == HttpStatusCode.Redirect, $"{link}: {linked.StatusCode}");
        }
    }

    [Theory]
    [InlineData("/docs/how-to", true)]
    [InlineData("/docs/quick-start", false)]
    public async Task A_long_page_begins_with_its_parts_to_jump_to(string path, bool isLong)
    {
        using var response = await service.Send(HttpMethod.Get, path, headers: ("Accept", "text/html"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);
        var parts = page.QuerySelectorAll("nav[aria-label='On this page'] a").Select(part => (part.GetAttribute("href"), part.TextContent));

        Assert.Equal(isLong ? page.QuerySelectorAll("article h2").Select(heading => ((string?)$"#{heading.Id}", heading.TextContent)) : [], parts);
    }

    [Fact]
    public async Task Code_is_scrolled_with_the_keyboard_where_it_is_wider_than_the_page()
    {
        using var response = await service.Send(HttpMethod.Get, "/docs/how-to", headers: ("Accept", "text/html"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var page = await BrowsingContext.New().OpenAsync(answer => answer.Content(html), TestContext.Current.CancellationToken);

        Assert.All(page.QuerySelectorAll("article pre"), code => Assert.NotNull(code.QuerySelector("[tabindex='0']")));
    }

    [Theory]
    [InlineData("/docs/nothing")]
    [InlineData("/docs/..%2Fappsettings")]
    [InlineData("/docs/README.md")]
    public async Task What_is_no_page_is_not_found(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path, headers: ("Accept", "text/html"));

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
