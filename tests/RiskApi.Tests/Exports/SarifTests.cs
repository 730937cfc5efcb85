using System.Globalization;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Exports;

/// <summary>Findings say what is wrong, where, how bad, and what to do; the official schema judges them in the checks.</summary>
public class SarifTests(RiskApiService service)
{
    [Theory]
    [InlineData("""{"model":"openai/gpt-4.5-preview"}""", "model-retired", "stopped answering on 2025-07-14")]
    [InlineData("""{"model":"gpt-5"}""", "model-under-notice", "2026-12-11")]
    [InlineData("""{"model":"gpt-5","migrationLeadTimeDays":60}""", "start-by-passed", "60 days")]
    [InlineData("""{"model":"nobody/unknown"}""", "model-unknown", "")]
    [InlineData("""{"model":"gemini/gemini-3.1-pro-preview"}""", "model-in-preview", "preview")]
    [InlineData("""{"model":"gemini/gemini-3.1-pro-preview"}""", "likely-to-retire", "80 % interval")]
    [InlineData("""{"model":"text-embedding-3-large","fallback":{"model":"openai/gpt-4.5-preview","triggersOnModelNotFound":true}}""", "fallback-unfit", "stopped answering itself")]
    [InlineData("""{"model":"text-embedding-3-large","fallback":{"model":"cohere/embed-v4.0"}}""", "fallback-unfit", "model not found")]
    [InlineData("""{"model":"text-embedding-3-large","fallback":{"model":"text-embedding-3-small","triggersOnModelNotFound":true}}""", "fallback-unfit", "same provider and maker")]
    public async Task Each_kind_of_finding_is_found(string dependency, string rule, string says)
    {
        var result = Assert.Single(await Results($$"""{"asOf":"2026-11-24","dependencies":[{{dependency}}]}"""), one => (string?)one["ruleId"] == rule);

        Assert.Contains(says, (string?)result["message"]!["text"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_without_faults_has_no_findings() =>
        Assert.Empty(await Results("""{"asOf":"2026-11-24","dependencies":[{"model":"text-embedding-3-large"}]}"""));

    [Theory]
    [InlineData(1, "error", "critical")]
    [InlineData(0.3, "error", "high")]
    [InlineData(0.1, "warning", "moderate")]
    [InlineData(0.01, "note", "low")]
    public async Task The_level_follows_the_band(double share, string level, string band)
    {
        var results = await Results(string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"asOf":"2026-11-24","criticality":"high","dependencies":[{"model":"openai/gpt-4.5-preview","share":{{share}}}]}"""));

        Assert.NotEmpty(results);
        Assert.All(results, result => Assert.Equal((level, band), ((string?)result["level"], (string?)result["properties"]!["band"])));
    }

    [Fact]
    public async Task Every_place_that_names_the_model_is_given()
    {
        var result = (await Results(
            """{"asOf":"2026-11-24","dependencies":[{"model":"openai/gpt-4.5-preview","occurrences":[{"path":"src/a b/ü.py","line":42},{"path":"README.md"}]}]}"""))[0];
        var places = result["locations"]!.AsArray().Select(place => place!["physicalLocation"]!).ToArray();

        Assert.Equal(["src/a%20b/%C3%BC.py", "README.md"], places.Select(place => (string?)place["artifactLocation"]!["uri"]));
        Assert.Equal(42, (int)places[0]["region"]!["startLine"]!);
        Assert.Null(places[1]["region"]);
    }

    [Fact]
    public async Task Without_a_place_the_project_is_the_location()
    {
        var result = (await Results("""{"name":"Copilot","asOf":"2026-11-24","dependencies":[{"model":"openai/gpt-4.5-preview"}]}"""))[0];
        var place = Assert.Single(result["locations"]!.AsArray())!;

        Assert.Null(place["physicalLocation"]);
        Assert.Equal("Copilot/openai/gpt-4.5-preview", (string?)place["logicalLocations"]![0]!["fullyQualifiedName"]);
    }

    [Fact]
    public async Task Fingerprints_differ_and_outlive_a_new_order_another_day_and_new_places()
    {
        var before = await Results(
            """{"name":"p","asOf":"2026-11-24","dependencies":[{"model":"openai/gpt-4.5-preview"},{"model":"gpt-5"},{"model":"gpt-5","environment":"test"}]}""");
        var after = await Results(
            """{"name":"p","asOf":"2026-11-25","dependencies":[{"model":"gpt-5","environment":"test"},{"model":"gpt-5"},{"model":"openai/gpt-4.5-preview","occurrences":[{"path":"a.py"}]}]}""");

        Assert.Equal(before.Count, before.Select(Fingerprint).Distinct().Count());
        Assert.Equal(before.Select(Fingerprint).Order(), after.Select(Fingerprint).Order());
    }

    [Fact]
    public async Task Every_result_points_to_its_rule()
    {
        var run = await Run("""{"asOf":"2026-11-24","dependencies":[{"model":"openai/gpt-4.5-preview"},{"model":"gpt-5"},{"model":"x"}]}""");
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray();

        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string?)result!["ruleId"], (string?)rules[(int)result["ruleIndex"]!]!["id"]));
        Assert.All(rules, rule => Assert.False(string.IsNullOrEmpty((string?)rule!["help"]!["markdown"])));
    }

    private static string Fingerprint(JsonNode result) => (string)result["partialFingerprints"]!["riskapiFinding/v1"]!;

    private async Task<IReadOnlyList<JsonNode>> Results(string body) => [.. (await Run(body))["results"]!.AsArray().OfType<JsonNode>()];

    private async Task<JsonNode> Run(string body)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments?format=sarif", body);
        return (await RiskApiService.Json(response))["runs"]![0]!;
    }
}
