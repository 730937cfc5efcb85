using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace RiskApi.Tests.Web;

/// <summary>HEAD is answered wherever GET is, and OPTIONS wherever anything is (RFC 9110, 9.3).</summary>
/// <remarks>The body of an answer to HEAD is left out by the server, which is another one here.</remarks>
public sealed class MethodTests(RiskApiService service)
{
    private const string Page = "text/html,application/xhtml+xml";

    /// <summary>Paths that answer GET, and who asks.</summary>
    public static TheoryData<string, string> Read => new()
    {
        { "/", "*/*" },
        { "/", Page },
        { "/v1", "*/*" },
        { "/openapi/v1.json", "*/*" },
        { "/swagger", "*/*" },
        { "/swagger/index.html", Page },
        { "/swagger/swagger-ui.css", "*/*" },
        { "/docs", Page },
        { "/docs/how-to", Page },
        { "/projects", Page },
        { "/projects/new", Page },
        { "/projects/support-copilot", Page },
        { "/projects/support-copilot/reviews/latest", Page },
        { "/models", Page },
        { "/sign-in", Page },
        { "/health/live", "*/*" },
        { "/health/ready", "*/*" },
        { "/favicon.ico", "*/*" },
        { "/problems/out-of-bounds", Page },
        { "/problems/out-of-bounds", "*/*" },
        { "/v1/projects/support-copilot/badge.svg", "*/*" },
        { "/v1/nothing", "*/*" },
    };

    [Theory]
    [MemberData(nameof(Read))]
    public async Task HEAD_is_answered_as_GET_is(string path, string accept)
    {
        using var get = await service.Send(HttpMethod.Get, path, headers: ("Accept", accept));
        using var head = await service.Send(HttpMethod.Head, path, headers: ("Accept", accept));

        Assert.Equal((get.StatusCode, get.Content.Headers.ContentType), (head.StatusCode, head.Content.Headers.ContentType));
    }

    [Theory]
    [MemberData(nameof(Read))]
    public async Task OPTIONS_tells_the_methods_in_one_line(string path, string accept)
    {
        using var options = await service.Send(HttpMethod.Options, path, headers: ("Accept", accept));
        using var get = await service.Send(HttpMethod.Get, path, headers: ("Accept", accept));
        if (get.StatusCode == HttpStatusCode.NotFound)
        {
            Assert.Equal(HttpStatusCode.NotFound, options.StatusCode);
            return;
        }

        Assert.Equal(HttpStatusCode.NoContent, options.StatusCode);
        string[] methods = [.. Assert.Single(options.Content.Headers.NonValidated["Allow"]).Split(", ")];
        Assert.All(["GET", "HEAD", "OPTIONS"], method => Assert.Contains(method, methods));
        Assert.Equal(methods.Distinct(), methods);
    }

    [Fact]
    public void Whatever_is_mapped_for_GET_is_mapped_for_HEAD()
    {
        var without = service.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Path: endpoint.RoutePattern.RawText, Methods: endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? []))
            .Where(endpoint => endpoint.Methods.Contains("GET") && !endpoint.Methods.Contains("HEAD"));

        Assert.Empty(without.Select(endpoint => endpoint.Path));
    }

    [Fact]
    public async Task OPTIONS_and_HEAD_are_answered_at_every_path_of_the_document()
    {
        var paths = (await service.Get("/openapi/v1.json"))["paths"]!.AsObject();
        foreach (var (path, operations) in paths)
        {
            var filled = path.Split('/').Select(segment => segment.StartsWith('{') ? "latest" : segment);
            using var options = await service.Send(HttpMethod.Options, string.Join('/', filled));

            Assert.True(options.StatusCode == HttpStatusCode.NoContent, $"OPTIONS {path}: {options.StatusCode}");
            var methods = Assert.Single(options.Content.Headers.NonValidated["Allow"]).Split(", ").ToHashSet();
            foreach (var method in operations!.AsObject().Select(operation => operation.Key.ToUpperInvariant()))
            {
                Assert.True(methods.Contains(method), $"OPTIONS {path} tells {string.Join(", ", methods)}, and not {method}.");
                Assert.True(method != "GET" || methods.Contains("HEAD"), $"OPTIONS {path} tells no HEAD.");
            }
        }
    }
}
