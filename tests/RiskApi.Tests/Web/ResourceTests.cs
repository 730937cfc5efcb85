using System.Net;

namespace RiskApi.Tests.Web;

/// <summary>Who comes to the root, or follows the link in an error, finds the way.</summary>
public class ResourceTests(RiskApiService service)
{
    [Fact]
    public async Task The_root_of_the_API_lists_what_can_be_read()
    {
        var root = await service.Get("/v1");
        var resources = root["resources"]!.AsArray().ToDictionary(one => (string)one!["href"]!, one => (string)one!["operation"]!);
        var operations = (await service.Get((string)root["document"]!))["paths"]!.AsObject()
            .Where(path => path.Value!["get"] is not null)
            .Where(path => path.Key.StartsWith("/v1/", StringComparison.Ordinal) && !path.Key.Contains('{', StringComparison.Ordinal))
            .ToDictionary(path => path.Key, path => (string)path.Value!["get"]!["operationId"]!);

        Assert.Equal(operations.OrderBy(one => one.Key, StringComparer.Ordinal), resources.OrderBy(one => one.Key, StringComparer.Ordinal));
    }

    [Fact]
    public async Task Browsers_get_an_icon()
    {
        using var icon = await service.Send(HttpMethod.Get, "/favicon.ico");

        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (icon.StatusCode, icon.Content.Headers.ContentType!.MediaType));
    }

    [Fact]
    public async Task A_problem_is_a_page_with_an_example_for_a_browser_and_JSON_for_others()
    {
        using var page = await service.Send(HttpMethod.Get, "/problems/out-of-bounds", headers: ("Accept", "text/html"));
        using var unknown = await service.Send(HttpMethod.Get, "/problems/nothing", headers: ("Accept", "text/html"));

        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("&quot;status&quot;: 400", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal("/problems/out-of-bounds", (string?)(await service.Get("/problems/out-of-bounds"))["type"]);
    }
}
