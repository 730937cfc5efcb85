using System.Text.Json.Nodes;

namespace RiskApi.Tests.Imports;

/// <summary>What is exported can be imported again, where the format can carry it.</summary>
public class RoundTripTests(RiskApiService service)
{
    [Fact]
    public async Task A_bill_of_materials_carries_every_member_of_a_project()
    {
        const string project =
            """
            { "name": "Round trip", "dependencies": [
              { "model": "openai/gpt-4.1-2025-04-14", "environment": "staging", "criticality": "high", "share": 0.25,
                "requestsPerMonth": 1200, "inputTokensPerMonth": 900000, "outputTokensPerMonth": 40000, "access": "wrapper",
                "sharedLibrary": "chat kit", "promptCount": 14,
                "evaluation": "partial", "fineTuned": true, "embeddedItems": 0, "reEmbeddingPrepared": false, "approvalDays": 10,
                "releaseCadenceDays": 14, "migrationLeadTimeDays": 45,
                "fallback": { "model": "anthropic/claude-sonnet-4-20250514", "automatic": true, "triggersOnModelNotFound": false },
                "occurrences": [{ "path": "src/chat.py", "line": 12 }, { "path": "config.yaml", "line": null }] },
              { "model": "azure/gpt-4o" },
              { "model": "our-own-model", "environment": "test" },
              { "model": "text-embedding-3-large", "embeddedItems": 2000000, "reEmbeddingPrepared": true }] }
            """;
        using var put = await service.Send(HttpMethod.Put, "/v1/projects/round-trip", project, headers: ("If-None-Match", "*"));
        Assert.True(put.IsSuccessStatusCode, await put.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var stored = (await service.Get("/v1/projects/round-trip"))["dependencies"]!.AsArray();

        using var bom = await service.Send(HttpMethod.Get, "/v1/projects/round-trip/bom.cdx.json");
        using var imported = await service.Send(
            HttpMethod.Post, "/v1/imports?projectId=round-trip", await bom.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var preview = await RiskApiService.Json(imported);
        var read = preview["projects"]![0]!;

        Assert.Equal(("cyclonedx", "Round trip"), ((string?)preview["format"], (string?)read["name"]));
        Assert.Equal(Sorted(stored), Sorted(read["dependencies"]!.AsArray()));
        Assert.Empty(read["difference"]!["changed"]!.AsArray().Concat(read["difference"]!["added"]!.AsArray()));
    }

    private static IEnumerable<string> Sorted(JsonArray dependencies) => dependencies.Select(one => one!.ToJsonString()).Order(StringComparer.Ordinal);
}
