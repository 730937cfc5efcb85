using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Testing;

namespace RiskApi.Tests.Notifications;

public sealed class DeliveriesOnSqlite : DeliveryContract
{
    protected override RiskApiService NewService(bool rescores) => new() { Rescores = rescores };
}

public sealed class DeliveriesOnPostgres : DeliveryContract
{
    protected override RiskApiService NewService(bool rescores) => new PostgresService { Rescores = rescores };
}

/// <summary>What happens to projects is told to whoever subscribed to it, once; tests have a service, a clock and a receiver of their own.</summary>
public abstract class DeliveryContract : IAsyncLifetime
{
    private RiskApiService Service { get; set; } = null!;

    private Receiver Target { get; set; } = null!;

    protected abstract RiskApiService NewService(bool rescores);

    public async ValueTask InitializeAsync()
    {
        Service = NewService(rescores: false);
        Assert.SkipWhen(Service.Unavailable is not null, Service.Unavailable ?? "");
        Target = await Receiver.Start();
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await Service.DisposeAsync();
        if (Target is not null)
        {
            await Target.DisposeAsync();
        }
    }

    [Fact]
    public async Task An_event_arrives_as_a_signed_CloudEvent()
    {
        var subscription = await Service.Subscribe(Target.Url());
        await Service.Happen("shop", more: """ "owner":"ada@example.com","team":"checkout","tags":["eu"] """);
        await Service.Pump();

        var received = Assert.Single(Target.All, one => one.Text.Contains("riskapi.project.retired.v1", StringComparison.Ordinal));
        Assert.True(StandardWebhook.IsAuthentic(received.Headers, received.Body, (string)subscription["secret"]!, Service.Time.GetUtcNow()));
        Assert.Equal("application/cloudevents+json; charset=utf-8", received.Headers["content-type"]);

        var cloudEvent = JsonNode.Parse(received.Body)!;
        Assert.Equal(
            ("1.0", received.Id, "/v1/projects/shop", "application/json", Notifying.Stopped),
            (
                (string)cloudEvent["specversion"]!,
                (string)cloudEvent["id"]!,
                (string)cloudEvent["source"]!,
                (string)cloudEvent["datacontenttype"]!,
                (string)cloudEvent["subject"]!));
        Assert.Equal(Service.Time.GetUtcNow(), DateTimeOffset.Parse((string)cloudEvent["time"]!, null));
        var notice = cloudEvent["data"]!["notices"]![0]!;
        Assert.Equal(
            ("shop", "checkout", "retired"), ((string)notice["project"]!["id"]!, (string)notice["project"]!["team"]!, (string)notice["event"]!["kind"]!));
        Assert.Contains((await Service.Get("/v1/projects/shop/events"))["items"]!.AsArray(), one => (string)one!["id"]! == (string)notice["eventId"]!);
        Assert.All(cloudEvent.AsObject(), member => Assert.Matches("^[a-z0-9]+$", member.Key));
    }

    [Fact]
    public async Task Each_event_is_told_once_to_each_subscription_that_wants_it()
    {
        await Service.Subscribe(Target.Url("/all"));
        await Service.Subscribe(Target.Url("/checkout"), """ "filter":{"team":"checkout"} """);
        await Service.Subscribe(Target.Url("/model"), """ "filter":{"model":"gpt-4.5-preview","kinds":["retired"]} """);
        await Service.Subscribe(Target.Url("/paused"), """ "paused":true """);
        await Service.Happen("shop", more: """ "team":"checkout" """);
        await Service.Happen("bot", more: """ "team":"care" """);
        await Service.Reassess("shop");
        await Service.Pump();
        await Service.Pump();

        var events = (await Events("shop")).Concat(await Events("bot")).Order().ToArray();
        Assert.Equal(events, EventsAt("/all"));
        Assert.Equal((await Events("shop")).Order(), EventsAt("/checkout"));
        Assert.Equal(2, EventsAt("/model").Length);
        Assert.Empty(EventsAt("/paused"));
        Assert.Equal(Target.All.Count, Target.All.Select(one => one.Id).Distinct().Count());
    }

