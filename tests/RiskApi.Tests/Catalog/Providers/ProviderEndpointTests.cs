using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Providers;

public class ProviderEndpointTests(RiskApiService service)
{
    [Fact]
    public async Task All_providers_are_listed() =>
        Assert.Equal(40, (await service.Get("/v1/providers"))["items"]!.AsArray().Count);

    [Fact]
    public async Task A_provider_shows_its_policy_and_its_track_record()
    {
        var provider = await service.Get("/v1/providers/openai?asOf=2026-08-15");

        Assert.Equal(180, (int)provider["policy"]!["minimumNotice"]![0]!["days"]!);
        var general = provider["trackRecord"]!["classes"]![0]!;
        Assert.Equal("general", (string?)general["class"]);
        Assert.True((int)general["lifespans"]!["medianDays"]! > 365);
        Assert.True((int)general["noticePeriods"]!["count"]! > 50);
        Assert.True((int)provider["trackRecord"]!["movedDates"]!["later"]! > 10);
    }

    [Fact]
    public async Task The_track_record_is_that_of_the_day() =>
        Assert.DoesNotContain(
            (await service.Get("/v1/providers/anthropic?asOf=2022-01-01"))["trackRecord"]!["classes"]!.AsArray(),
            record => (int)record!["lifespans"]!["count"]! > 0);

    [Fact]
    public async Task Every_provider_can_be_read()
    {
        foreach (var provider in (await service.Get("/v1/providers"))["items"]!.AsArray())
        {
            var read = await service.Get($"/v1/providers/{provider!["provider"]}");

            Assert.All(
                provider.AsObject(), member => Assert.True(JsonNode.DeepEquals(member.Value, read[member.Key]), $"{provider["provider"]}: {member.Key}"));
            var models = (int)read["models"]!;
            Assert.InRange(read["trackRecord"]!["classes"]!.AsArray().Sum(record => (int)record!["models"]!), Math.Min(models, 1), models);
        }
    }

    [Fact]
    public async Task An_unknown_provider_is_a_404_problem()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/providers/nobody");

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
