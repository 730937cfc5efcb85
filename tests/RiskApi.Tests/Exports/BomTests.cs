using System.Text.Json.Nodes;

namespace RiskApi.Tests.Exports;

/// <summary>A bill of materials holds all that the project states, and its dates; the official schema judges it in the checks.</summary>
public class BomTests(RiskApiService service)
{
    private const string Dependencies =
        """
        [
          {"model":"openai/gpt-4.5-preview","environment":"production","criticality":"critical","share":0.75,"requestsPerMonth":1200000,"inputTokensPerMonth":900000000,
           "outputTokensPerMonth":120000000,"access":"wrapper","sharedLibrary":"chat-kit","promptCount":14,"evaluation":"partial","fineTuned":false,"embeddedItems":0,"reEmbeddingPrepared":true,
           "approvalDays":3,"releaseCadenceDays":7,"migrationLeadTimeDays":45,
           "fallback":{"model":"anthropic/claude-3-7-sonnet-20250219","automatic":true,"triggersOnModelNotFound":true},
           "occurrences":[{"path":"src/a b/chat.py","line":42},{"path":"README.md"}]},
          {"model":"gpt-5","environment":"test"},
          {"model":"gpt-5","share":1E-05,"fallback":{"model":"gpt-5"}},
          {"model":"nobody/unknown"}
        ]
        """;

    [Fact]
    public async Task What_the_project_states_can_be_read_back()
    {
        var bom = await Bom($$"""{"name":"Copilot","dependencies":{{Dependencies}}}""");
        var stated = JsonNode.Parse(Dependencies)!.AsArray();
        var models = Models(bom);

        Assert.Equal(stated.Count, models.Length);
        foreach (var (expected, model) in stated.Zip(models))
        {
            var read = ReadBack(model);
            Assert.All(
                expected!.AsObject(), member => Assert.True(Same(member.Value!, read[member.Key]), $"{member.Key}: {member.Value} became {read[member.Key]}"));
            Assert.Equal(expected.AsObject().Count, read.Count);
        }
    }

    [Fact]
    public async Task Every_reference_is_unique_and_every_edge_leads_somewhere()
    {
        var bom = await Bom($$"""{"name":"Copilot","dependencies":{{Dependencies}}}""");
        string[] references =
        [
            (string)bom["metadata"]!["component"]!["bom-ref"]!,
            .. bom["components"]!.AsArray().Concat(bom["services"]!.AsArray()).Select(one => (string)one!["bom-ref"]!),
        ];
        var graph = bom["dependencies"]!.AsArray();

        Assert.Equal(references.Length, references.Distinct().Count());
        Assert.Equal(references.Order(), graph.Select(node => (string)node!["ref"]!).Order());
        Assert.All(graph.SelectMany(node => node!["dependsOn"]?.AsArray() ?? []), edge => Assert.Contains((string)edge!, references));
    }

    [Fact]
    public async Task Lifecycles_are_properties_and_no_vulnerabilities()
    {
        var bom = await Bom("""{"dependencies":[{"model":"openai/gpt-4.5-preview"}]}""");
        var properties = Models(bom).Single()["properties"]!.AsArray().ToDictionary(one => (string)one!["name"]!, one => (string)one!["value"]!);

        Assert.Null(bom["vulnerabilities"]);
        Assert.Equal("2025-07-14", properties["cdx:lifecycle:milestone:endOfLife"]);
        Assert.Equal("2025-07-14", properties["riskapi:retires"]);
        Assert.Equal("2025-02-27", properties["riskapi:released"]);
        Assert.Equal("retired", properties["riskapi:status"]);
        Assert.Equal("openai", properties["riskapi:provider"]);
    }

    [Fact]
    public async Task The_serial_number_stays_and_is_another_for_another_project()
    {
        var (one, again, other) = (
            await Bom("""{"name":"a","dependencies":[{"model":"gpt-5"}]}"""),
            await Bom("""{"name":"a","dependencies":[{"model":"gpt-4o"}]}"""),
            await Bom("""{"name":"b","dependencies":[{"model":"gpt-5"}]}"""));

        Assert.Equal((string?)one["serialNumber"], (string?)again["serialNumber"]);
        Assert.NotEqual((string?)one["serialNumber"], (string?)other["serialNumber"]);
    }

    private static JsonNode[] Models(JsonNode bom) =>
        [.. bom["components"]!.AsArray().Where(one => (string?)one!["type"] == "machine-learning-model").OfType<JsonNode>()];

    private async Task<JsonNode> Bom(string body)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments?format=cyclonedx", body);
        return await RiskApiService.Json(response);
    }

    /// <summary>The dependency in a component, by the names of the properties alone.</summary>
    private static JsonObject ReadBack(JsonNode model)
    {
        const string usage = "riskapi:usage:", fallback = "riskapi:fallback:";
        var dependency = new JsonObject();
        foreach (var property in model["properties"]!.AsArray())
        {
            var (name, value) = ((string)property!["name"]!, (string)property["value"]!);
            if (name == "riskapi:requested")
            {
                dependency["model"] = value;
            }
            else if (name == "riskapi:environment")
            {
                dependency["environment"] = value;
            }
            else if (name.StartsWith(usage, StringComparison.Ordinal))
            {
                dependency[name[usage.Length..]] = value;
            }
            else if (name.StartsWith(fallback, StringComparison.Ordinal))
            {
                dependency["fallback"] ??= new JsonObject();
                dependency["fallback"]![name[fallback.Length..]] = value;
            }
        }

        if (model["evidence"]?["occurrences"] is JsonArray places)
        {
            dependency["occurrences"] = new JsonArray([.. places.Select(place => Place(place!))]);
        }

        return dependency;
    }

    private static JsonObject Place(JsonNode place) => place["line"] is { } line
        ? new JsonObject { ["path"] = place["location"]!.DeepClone(), ["line"] = line.DeepClone() }
        : new JsonObject { ["path"] = place["location"]!.DeepClone() };

    /// <summary>Properties are texts, so a number is compared as one.</summary>
    private static bool Same(JsonNode expected, JsonNode? read) => (expected, read) switch
    {
        (JsonObject members, JsonObject others) => members.All(member => Same(member.Value!, others[member.Key])),
        (JsonArray items, JsonArray others) => items.Count == others.Count && items.Zip(others).All(pair => Same(pair.First!, pair.Second)),
        (_, null) => false,
        _ => expected.ToString() == read.ToString(),
    };
}