    [Fact]
    public async Task Whoever_was_told_of_a_notice_is_told_when_it_is_moved_and_taken_back_and_nobody_else()
    {
        await Service.Subscribe(Target.Url("/told"), """ "filter":{"kinds":["notice-given"],"team":"checkout"} """);
        await Service.Subscribe(Target.Url("/not-told"), """ "filter":{"kinds":["notice-given"],"team":"care"} """);
        Service.Announce(new DateOnly(2027, 10, 1));
        await Service.Happen("shop", Notifying.Undated, """ "team":"checkout" """);
        Service.Time.Advance(TimeSpan.FromSeconds(1));
        Service.Announce(new DateOnly(2027, 9, 1));
        await Service.Reassess("shop");
        Service.Time.Advance(TimeSpan.FromSeconds(1));
        Service.Announce(null);
        await Service.Reassess("shop");
        await Service.Pump();

        Assert.Equal(
            ["riskapi.project.notice-given.v1", "riskapi.project.date-moved.v1", "riskapi.project.notice-withdrawn.v1"],
            Target.All.Select(one => (string)JsonNode.Parse(one.Body)!["type"]!));
        Assert.All(Target.All, one => Assert.Equal("/told", one.Path));
    }

    [Fact]
    public async Task What_the_passes_over_all_projects_notice_is_told()
    {
        await using var service = NewService(rescores: true);
        await service.Subscribe(Target.Url(), """ "filter":{"projectId":"bot"} """);
        await service.Write(
            HttpMethod.Put, "/v1/projects/bot", $$"""{"name":"bot","dependencies":[{"model":"{{Notifying.Stopped}}"}]}""", ("If-None-Match", "*"));
        service.Time.Advance(TimeSpan.FromDays(1));
        await Eventually.Sees(() => service.Get("/v1/projects/bot/events"), events => events["items"]!.AsArray().Count > 0);
        await service.Pump();

        Assert.Contains(Target.All, one => (string?)JsonNode.Parse(one.Body)!["type"] == "riskapi.project.retired.v1");
    }

