using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Exports;

/// <summary>In a model-eol feed the absence of a date is a statement, so it is made only where it is known.</summary>
public class ModelEolTests(RiskApiService service)
{
    [Fact]
    public async Task A_provider_publishes_its_models_with_their_dates()
    {
        var feed = await service.Get("/v1/catalog/model-eol.json?provider=openai");
        var model = Assert.Single(feed["models"]!.AsArray(), one => (string?)one!["id"] == "gpt-4.5-preview")!;

        Assert.Equal(("openai", "model-eol/0.1"), ((string?)feed["publisher"], (string?)feed["spec"]));
        Assert.Equal(("2025-04-14", "2025-07-14", "exact"), ((string?)model["announced"], (string?)model["shutdown"], (string?)model["date_precision"]));
        Assert.Null(model["distributions"]);
    }

    [Fact]
    public async Task A_promise_is_the_earliest_day_and_not_the_day()
    {
        var feed = await service.Get("/v1/catalog/model-eol.json?provider=anthropic");
        var promised = (await service.Get("/v1/models?provider=anthropic&limit=100"))["items"]!
            .AsArray()
            .First(model => model!["lifecycle"]!["notBeforeOn"] is not null)!;
        var entry = feed["models"]!.AsArray().Single(one => (string?)one!["id"] == (string?)promised["model"])!;

        Assert.Equal("earliest", (string?)entry["date_precision"]);
        Assert.Equal((string?)promised["lifecycle"]!["notBeforeOn"], (string?)entry["shutdown"]);
        Assert.Equal(60, (int)feed["policy"]!["min_notice_days"]!);
    }

    [Fact]
    public async Task What_is_not_known_is_not_said()
    {
        var feed = await service.Get("/v1/catalog/model-eol.json");
        var unknown = await Unknown();
        var entries = feed["models"]!.AsArray().ToDictionary(one => (string)one!["id"]!, one => one!);

        Assert.All(unknown, model => Assert.True(
            !entries.TryGetValue((string)model["model"]!, out var entry)
            || entry["distributions"]?.AsArray().All(one => (string?)one!["via"] != (string?)model["provider"]) != false));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?provider=openai")]
    public async Task Endpoints_and_features_are_no_models(string query)
    {
        var models = (await service.Get($"/v1/catalog/model-eol.json{query}"))["models"]!.AsArray();

        Assert.NotEmpty(models);
        Assert.DoesNotContain(models, model => ((string)model!["id"]!).StartsWith("/v1/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task One_id_is_one_entry_and_every_other_provider_has_its_own_clock()
    {
        var models = (await service.Get("/v1/catalog/model-eol.json"))["models"]!.AsArray();
        var ids = models.Select(model => (string)model!["id"]!).ToArray();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Contains(models.SelectMany(model => model!["distributions"]?.AsArray() ?? []), one => (string?)one!["via"] == "azure-openai");
    }

    [Fact]
    public async Task A_past_day_knows_only_what_was_known()
    {
        var feed = await service.Get("/v1/catalog/model-eol.json?provider=openai&asOf=2025-04-13");
        var model = feed["models"]!.AsArray().Single(one => (string?)one!["id"] == "gpt-4.5-preview")!;

        Assert.Null(model["shutdown"]);
        Assert.Null(model["announced"]);
    }

    [Fact]
    public async Task A_provider_that_is_not_there_is_a_404()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/catalog/model-eol.json?provider=nobody");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IReadOnlyList<JsonNode>> Unknown() =>
        [.. (await service.Get("/v1/models?status=unknown&limit=100"))["items"]!.AsArray().OfType<JsonNode>()];
}
