using System.Net;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace RiskApi.Tests.Access;

/// <summary>Tokens of an OpenID Connect provider, which here is one of our own.</summary>
public sealed class TokenTests : IAsyncLifetime
{
    private const string Audience = "riskapi";

    private static readonly string[] Extensions = ["b64"];

    private readonly RSA _key = RSA.Create(2048);
    private WebApplication? _provider;
    private TokenService? _service;

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _provider = builder.Build();
        _provider.Run(http => http.Response.WriteAsync(http.Request.Path == "/keys" ? Keys().ToJsonString() : Discovery().ToJsonString()));
        await _provider.StartAsync();
        _service = new TokenService(
        [
            ("Access:Tokens:Authority", Authority), ("Access:Tokens:Audience", Audience), ("Access:Tokens:NameClaim", "preferred_username"),
            ("Access:Tokens:TeamClaim", "team"), ("Access:Tokens:Roles:risk-admins", "Admin"), ("Access:Tokens:Roles:developers", "Contributor"),
        ]);
        await _service.InitializeAsync();
    }

    [Fact]
    public async Task A_role_of_the_provider_is_a_role_here()
    {
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/v1/keys", Token(roles: ["other", "risk-admins"])));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/v1/keys", Token(roles: ["developers"], team: "claims")));
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/v1/projects", Token(roles: ["developers"], team: "claims")));
    }

    [Fact]
    public async Task Whoever_has_no_role_or_no_team_may_do_nothing()
    {
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/v1/projects", Token(roles: [], team: "claims")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/v1/projects", Token(roles: ["admin"], team: "claims")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(HttpMethod.Get, "/v1/projects", Token(roles: ["developers"])));
    }

    [Fact]
    public async Task The_subject_is_the_actor_and_sees_its_team_alone()
    {
        var token = Token(roles: ["developers"], team: "claims", name: "grace");
        using var created = await Send(
            HttpMethod.Put, "/v1/projects/of-a-token", token, """{"name":"x","team":"claims","dependencies":[{"model":"gpt-4o"}]}""", ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await Status(HttpMethod.Get, $"/v1/projects/{RiskApiService.ExampleProject}", token));

        using var audit = await Send(HttpMethod.Get, "/v1/audit?resourceId=of-a-token", Token(roles: ["risk-admins"]));
        Assert.Equal("grace", (string?)(await RiskApiService.Json(audit))["items"]![0]!["actor"]);
    }

    [Fact]
    public async Task A_token_that_cannot_be_trusted_opens_nothing()
    {
        using var foreign = RSA.Create(2048);
        string[] refused =
        [
            Token(roles: ["risk-admins"], key: foreign),
            Token(roles: ["risk-admins"], audience: "another-service"),
            Token(roles: ["risk-admins"], issuer: "https://elsewhere.example"),
            Token(roles: ["risk-admins"], expires: new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc)),
            Token(roles: ["risk-admins"])[..^5],
            "eyJhbGciOiJub25lIn0.eyJyb2xlcyI6WyJyaXNrLWFkbWlucyJdfQ.",
        ];
        foreach (var token in refused)
        {
            using var response = await Send(HttpMethod.Get, "/v1/keys", token);
            Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
            var detail = (string?)(await RiskApiService.Json(response))["detail"];
            Assert.DoesNotContain("IDX", detail, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_token_with_extensions_that_must_be_understood_is_refused()
    {
        using var response = await Send(HttpMethod.Get, "/v1/projects", Token(roles: ["risk-admins"], header: ("crit", Extensions)));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("'crit'", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_token_without_a_subject_is_refused(string? subject)
    {
        using var response = await Send(HttpMethod.Get, "/v1/projects", Token(roles: ["risk-admins"], subject: subject));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("no subject", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bootstrap")]
    [InlineData("RiskApi")]
    [InlineData("source:openai")]
    public async Task A_token_that_names_the_service_itself_is_refused(string name)
    {
        using var response = await Send(HttpMethod.Get, "/v1/projects", Token(roles: ["risk-admins"], name: name));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Contains("a name of the service itself", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clocks_may_differ_by_a_minute_and_no_more()
    {
        // Far enough from the edge of the minute for a machine that is slow.
        Assert.Equal(HttpStatusCode.OK, await Status(HttpMethod.Get, "/v1/projects", Token(roles: ["risk-admins"], expires: Ago(seconds: 5))));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(HttpMethod.Get, "/v1/projects", Token(roles: ["risk-admins"], expires: Ago(seconds: 61))));
    }

    [Fact]
    public async Task A_token_of_a_name_that_a_key_has_is_somebody_else()
    {
        using var issued = await _service!.Send(HttpMethod.Post, "/v1/keys", """{"name":"grace","role":"contributor"}""");
        var key = (string)(await RiskApiService.Json(issued))["secret"]!;
        const string body = """{"name":"x","team":"claims","dependencies":[{"model":"gpt-4o"}]}""";
        var token = Token(roles: ["developers"], team: "claims", name: "grace");
        using var byKey = await Send(HttpMethod.Post, "/v1/projects", key, body, ("Idempotency-Key", "one"));
        using var byToken = await Send(HttpMethod.Post, "/v1/projects", token, body, ("Idempotency-Key", "one"));
        using var again = await Send(HttpMethod.Post, "/v1/projects", token, body, ("Idempotency-Key", "one"));

        Assert.NotEqual(byKey.Headers.Location, byToken.Headers.Location);
        Assert.Equal(byToken.Headers.Location, again.Headers.Location);
        using var audit = await _service.Send(HttpMethod.Get, "/v1/audit?actor=grace&action=create&resourceType=project");
        var entries = (await RiskApiService.Json(audit))["items"]!.AsArray();
        Assert.Equal(["key", "token"], entries.Select(entry => (string?)entry!["identity"]!["kind"]).Order());
        using var ofToken = await _service.Send(HttpMethod.Get, "/v1/audit?actorId=id-of-grace");
        var own = Assert.Single((await RiskApiService.Json(ofToken))["items"]!.AsArray())!["identity"]!;
        Assert.Equal(("token", "id-of-grace", "claims"), ((string?)own["kind"], (string?)own["id"], (string?)own["team"]));
    }

    [Fact]
    public async Task A_provider_that_does_not_answer_lets_nobody_in_and_keys_go_on()
    {
        await using var service = new TokenService([("Access:Tokens:Authority", "http://127.0.0.1:1"), ("Access:Tokens:Audience", Audience)]);
        using var refused = await service.Send(HttpMethod.Get, "/v1/projects", headers: ("Authorization", $"Bearer {Token(roles: ["admin"])}"));
        using var taken = await service.Send(HttpMethod.Get, "/v1/projects");

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Contains("cannot be checked", (string?)(await RiskApiService.Json(refused))["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
    }

    public async ValueTask DisposeAsync()
    {
        await _service!.DisposeAsync();
        await _provider!.DisposeAsync();
        _key.Dispose();
    }

    private string Authority => _provider!.Urls.First();

    private JsonObject Discovery() =>
        new() { ["issuer"] = Authority, ["jwks_uri"] = $"{Authority}/keys", ["id_token_signing_alg_values_supported"] = new JsonArray("RS256") };

    private JsonObject Keys()
    {
        var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.ExportParameters(includePrivateParameters: false)));
        return new() { ["keys"] = new JsonArray(new JsonObject { ["kty"] = "RSA", ["use"] = "sig", ["alg"] = "RS256", ["n"] = key.N, ["e"] = key.E }) };
    }

    private string Token(
        string[] roles, string? team = null, string name = "ada", RSA? key = null, string audience = Audience, string? issuer = null, DateTime? expires = null,
        string? subject = "its own", (string Name, object Value)? header = null)
    {
        var claims = new Dictionary<string, object> { ["preferred_username"] = name, ["roles"] = roles };
        if (subject is not null)
        {
            claims["sub"] = subject is "its own" ? $"id-of-{name}" : subject;
        }

        if (team is not null)
        {
            claims["team"] = team;
        }

        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer ?? Authority,
            Audience = audience,
            Expires = expires ?? new DateTime(2099, 1, 1, 0, 0, 0, DateTimeKind.Utc),
            Claims = claims,
            AdditionalHeaderClaims = header is { } given ? new Dictionary<string, object> { [given.Name] = given.Value } : null,
            SigningCredentials = new(new RsaSecurityKey(key ?? _key), SecurityAlgorithms.RsaSha256),
        });
    }

    private static DateTime Ago(int seconds) => TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-seconds);

    private Task<HttpResponseMessage> Send(HttpMethod method, string path, string token, string? body = null, params (string, string)[] headers) =>
        _service!.Send(method, path, body, headers: [("Authorization", $"Bearer {token}"), .. headers]);

    private async Task<HttpStatusCode> Status(HttpMethod method, string path, string token)
    {
        using var response = await Send(method, path, token);
        return response.StatusCode;
    }

    private sealed class TokenService((string Name, string Value)[] settings) : RiskApiService
    {
        protected override string? Key => ClosedService.Bootstrap;

        protected override IEnumerable<(string Name, string Value)> Settings => [.. ClosedService.Closed, .. settings];
    }
}
