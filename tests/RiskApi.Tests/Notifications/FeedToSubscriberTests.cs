using System.Text.Json.Nodes;

namespace RiskApi.Tests.Notifications;

/// <summary>From a feed to whoever has to know, all parts together.</summary>
public class FeedToSubscriberTests
{
    private const string Feed =
        """
        { "publisher": "OpenAI", "generated": "2026-11-20", "source": "https://developers.openai.com/api/docs/deprecations",
          "models": [{ "id": "gpt-5.4-mini", "announced": "2026-11-18", "shutdown": "2027-06-01" }] }
        """;

    [Fact]
    public async Task A_notice_that_a_feed_brings_is_told_and_taken_back_when_the_feed_was_wrong()
    {
        await using var target = await Receiver.Start();
        await using var service = new RiskApiService { Rescores = true };
        await service.Happen("shop", Notifying.Undated);
        await service.Subscribe(target.Url());

        await service.Write(HttpMethod.Post, "/v1/catalog/imports?apply=true", Feed);
        await Told("notice-given");
        await service.Write(HttpMethod.Post, "/v1/catalog/revisions/1/rollback");
        await Told("notice-withdrawn");

        async Task Told(string kind)
        {
            await Eventually.Sees(
                () => service.Get("/v1/projects/shop/events"), events => events["items"]!.AsArray().Any(one => (string?)one!["event"]!["kind"] == kind));
            await service.Pump();
            Assert.Single(target.All, one => (string?)JsonNode.Parse(one.Body)!["type"] == $"riskapi.project.{kind}.v1");
        }
    }
}
