using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Tests.Access;

namespace RiskApi.Tests.Pages;

/// <summary>Who may see and do what on the pages of a closed service.</summary>
public sealed class SessionTests(ClosedService service) : IClassFixture<ClosedService>, IDisposable
{
    private readonly PageVisitor _visitor = new(service);

    [Theory]
    [InlineData("/")]
    [InlineData("/projects?q=x")]
    public async Task Whoever_is_not_signed_in_is_asked_for_a_key_and_led_back(string path)
    {
        var asked = await _visitor.Open(path);
        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Equal($"/sign-in?to={Uri.EscapeDataString(path)}", asked.Location);

        var signedIn = await SignIn(ClosedService.Bootstrap, path);
        Assert.Equal(path, signedIn.Location);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.Open(path)).Status);
    }

    [Fact]
    public async Task The_cookie_is_for_this_site_and_no_script()
    {
        var cookies = (await SignIn(ClosedService.Bootstrap)).Headers.GetValues("Set-Cookie");
        var cookie = cookies.Single(one => one.StartsWith("riskapi-key=", StringComparison.Ordinal));

        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("expires", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("", "Enter a key.")]
    [InlineData("risk_wrong", "not an API key")]
    [InlineData("<script>", "not an API key")]
    public async Task A_wrong_key_is_told_in_the_form_and_never_shown_again(string key, string fault)
    {
        var page = await SignIn(key);

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains(fault, page.Words, StringComparison.Ordinal);
        Assert.Null(page.Html.QuerySelector("#key")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_key_that_was_revoked_ends_the_session_with_the_reason()
    {
        var (id, key) = await Key("reader");
        await SignIn(key);
        await service.Send(HttpMethod.Delete, $"/v1/keys/{id}", headers: ("If-Match", "*"));

        var asked = await _visitor.Open("/projects");

        Assert.Equal(HttpStatusCode.Found, asked.Status);
        Assert.Contains("was revoked", (await _visitor.Open(asked.Location!)).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_sees_no_forms_and_may_send_none()
    {
        await SignIn((await Key("reader")).Key);

        var page = await _visitor.Open($"/projects/{RiskApiService.ExampleProject}");
        var refused = await _visitor.Submit("/projects", "/projects/new", ("name", "Not mine to add"), ("models", "gpt-4o"));

        Assert.Equal(["/sign-out"], page.Html.QuerySelectorAll("form[method=post]").Select(form => form.GetAttribute("action")));
        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("Not mine to add", refused.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_a_team_shows_that_team_alone()
    {
        await SignIn((await Key("contributor", "another-team")).Key);

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.Open($"/projects/{RiskApiService.ExampleProject}")).Status);
        Assert.DoesNotContain("Support copilot", (await _visitor.Open("/projects")).Words, StringComparison.Ordinal);
        Assert.DoesNotContain("Support copilot", (await _visitor.Open("/")).Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_API_takes_the_cookie_for_reads_alone()
    {
        await SignIn(ClosedService.Bootstrap);

        Assert.Equal(HttpStatusCode.OK, (await _visitor.Open("/v1/projects")).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _visitor.Delete($"/v1/projects/{RiskApiService.ExampleProject}")).Status);
    }

    [Fact]
    public async Task A_session_that_ended_over_a_form_keeps_what_was_typed()
    {
        var page = await _visitor.Post("/projects/new", ("name", "What I typed"), ("models", "gpt-4o"));

        Assert.Equal(HttpStatusCode.Unauthorized, page.Status);
        Assert.Contains("What I typed", page.Words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_comes_from_elsewhere_is_let_try_again_with_the_cookie()
    {
        var page = await _visitor.Open("/projects", ("Sec-Fetch-Site", "cross-site"));

        Assert.Equal("0; url=/projects", Assert.Single(page.Headers.GetValues("Refresh")));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    [InlineData("/\\evil.example")]
    public async Task Signing_in_leads_to_this_service_alone(string to) =>
        Assert.Equal("/", (await SignIn(ClosedService.Bootstrap, to)).Location);

    [Fact]
    public async Task Signing_out_ends_the_session()
    {
        await SignIn(ClosedService.Bootstrap);
        var left = await _visitor.Submit("/projects", "/sign-out");

        Assert.Equal("/sign-in", left.Location);
        Assert.Equal(HttpStatusCode.Found, (await _visitor.Open("/projects")).Status);
    }

    public void Dispose() => _visitor.Dispose();

    private Task<SeenPage> SignIn(string key, string to = "/") => _visitor.Submit("/sign-in", "/sign-in", ("key", key), ("to", to));

    private async Task<(string Id, string Key)> Key(string role, string? team = null)
    {
        var body = new JsonObject { ["name"] = $"key-{Guid.NewGuid():N}", ["role"] = role, ["team"] = team };
        using var made = await service.Send(HttpMethod.Post, "/v1/keys", body.ToJsonString());
        var answer = await RiskApiService.Json(made);
        return ((string)answer["key"]!["id"]!, (string)answer["secret"]!);
    }
}