    [Fact]
    public async Task What_was_queued_is_sent_though_the_project_is_deleted_and_nothing_though_the_subscription_is()
    {
        await Service.Subscribe(Target.Url("/kept"), """ "filter":{"kinds":["retired"]} """);
        var deleted = await Service.Subscribe(Target.Url("/deleted"), """ "filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await Service.Write(HttpMethod.Delete, "/v1/projects/shop", null, ("If-Match", "*"));
        await Service.Write(HttpMethod.Delete, $"/v1/subscriptions/{deleted["id"]}", null, ("If-Match", "*"));
        await Service.Pump();

        Assert.Equal("/kept", Assert.Single(Target.All).Path);
    }

    [Fact]
    public async Task While_a_secret_is_replaced_messages_carry_both_signatures()
    {
        var subscription = await Service.Subscribe(Target.Url());
        var rotated = await Service.Write(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/rotate-secret", null, ("If-Match", "*"));
        await Test(subscription);
        Service.Time.Advance(TimeSpan.FromHours(24));
        await Test(subscription);

        bool Knows(int message, JsonNode secret) => StandardWebhook.IsAuthentic(
            Target.All[message].Headers, Target.All[message].Body, (string)secret["secret"]!, Service.Time.GetUtcNow().AddHours(message is 0 ? -24 : 0));
        Assert.Equal((true, true, false, true), (Knows(0, subscription), Knows(0, rotated), Knows(1, subscription), Knows(1, rotated)));
    }

    [Fact]
    public async Task What_fails_is_sent_again_later_and_a_target_can_ask_for_more_time()
    {
        var turn = 0;
        Target.Answer = async (_, http) =>
        {
            http.Response.StatusCode = new[] { 500, 429, 200 }[turn++];
            http.Response.Headers.RetryAfter = "3600";
            await http.Response.WriteAsync("answer\n" + turn);
        };
        var subscription = await Service.Subscribe(Target.Url(), """ "filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await Service.Pump();
        var first = (await Service.Deliveries(subscription))[0]!;
        Service.Time.Advance(TimeSpan.FromHours(1));
        await Service.Pump();
        var second = (await Service.Deliveries(subscription, "&state=pending"))[0]!;
        await Service.Pump();
        Service.Time.Advance(TimeSpan.FromHours(1));
        await Service.Pump();
        var third = (await Service.Deliveries(subscription, "&state=delivered"))[0]!;

        Assert.Equal(("pending", "answer 1"), ((string)first["state"]!, (string)first["attempts"]![0]!["answer"]!));
        Assert.Equal(Service.Time.GetUtcNow(), DateTimeOffset.Parse((string)second["dueAt"]!, null));
        Assert.Equal([500, 429, 200], third["attempts"]!.AsArray().Select(attempt => (int)attempt!["status"]!));
        Assert.Single(Target.All.Select(one => one.Id).Distinct());
        Assert.Single(Target.All.Select(one => one.Text).Distinct());
    }

    [Fact]
    public async Task After_the_last_try_a_delivery_is_dead_until_it_is_replayed()
    {
        await using var sender = Service.WithWebHostBuilder(host => host.UseSetting("Notifications:MaxTries", "2"));
        Target.AnswerInTurn(500, 302, 204);
        var subscription = await Service.Subscribe(Target.Url(), """ "filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await sender.Pump();
        Service.Time.Advance(TimeSpan.FromHours(1));
        await sender.Pump();
        var dead = Assert.Single(await Service.Deliveries(subscription, "&state=dead"))!;
        await sender.Pump();
        Assert.Equal(2, Target.All.Count);

        var replayed = await Service.Write(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/deliveries/{dead["id"]}/replay");
        Assert.Equal("pending", (string?)replayed["state"]);
        await sender.Pump();
        var delivered = await Service.Get($"/v1/subscriptions/{subscription["id"]}/deliveries/{dead["id"]}");
        Assert.Equal(("delivered", 3), ((string)delivered["state"]!, delivered["attempts"]!.AsArray().Count));
        Assert.Single(Target.All.Select(one => one.Id).Distinct());
        Assert.Single((await Service.Get($"/v1/audit?resourceType=delivery&resourceId={dead["id"]}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_target_that_is_gone_is_told_nothing_more_until_the_subscription_is_replaced()
    {
        Target.AnswerInTurn(410, 204);
        var subscription = await Service.Subscribe(Target.Url(), """ "filter":{"kinds":["retired"]} """);
        await Service.Happen("one");
        await Service.Happen("two");
        await Service.Pump();
        await Service.Happen("meanwhile");
        await Service.Pump();
        var disabled = await Service.Get($"/v1/subscriptions/{subscription["id"]}");

        Assert.Single(Target.All);
        Assert.Equal(("disabled", 2), ((string)disabled["state"]!, (int)disabled["version"]!));
        Assert.Contains("410", (string)disabled["disabledBecause"]!, StringComparison.Ordinal);
        Assert.Single((await Service.Get($"/v1/audit?resourceType=subscription&action=disable&resourceId={subscription["id"]}"))["items"]!.AsArray());

        await Service.Write(
            HttpMethod.Put,
            $"/v1/subscriptions/{subscription["id"]}",
            """{"name":"test","channel":"webhook","filter":{"kinds":["retired"]}}""",
            ("If-Match", "\"2\""));
        await Service.Pump();
        Assert.Equal(["dead", "delivered"], (await Service.Deliveries(subscription)).Select(one => (string)one!["state"]!).Order());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var elsewhere = await Receiver.Start();
        Target.Answer = (_, http) =>
        {
            http.Response.Redirect(elsewhere.Url(), permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        var sent = await Test(await Service.Subscribe(Target.Url()));

        Assert.Equal(("dead", 307), ((string)sent["state"]!, (int)sent["attempts"]![0]!["status"]!));
        Assert.Empty(elsewhere.All);
    }

    [Fact]
    public async Task A_target_that_hangs_holds_up_nobody_else()
    {
        await using var hanging = await Receiver.Start();
        hanging.Answer = (_, http) => Task.Delay(Timeout.Infinite, http.RequestAborted);
        var stuck = await Service.Subscribe(hanging.Url(), """ "filter":{"kinds":["retired"]} """);
        var other = await Service.Subscribe(Target.Url(), """ "filter":{"kinds":["retired"]} """);
        await Service.Happen("one");
        await Service.Happen("two");
        await using var sender = Sender(("Notifications:TimeoutSeconds", "2"));
        await Eventually.Sees(() => Service.Deliveries(other), all => all.Count(one => (string?)one!["state"] == "delivered") == 2);
        foreach (var sent in new[] { 1, 2 })
        {
            await Eventually.Sees(() => hanging.All.Count, count => count == sent);
            Service.Time.Advance(TimeSpan.FromSeconds(2));
            await Eventually.Sees(() => Service.Deliveries(stuck), all => all.Sum(one => one!["attempts"]!.AsArray().Count) == sent);
        }

        Assert.All(await Service.Deliveries(stuck), one =>
            Assert.Equal(("pending", "It took longer than 2 seconds."), ((string)one!["state"]!, (string)one["attempts"]![0]!["answer"]!)));
    }

    [Fact]
    public async Task An_answer_without_end_is_cut()
    {
        Target.Answer = async (_, http) =>
        {
            while (!http.RequestAborted.IsCancellationRequested)
            {
                await http.Response.WriteAsync(new string('x', 10_000), http.RequestAborted);
            }
        };
        var sent = await Test(await Service.Subscribe(Target.Url()));

        Assert.Equal("delivered", (string?)sent["state"]);
        Assert.Equal(new string('x', 300), (string?)sent["attempts"]![0]!["answer"]);
    }

    [Fact]
    public async Task Nobody_listening_is_a_failed_attempt()
    {
        var subscription = await Service.Subscribe("http://127.0.0.1:1/");
        var sent = await Test(subscription);

        Assert.Equal("dead", (string?)sent["state"]);
        Assert.Null(sent["attempts"]![0]!["status"]);
        Assert.NotNull(sent["attempts"]![0]!["answer"]);
    }

    [Fact]
    public async Task A_digest_tells_all_since_the_last_one_at_its_hour_most_urgent_first()
    {
        var subscription = await Service.Subscribe(Target.Url(), """ "mode":"digest","digest":{"hourUtc":7} """);
        Service.Announce(new DateOnly(2027, 10, 1));
        await Service.Happen("noticed", Notifying.Undated);
        await Service.Happen("stopped");
        Service.Time.SetUtcNow(new DateTimeOffset(2026, 11, 25, 6, 59, 0, TimeSpan.Zero));
        await Service.Pump();
        Assert.Empty(Target.All);
        var collected = await Service.Deliveries(subscription, "&state=collected");

        Service.Time.Advance(TimeSpan.FromMinutes(1));
        await Service.Pump();
        await Service.Pump();
        var digest = JsonNode.Parse(Assert.Single(Target.All).Body)!;
        var kinds = digest["data"]!["notices"]!.AsArray().Select(notice => (string)notice!["event"]!["kind"]!).ToArray();
        Assert.Equal("riskapi.digest.v1", (string?)digest["type"]);
        Assert.Equal(collected.Count, kinds.Length);
        Assert.Equal("retired", kinds[0]);
        Assert.Contains("notice-given", kinds);
        Assert.Equal((string?)digest["id"], (string?)(await Service.Deliveries(subscription, "&state=in-digest"))[0]!["digestId"]);
        Assert.Equal("2026-11-26T07:00:00+00:00", (string?)(await Service.Get($"/v1/subscriptions/{subscription["id"]}"))["nextDigestAt"]);

        Service.Time.Advance(TimeSpan.FromDays(1));
        await Service.Pump();
        Assert.Single(Target.All);
    }

    [Fact]
    public async Task A_digest_is_made_for_each_owner_also_after_days_of_downtime()
    {
        await Service.Subscribe(Target.Url(), """ "mode":"digest","digest":{"splitBy":"owner"},"filter":{"kinds":["retired"]} """);
        await Service.Happen("a", more: """ "owner":"ada" """);
        await Service.Happen("b", more: """ "owner":"bob" """);
        await Service.Happen("c", more: """ "owner":"ada" """);
        await Service.Happen("d");
        Service.Time.Advance(TimeSpan.FromDays(5));
        await Service.Pump();

        var digests = Target.All.Select(one => JsonNode.Parse(one.Body)!["data"]!).Select(
            data => ((string?)data["owner"], string.Join(' ', data["notices"]!.AsArray().Select(notice => (string)notice!["project"]!["id"]!).Order())));
        Assert.Equal([(null, "d"), ("ada", "a c"), ("bob", "b")], digests.OrderBy(digest => digest.Item1, StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_was_collected_goes_out_when_a_subscription_gives_up_digests()
    {
        var subscription = await Service.Subscribe(Target.Url(), """ "mode":"digest","filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await Service.Write(HttpMethod.Put, $"/v1/subscriptions/{subscription["id"]}", """{"name":"test","channel":"webhook"}""", ("If-Match", "*"));
        await Service.Pump();

        Assert.Equal("riskapi.project.retired.v1", (string?)JsonNode.Parse(Assert.Single(Target.All).Body)!["type"]);
    }

    [Fact]
    public async Task What_goes_out_with_a_digest_is_replayed_with_it()
    {
        var subscription = await Service.Subscribe(Target.Url(), """ "mode":"digest","filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        var collected = (await Service.Deliveries(subscription))[0]!["id"];
        async Task<string> Refused()
        {
            using var response = await Service.Send(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/deliveries/{collected}/replay");
            Assert.Equal(400, (int)response.StatusCode);
            return (string)(await RiskApiService.Json(response))["detail"]!;
        }

        Assert.Contains("waits for the next digest", await Refused(), StringComparison.Ordinal);
        Service.Time.Advance(TimeSpan.FromDays(1));
        await Service.Pump();
        Assert.Contains("replay that", await Refused(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("slack", "blocks")]
    [InlineData("teams", "attachments")]
    public async Task Slack_and_Teams_get_a_message_to_read_without_signature(string channel, string member)
    {
        await Service.Subscribe(Target.Url(), """ "filter":{"kinds":["retired"]} """, channel);
        await Service.Happen("shop");
        await Service.Pump();

        var received = Assert.Single(Target.All);
        Assert.NotNull(JsonNode.Parse(received.Body)![member]);
        Assert.Contains("stopped answering on 2025-07-14", received.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("webhook-signature", received.Headers.Keys);
    }

    [Fact]
    public async Task What_happened_while_nobody_sent_is_sent_afterwards_once()
    {
        await Service.Subscribe(Target.Url());
        for (var i = 0; i < 5; i++)
        {
            await Service.Happen($"p{i}");
        }

        var events = new List<string>();
        for (var i = 0; i < 5; i++)
        {
            events.AddRange(await Events($"p{i}"));
        }

        await using var sender = Sender();
        await Eventually.Sees(() => Target.All.Count, count => count >= events.Count);
        var subscription = (await Service.Get("/v1/subscriptions"))["items"]![0]!;
        await Eventually.Sees(() => Service.Deliveries(subscription, "&state=pending"), pending => pending.Count == 0);

        Assert.Equal(events.Order(), EventsAt("/hook"));
    }

    [Fact]
    public async Task However_many_instances_send_each_event_arrives_once()
    {
        const int count = 15;
        JsonNode[] subscriptions =
        [
            await Service.Subscribe(Target.Url("/a"), """ "filter":{"kinds":["retired"]} """),
            await Service.Subscribe(Target.Url("/b"), """ "filter":{"kinds":["retired"]} """)
        ];
        await using var one = Sender();
        await using var two = Sender();
        for (var i = 0; i < count; i++)
        {
            await Service.Happen($"p{i}");
        }

        foreach (var subscription in subscriptions)
        {
            await Eventually.Sees(() => Service.Deliveries(subscription, "&state=delivered"), delivered => delivered.Count == count);
        }

        Assert.Equal((count, count), (EventsAt("/a").Distinct().Count(), EventsAt("/b").Distinct().Count()));
        Assert.Equal(2 * count, Target.All.Count);
    }

    private WebApplicationFactory<Program> Sender(params (string Name, string Value)[] settings)
    {
        var sender = Service.WithWebHostBuilder(
            host => Array.ForEach([("Notifications:Enabled", "true"), .. settings], setting => host.UseSetting(setting.Item1, setting.Item2)));
        _ = sender.Server;
        return sender;
    }

    private Task<JsonNode> Test(JsonNode subscription) => Service.Write(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/test");

    private async Task<string[]> Events(string project) =>
        [.. (await Service.Get($"/v1/projects/{project}/events"))["items"]!.AsArray().Select(one => (string)one!["id"]!)];

    private string[] EventsAt(string path) =>
        [.. Target.All.Where(one => one.Path == path).Select(one => (string)JsonNode.Parse(one.Body)!["data"]!["notices"]![0]!["eventId"]!).Order()];
}
