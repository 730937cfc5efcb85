using System.Net;

namespace RiskApi.Tests.Access;

/// <summary>A page of another site has a browser write nothing, whatever the mode of the service.</summary>
public sealed class ForeignPageTests(RiskApiService open, ForeignPageTests.Closed closed) : IClassFixture<ForeignPageTests.Closed>
{
    private static readonly (string Name, string Value)[] Foreign =
    [
        ("Origin", "https://elsewhere.example"),
        ("Origin", "null"),
        ("Origin", "http://localhost:3000"),
        ("Origin", "http://localhost.elsewhere.example"),
        ("Sec-Fetch-Site", "cross-site"),
        ("Sec-Fetch-Site", "same-site"),
    ];

    [Fact]
    public async Task Every_operation_but_reads_is_refused_to_a_page_of_another_site()
    {
        var document = await open.Get("/openapi/v1.json");
        var operations = document["paths"]!.AsObject().SelectMany(
            path => path.Value!.AsObject().Select(one => (Path: path.Key.Replace('{', 'a').Replace('}', 'z'), Method: one.Key.ToUpperInvariant()))).ToArray();
        var writes = operations.Where(one => one.Method is not "GET").ToArray();

        Assert.True(writes.Length >= 35, $"{writes.Length} operations are more than reads.");
        foreach (var (path, method) in writes)
        {
            foreach (var header in Foreign)
            {
                await Refuses(open, new(method), path, header);
                await Refuses(closed, new(method), path, header);
            }
        }
    }

    [Fact]
    public async Task A_service_that_is_open_beyond_this_machine_refuses_them_too()
    {
        await using var beyond = new OpenBeyond();
        await Refuses(beyond, HttpMethod.Post, "/v1/catalog/revisions/1/rollback", Foreign[0]);
    }

    [Theory]
    [InlineData("Origin", "http://localhost")]
    [InlineData("Origin", "http://localhost:80")]
    [InlineData("Sec-Fetch-Site", "same-origin")]
    [InlineData("Sec-Fetch-Site", "none")]
    public async Task Pages_of_the_service_itself_write(string name, string value)
    {
        using var response = await open.Send(HttpMethod.Post, "/v1/assessments", """{"dependencies":[{"model":"gpt-4o"}]}""", headers: (name, value));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task Reads_and_whoever_has_a_key_are_not_asked()
    {
        using var read = await open.Send(HttpMethod.Get, "/v1/projects", headers: Foreign[0]);
        using var withKey = await closed.Send(
            HttpMethod.Post,
            "/v1/assessments",
            """{"dependencies":[{"model":"gpt-4o"}]}""",
            headers: [Foreign[0], Foreign[4], ("Authorization", $"Bearer {ClosedService.Bootstrap}")]);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (read.StatusCode, withKey.StatusCode));
    }

    private static async Task Refuses(RiskApiService service, HttpMethod method, string path, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var response = await service.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
        var problem = await RiskApiService.Json(response);

        Assert.True(response.StatusCode == HttpStatusCode.Forbidden, $"{method} {path} with {header}: {response.StatusCode}");
        Assert.Equal("/problems/cross-site", (string?)problem["type"]);
        Assert.Contains(header.Value, (string?)problem["detail"], StringComparison.Ordinal);
    }

    private sealed class OpenBeyond : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Access:AllowOpen", "true")];
    }

    /// <summary>The service with keys; requests come without one.</summary>
    public sealed class Closed : RiskApiService
    {
        protected override string? Key => ClosedService.Bootstrap;

        protected override IEnumerable<(string Name, string Value)> Settings => ClosedService.Closed;
    }
}
