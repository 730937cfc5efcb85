using System.Net;

namespace RiskApi.Tests.Catalog.Models;

public class ModelEndpointTests(RiskApiService service)
{
    [Theory]
    [InlineData("bedrock/anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("bedrock/anthropic.claude-3-haiku-20240307-v1%3A0")]
    [InlineData("groq/openai/gpt-oss-120b")]
    [InlineData("groq/openai%2Fgpt-oss-120b")]
    [InlineData("cloudflare/%40cf%2Fmeta%2Fllama-3.1-8b-instruct")]
    [InlineData("vertex-ai/claude-3-haiku@20240307")]
    [InlineData("azure-openai/gpt-4o%20(2024-08-06)")]
    public async Task Any_model_id_works_in_a_path(string reference)
    {
        var model = await service.Get($"/v1/models/{reference}");

        Assert.StartsWith(reference.Split('/')[0], (string?)model["provider"], StringComparison.Ordinal);
        Assert.Equal(4, model["forecast"]!["probabilities"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("openai/gpt-4.5-preview?asOf=2025-02-26", "/problems/unknown-model")]
    [InlineData("openai/nothing", "/problems/unknown-model")]
    [InlineData("nobody/nothing", "/problems/unknown-provider")]
    public async Task What_the_catalog_does_not_hold_is_a_404_problem(string path, string type)
    {
        using var response = await service.Send(HttpMethod.Get, $"/v1/models/{path}");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal(type, (string?)(await RiskApiService.Json(response))["type"]);
    }

    [Fact]
    public async Task An_alias_gives_the_snapshot_that_it_meant_then()
    {
        Assert.Equal("gpt-4o-2024-05-13", (string?)(await service.Get("/v1/models/openai/gpt-4o?asOf=2024-06-01"))["model"]);
        Assert.Equal("gpt-4o-2024-08-06", (string?)(await service.Get("/v1/models/openai/gpt-4o?asOf=2025-06-01"))["model"]);
    }

    [Fact]
    public async Task Pages_hold_every_model_once_in_order()
    {
        var seen = new List<string>();
        for (var next = "/v1/models?provider=mistral&limit=7&asOf=2026-08-15"; next is not null;)
        {
            using var response = await service.Send(HttpMethod.Get, next);
            var page = await RiskApiService.Json(response);
            seen.AddRange(page["items"]!.AsArray().Select(model => (string)model!["model"]!));
            next = (string?)page["next"];
            Assert.Equal(next is null ? null : $"<{next}>; rel=\"next\"", response.Headers.TryGetValues("Link", out var link) ? link.Single() : null);
        }

        Assert.Equal(64, seen.Count);
        Assert.Equal(seen.Order(StringComparer.Ordinal), seen);
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task The_next_page_keeps_the_day_and_the_filters()
    {
        var next = (string)(await service.Get("/v1/models?status=deprecated&limit=1"))["next"]!;

        Assert.Contains("status=deprecated", next, StringComparison.Ordinal);
        Assert.Contains("asOf=2026-11-24", next, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Models_that_retire_soon_are_found_with_what_was_known()
    {
        var soon = (await service.Get("/v1/models?provider=openai&retiresWithinDays=90&asOf=2025-04-20&limit=100"))["items"]!.AsArray();

        Assert.Contains(soon, model => (string?)model!["model"] == "gpt-4.5-preview");
        Assert.All(soon, model => Assert.True(string.CompareOrdinal((string?)model!["lifecycle"]!["retiresOn"], "2025-07-19") <= 0));
    }

    [Fact]
    public async Task A_status_filters_by_the_status_of_the_day() =>
        Assert.All(
            (await service.Get("/v1/models?provider=anthropic&status=deprecated&asOf=2025-02-01"))["items"]!.AsArray(),
            model => Assert.Equal("2025-01-21", (string?)model!["lifecycle"]!["announcedOn"]));

    [Fact]
    public async Task HEAD_is_GET_without_a_body()
    {
        // Over a socket: it is the server that leaves the body out.
        await using var served = new RiskApiService();
        served.UseKestrel(options => options.Listen(IPAddress.Loopback, port: 0));
        using var client = served.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri("/v1/models?limit=1", UriKind.Relative));
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }
}
