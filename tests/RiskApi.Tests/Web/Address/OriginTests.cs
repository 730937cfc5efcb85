using System.Net;

namespace RiskApi.Tests.Web.Address;

/// <summary>Pages of other sites may call where they are named; everybody may ask what a path takes.</summary>
public sealed class OriginTests(OriginTests.WithPortal service) : IClassFixture<OriginTests.WithPortal>
{
    private const string Portal = "https://portal.example.com";

    [Theory]
    [InlineData(Portal, Portal)]
    [InlineData("https://elsewhere.example", null)]
    [InlineData("http://portal.example.com", null)]
    public async Task Browsers_are_told_which_sites_may_call(string origin, string? allowed)
    {
        using var asked = await service.Send(
            HttpMethod.Options, "/v1/assessments", headers: [("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type")]);

        Assert.Equal(allowed, asked.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? values.Single() : null);
    }

    [Fact]
    public async Task A_page_of_a_site_that_is_named_writes()
    {
        using var response = await service.Send(
            HttpMethod.Post, "/v1/assessments", """{"dependencies":[{"model":"gpt-4o"}]}""", headers: [("Origin", Portal), ("Sec-Fetch-Site", "cross-site")]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(Portal, response.Headers.GetValues("Access-Control-Allow-Origin").Single());
        Assert.Contains("Origin", response.Headers.Vary);
        Assert.Contains("ETag", response.Headers.GetValues("Access-Control-Expose-Headers").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/projects", "GET, HEAD, OPTIONS, POST")]
    [InlineData("/v1/projects/support-copilot", "DELETE, GET, HEAD, OPTIONS, PATCH, PUT")]
    [InlineData("/health/live", "GET, HEAD, OPTIONS")]
    public async Task OPTIONS_tells_the_methods_of_a_path(string path, string methods)
    {
        using var response = await service.Send(HttpMethod.Options, path);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        Assert.Equal(methods, string.Join(", ", response.Content.Headers.Allow.Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task OPTIONS_of_no_path_is_not_found()
    {
        using var response = await service.Send(HttpMethod.Options, "/v1/nothing");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>The service, with a portal of another origin.</summary>
    public sealed class WithPortal : RiskApiService
    {
        protected override IEnumerable<(string Name, string Value)> Settings => [("Public:Origins:0", Portal)];
    }
}
