using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Models;

/// <summary>What a model can do is shown with where it was read, and what is unknown is never "no".</summary>
public class CapabilitiesTests(RiskApiService service)
{
    [Fact]
    public async Task A_single_model_shows_all_with_its_sources()
    {
        var said = await Of("/v1/models/openai/gpt-4o-2024-08-06?asOf=2026-11-24");

        Assert.Equal(["text", "image"], Words(said["inputs"]!));
        Assert.Equal(["text"], Words(said["outputs"]!));
        Assert.Contains("tools", Words(said["features"]!));
        Assert.Contains("reasoning", Words(said["lacks"]!));
        Assert.False((bool)said["openWeights"]!);
        Assert.Equal(16384, (int)said["maximumOutputTokens"]!);
        Assert.Equal("2023-09", (string?)said["knowledgeEndsOn"]);
        Assert.Equal("large", (string?)said["sizeClass"]);
        Assert.NotEmpty((string)said["sizeClassBecause"]!);
        Assert.Equal(1.25m, (decimal)said["prices"]!["cachedInputUsdPerMillionTokens"]!);
        Assert.Contains(
            said["sources"]!.AsArray(),
            source => ((string)source!["says"]!).Contains("prices", StringComparison.Ordinal) && source["on"] is not null);
        Assert.Contains(
            said["abilities"]!.AsArray(),
            measure => (string?)measure!["measure"] == "lmarena-text-elo"
                && ((string)measure["source"]!).StartsWith("LMArena (CC-BY-4.0)", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_shows_the_short_form()
    {
        var model = (await service.Get("/v1/models?q=gpt-4o-2024-08-06&provider=openai&asOf=2026-11-24"))["items"]![0]!;

        Assert.Equal("large", (string?)model["capabilities"]!["sizeClass"]);
        Assert.NotNull(model["capabilities"]!["textElo"]);
        Assert.Null(model["capabilities"]!["sources"]);
        Assert.Null(model["capabilities"]!["abilities"]);
        Assert.Null(model["capabilities"]!["disagreements"]);
    }

    [Fact]
    public async Task Both_are_shown_where_sources_disagree()
    {
        var model = await service.Get("/v1/models/alibaba/qwen3.6-flash?asOf=2026-11-24");
        var other = model["capabilities"]!["disagreements"]!.AsArray().First(one => (string?)one!["field"] == "inputUsdPerMillionTokens")!;

        Assert.Equal(0.1875m, (decimal)model["inputUsdPerMillionTokens"]!);
        Assert.Equal(0.25m, (decimal)other["value"]!);
        Assert.Equal("2026-09-23", (string?)other["on"]);
    }

    [Fact]
    public async Task What_was_measured_later_was_not_known()
    {
        Assert.NotEmpty((await Of("/v1/models/openai/gpt-5-2025-08-07?asOf=2026-11-24"))["abilities"]!.AsArray());

        var before = await Of("/v1/models/openai/gpt-5-2025-08-07?asOf=2025-08-10");
        Assert.Empty(before["abilities"]!.AsArray());
        Assert.Null(before["textElo"]);
    }

    [Fact]
    public async Task A_context_window_and_a_price_are_shown_wherever_they_were_read()
    {
        var model = await service.Get("/v1/models/mistral/mistral-moderation-2603?asOf=2026-11-24");

        Assert.Equal(0, (decimal)model["inputUsdPerMillionTokens"]!);
        Assert.Equal(0, (decimal)model["capabilities"]!["prices"]!["inputUsdPerMillionTokens"]!);
        Assert.Equal((int?)model["contextTokens"], (int?)model["capabilities"]!["contextTokens"]);
    }

    private static string[] Words(JsonNode words) => [.. words.AsArray().Select(word => (string)word!)];

    private async Task<JsonNode> Of(string path) => (await service.Get(path))["capabilities"]!;
}
