using System.Net;
using System.Text.RegularExpressions;
using RiskApi.Tests.Access;
using RiskApi.Tests.Pages;

namespace RiskApi.Tests.Web.Address;

/// <summary>Behind a proxy every link leads to where clients find the service, and not to where it listens.</summary>
public sealed partial class PublicAddressTests(PublicAddressTests.Published service) : IClassFixture<PublicAddressTests.Published>
{
    private const string Address = "https://example.com/risk";

    [Theory]
    [InlineData("/v1/projects?limit=1")]
    [InlineData("/risk/v1/projects?limit=1")]
    public async Task A_proxy_may_take_the_path_away_or_pass_it_on(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Headers_name_the_public_address()
    {
        using var created = await service.Send(HttpMethod.Post, "/v1/projects/support-copilot/reviews", "{}");
        using var other = await service.Send(HttpMethod.Put, "/v1/projects/another", """{"name":"Another","dependencies":[{"model":"gpt-4o"}]}""");
        using var page = await service.Send(HttpMethod.Get, "/v1/projects?limit=1");

        Assert.StartsWith($"{Address}/v1/projects/support-copilot/reviews/", created.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith($"<{Address}/v1/projects?", page.Headers.GetValues("Link").Single(), StringComparison.Ordinal);
        Assert.StartsWith($"{Address}/v1/projects?", (string?)(await RiskApiService.Json(page))["next"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/projects/none", "*/*")]
    [InlineData("/v1/projects/none", "text/csv")]
    [InlineData("/v1/projects?limit=0", "application/json")]
    [InlineData("/v1/nothing", "application/json")]
    [InlineData("/v1/models/compare", "application/json")]
    public async Task The_type_of_a_problem_leads_to_its_explanation(string path, string accept)
    {
        using var refused = await service.Send(HttpMethod.Get, path, headers: ("Accept", accept));
        var type = new Uri((string)(await RiskApiService.Json(refused))["type"]!, UriKind.Absolute);

        Assert.StartsWith($"{Address}/problems/", type.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(type.AbsoluteUri, (string?)(await service.Get(type.AbsolutePath))["type"]);
    }

    [Fact]
    public async Task The_type_of_a_problem_of_one_of_many_leads_there_too()
    {
        const string refused = """{"projects":[{"id":"no id","project":{"name":"x","dependencies":[{"model":"gpt-4o"}]}}]}""";
        using var written = await service.Send(HttpMethod.Post, "/v1/projects/bulk", refused);
        using var page = await service.Send(HttpMethod.Get, "/problems/out-of-bounds", headers: ("Accept", "text/html"));

        Assert.Equal($"{Address}/problems/out-of-bounds", (string?)(await RiskApiService.Json(written))["items"]![0]!["problem"]!["type"]);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains($"{Address}/problems/out-of-bounds", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/projects/support-copilot/changes.atom")]
    [InlineData("/v1/projects/support-copilot/changes.json")]
    [InlineData("/v1/catalog/changes.atom")]
    [InlineData("/v1/projects/support-copilot/calendar.ics")]
    [InlineData("/v1/projects/support-copilot/findings.sarif")]
    [InlineData("/openapi/v1.json")]
    public async Task Documents_link_to_the_public_address_and_never_to_where_it_listens(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(Address, text, StringComparison.Ordinal);
        Assert.DoesNotContain("http://localhost/", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/projects")]
    [InlineData("/projects/support-copilot")]
    [InlineData("/models/openai/gpt-4o-2024-11-20")]
    [InlineData("/problems/out-of-bounds")]
    public async Task The_paths_of_pages_lie_below_the_public_path(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path, headers: ("Accept", "text/html"));
        var html = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var paths = OwnPaths().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Distinct().ToArray();

        Assert.True(paths.Length >= 8, $"{paths.Length} paths");
        Assert.All(paths, own => Assert.StartsWith("/risk/", own, StringComparison.Ordinal));
        using var asset = await service.Send(HttpMethod.Get, paths.First(own => own.EndsWith(".css", StringComparison.Ordinal)));
        Assert.Equal(HttpStatusCode.OK, asset.StatusCode);
    }

    [Fact]
    public async Task What_the_client_claims_changes_no_link()
    {
        using var page = await service.Send(
            HttpMethod.Get, "/v1/projects/support-copilot/changes.atom", headers: [("Host", "evil.example"), ("X-Forwarded-Host", "evil.example")]);

        Assert.DoesNotContain("evil.example", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_key_of_a_session_is_for_the_public_path_alone_and_the_way_on_may_have_any_letters()
    {
        await using var closed = new ClosedBelow();
        using var visitor = new PageVisitor(closed);
        var signedIn = await visitor.Submit("/risk/sign-in", "/risk/sign-in", ("key", ClosedService.Bootstrap), ("to", "/projects?q=é"));

        Assert.Equal(HttpStatusCode.SeeOther, signedIn.Status);
        Assert.Equal($"{ClosedBelow.Plain}/projects?q=%C3%A9", signedIn.Headers.Location!.OriginalString);
        var cookie = signedIn.Headers.GetValues("Set-Cookie").Single(given => given.StartsWith("riskapi-key=", StringComparison.Ordinal));
        Assert.Contains("; path=/risk;", cookie, StringComparison.Ordinal);
    }

    [GeneratedRegex(""" (?:href|src|action|hx-get|hx-post)="(/[^"]*)""")]
    private static partial Regex OwnPaths();

    private sealed class ClosedBelow : RiskApiService
    {
        /// <summary>Not https, where cookies would be kept from the tests' own http.</summary>
        public const string Plain = "http://example.com/risk";

        protected override IEnumerable<(string Name, string Value)> Settings => [.. ClosedService.Closed, ("Public:Address", Plain)];
    }

    /// <summary>The service as it is found below a path of another host.</summary>
    public sealed class Published : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Access:AllowOpen", "true"), ("Public:Address", Address)];
    }
}
