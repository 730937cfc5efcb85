using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Models;

/// <summary>A list of models is what its filters and its order say.</summary>
public class ModelListTests(RiskApiService service)
{
    private const string Day = "asOf=2026-11-24";

    [Theory]
    [InlineData("kind=embedding", "kind", "embedding")]
    [InlineData("sizeClass=tiny", "capabilities.sizeClass", "tiny")]
    [InlineData("alive=false", "status", "retired")]
    public async Task A_filter_leaves_what_fits(string filter, string member, string value)
    {
        var found = await Page($"/v1/models?{filter}&{Day}&limit=100");

        Assert.NotEmpty(found);
        Assert.All(found, model => Assert.Equal(value, (string?)member.Split('.').Aggregate<string, JsonNode?>(model, (node, name) => node?[name])));
    }

    [Theory]
    [InlineData("inputModality=audio", "inputs", "audio")]
    [InlineData("feature=structured-output", "features", "structured-output")]
    public async Task What_is_not_known_to_be_possible_is_left_out(string filter, string member, string value)
    {
        var found = await Page($"/v1/models?{filter}&{Day}&limit=100");

        Assert.NotEmpty(found);
        Assert.All(found, model => Assert.Contains(value, model["capabilities"]![member]!.AsArray().Select(word => (string?)word)));
    }

    [Fact]
    public async Task Alive_is_what_has_not_been_retired_on_the_day()
    {
        Assert.Contains("gpt-4.5-preview", Ids(await Page("/v1/models?q=gpt-4.5&provider=openai&alive=true&asOf=2025-07-13")));
        Assert.DoesNotContain("gpt-4.5-preview", Ids(await Page("/v1/models?q=gpt-4.5&provider=openai&alive=true&asOf=2025-07-15")));
    }

    [Theory]
    [InlineData("SONNET%20anthropic", "claude-sonnet-4-5-20250929")]
    [InlineData("gpt-4o%20omni", null)]
    [InlineData("%20", "gpt-4o-2024-08-06")]
    [InlineData("gpt-4o%202024-08", "gpt-4o-2024-08-06")]
    public async Task Every_word_must_be_found_in_any_case(string words, string? finds)
    {
        var found = Ids(await All($"/v1/models?q={words}&{Day}&limit=100"));

        Assert.Equal(finds is not null, found.Contains(finds ?? "gpt-4o-2024-08-06"));
    }

    [Fact]
    public async Task An_alias_finds_its_model() =>
        Assert.Contains("gpt-4o-2024-08-06", Ids(await Page($"/v1/models?q=gpt-4o&provider=openai&{Day}&limit=100")));

    [Theory]
    [InlineData("price", 1)]
    [InlineData("-price", -1)]
    public async Task Models_are_sorted_by_their_bill_with_those_without_a_price_last(string sort, int sign)
    {
        var models = await All($"/v1/models?sort={sort}&provider=openai&kind=chat&{Day}&limit=40");
        var bills = models.Select(model => (3 * (double?)model["inputUsdPerMillionTokens"]) + (double?)model["outputUsdPerMillionTokens"]).ToArray();
        var known = bills.TakeWhile(bill => bill is not null).ToArray();

        Assert.Equal(known.OrderBy(bill => sign * bill), known);
        Assert.All(bills[known.Length..], bill => Assert.Null(bill));
        Assert.InRange(known.Length, 1, bills.Length - 1);
        Assert.Equal(Ids(models).Distinct(), Ids(models));
        Assert.Equal(
            Ids(await All($"/v1/models?provider=openai&kind=chat&{Day}&limit=100")).Order(StringComparer.Ordinal), Ids(models).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("runway")]
    [InlineData("-runway")]
    public async Task Models_are_sorted_by_the_day_of_their_end_with_those_that_have_ended_at_one_end(string sort)
    {
        var models = await All($"/v1/models?sort={sort}&provider=mistral&{Day}&limit=7");
        string[] ends = [.. models.Select(model => (string)model["forecast"]!["retiresOnP50"]!)];
        bool[] ended = [.. models.Select(model => (string?)model["status"] == "retired")];

        Assert.Equal(sort == "runway" ? ends.Order(StringComparer.Ordinal) : ends.OrderDescending(StringComparer.Ordinal), ends);
        Assert.Equal(sort == "runway" ? ended.OrderDescending() : ended.Order(), ended);
        Assert.Contains(true, ended);
        Assert.Contains(false, ended);
        Assert.Equal(Ids(models).Distinct(), Ids(models));
    }

    [Fact]
    public async Task A_cursor_goes_on_in_its_own_order_only()
    {
        var next = (string)(await service.Get($"/v1/models?sort=price&{Day}&limit=3"))["next"]!;
        foreach (var other in new[] { "sort=-price", "sort=runway", "" })
        {
            using var response = await service.Send(HttpMethod.Get, next.Replace("sort=price", other, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        }
    }

    private static string[] Ids(IEnumerable<JsonNode> models) => [.. models.Select(model => (string)model["model"]!)];

    private async Task<JsonNode[]> Page(string path) => [.. (await service.Get(path))["items"]!.AsArray().Select(model => model!)];

    private async Task<JsonNode[]> All(string path)
    {
        var all = new List<JsonNode>();
        for (var next = path; next is not null;)
        {
            var page = await service.Get(next);
            all.AddRange(page["items"]!.AsArray().Select(model => model!));
            next = (string?)page["next"];
        }

        return [.. all];
    }
}
