using System.Text.Json.Nodes;

namespace RiskApi.Tests.Notifications;

public sealed class HandledAlertsOnSqlite : HandledAlertContract
{
    protected override RiskApiService NewService(bool rescores) => new() { Rescores = rescores };
}

public sealed class HandledAlertsOnPostgres : HandledAlertContract
{
    protected override RiskApiService NewService(bool rescores) => new PostgresService { Rescores = rescores };
}

/// <summary>What somebody handled is not told again until it opens again, and then once.</summary>
public abstract class HandledAlertContract : IAsyncLifetime
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
    public async Task Steps_towards_the_day_to_start_by_are_not_told_of_what_is_acknowledged()
    {
        await Service.Subscribe(Target.Url());
        Service.Announce(new DateOnly(2027, 10, 1));
        await Service.Happen("shop", Notifying.Undated);
        await Service.Happen("bot", Notifying.Undated);
        await Handle("shop", """{"state":"acknowledged"}""");
        await Service.Pump();
        Target.Forget();

        Service.Time.SetUtcNow(new DateTimeOffset(2027, 9, 25, 12, 0, 0, TimeSpan.Zero));
        await Service.Reassess("shop");
        await Service.Reassess("bot");
        await Service.Pump();

        Assert.Contains("start-by-passed", Told("bot"));
        Assert.DoesNotContain(Told("shop"), kind => kind.StartsWith("start-by", StringComparison.Ordinal));
        Assert.Contains((await Service.Get("/v1/projects/shop/events"))["items"]!.AsArray(), one => (string?)one!["event"]!["kind"] == "start-by-passed");
    }

    [Fact]
    public async Task A_date_that_moves_opens_an_alert_again_and_is_told_once()
    {
        await ResolveWhatHasADate();

        Service.Announce(new DateOnly(2027, 9, 1));
        await Service.Reassess("shop");
        await Service.Reassess("shop");
        await Service.Pump();

        Assert.Equal("date-moved", Assert.Single(Told("shop"), kind => kind is not "band-crossed"));
        var alert = await Service.Get($"/v1/projects/shop/alerts/{Notifying.Undated}");
        Assert.Equal("open", (string?)alert["state"]);
        Assert.Contains(alert["changes"]!.AsArray(), change => (string?)change!["fact"] == "retiresOn" && (string?)change["after"] == "2027-09-01");
        var entry = (await Service.Get("/v1/audit?resourceType=alert"))["items"]![0]!;
        Assert.Equal("reopen", (string?)entry["action"]);
    }

    [Fact]
    public async Task What_is_taken_back_is_told_though_it_was_handled()
    {
        await ResolveWhatHasADate();

        Service.Announce(null);
        await Service.Reassess("shop");
        await Service.Pump();

        Assert.Contains("notice-withdrawn", Told("shop"));
    }

    [Fact]
    public async Task The_end_of_a_snooze_is_told_once_by_the_pass_of_its_day()
    {
        await using var service = NewService(rescores: true);
        await service.Subscribe(Target.Url(), """ "filter":{"kinds":["alert-reopened"]} """);
        service.Announce(new DateOnly(2028, 10, 1));
        await service.Happen("shop", Notifying.Undated);
        await Handle("shop", """{"state":"snoozed","snoozedUntil":"2026-11-26"}""", service);
        foreach (var (days, count) in new[] { (1, 0), (1, 1), (1, 1) })
        {
            service.Time.Advance(TimeSpan.FromDays(days));
            var today = service.Time.GetUtcNow().ToString("yyyy-MM-dd", null);
            await Eventually.Sees(
                () => service.Get("/v1/rescorings/latest"), pass => (string?)pass["asOf"] == today && (string?)pass["state"] == "ended");
            await service.Pump();
            Assert.Equal(count, Target.All.Count);
        }

        var notice = JsonNode.Parse(Target.All[0].Body)!["data"]!["notices"]![0]!;
        Assert.Equal(
            $"{Notifying.Undated}: Open again: anonymous snoozed it until 26 Nov 2026.", (string?)notice["event"]!["title"]);
    }

    [Fact]
    public async Task A_digest_leaves_out_what_was_handled_before_it_was_made()
    {
        var subscription = await Service.Subscribe(Target.Url(), """ "mode":"digest","digest":{"hourUtc":7},"filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await Service.Happen("bot");
        await Service.Happen("again");
        await Handle("shop", """{"state":"acknowledged"}""", model: Notifying.Stopped);
        await Handle("again", """{"state":"acknowledged"}""", model: Notifying.Stopped);
        await Handle("again", """{"state":"open"}""", model: Notifying.Stopped);
        Service.Time.Advance(TimeSpan.FromDays(1));
        await Service.Pump();

        var notices = JsonNode.Parse(Assert.Single(Target.All).Body)!["data"]!["notices"]!.AsArray();
        Assert.Equal(["again", "bot"], notices.Select(notice => (string)notice!["project"]!["id"]!).Order());
        var withheld = Assert.Single(await Service.Deliveries(subscription, "&state=withheld"))!;
        using var replay = await Service.Send(HttpMethod.Post, $"/v1/subscriptions/{subscription["id"]}/deliveries/{withheld["id"]}/replay");
        Assert.Contains("handled the alert", (string?)(await RiskApiService.Json(replay))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_digest_is_sent_where_all_was_handled()
    {
        await Service.Subscribe(Target.Url(), """ "mode":"digest","digest":{"hourUtc":7},"filter":{"kinds":["retired"]} """);
        await Service.Happen("shop");
        await Handle("shop", """{"state":"acknowledged"}""", model: Notifying.Stopped);
        Service.Time.Advance(TimeSpan.FromDays(1));
        await Service.Pump();

        Assert.Empty(Target.All);
    }

    [Fact]
    public async Task Of_what_nothing_calls_nobody_is_told_until_something_calls_it()
    {
        await Service.Subscribe(Target.Url());
        await Service.Write(HttpMethod.Put, "/v1/projects/shop", Uses(0), ("If-None-Match", "*"));
        await Service.Reassess("shop");
        await Service.Pump();
        Assert.Empty(Told("shop"));

        Service.Time.Advance(TimeSpan.FromMinutes(1));
        await Service.Write(HttpMethod.Put, "/v1/projects/shop", Uses(1000), ("If-Match", "*"));
        await Service.Reassess("shop");
        await Service.Reassess("shop");
        await Service.Pump();
        Assert.Equal("alert-reopened", Assert.Single(Told("shop"), kind => kind is not "band-crossed"));

        static string Uses(int requests) => $$"""{"name":"shop","dependencies":[{"model":"{{Notifying.Stopped}}","requestsPerMonth":{{requests}}}]}""";
    }

    /// <summary>Leaves the alert of a project resolved whose model has a date, a minute ago, and nothing that is still to be told.</summary>
    private async Task ResolveWhatHasADate()
    {
        await Service.Subscribe(Target.Url());
        Service.Announce(new DateOnly(2027, 10, 1));
        await Service.Happen("shop", Notifying.Undated);
        await Handle("shop", """{"state":"resolved"}""");
        await Service.Pump();
        Target.Forget();
        Service.Time.Advance(TimeSpan.FromMinutes(1));
    }

    private Task<JsonNode> Handle(string project, string body, RiskApiService? service = null, string model = Notifying.Undated) =>
        (service ?? Service).Write(HttpMethod.Put, $"/v1/projects/{project}/alerts/{model}", body, ("If-Match", "*"));

    private string[] Told(string project) =>
    [
        .. Target.All.Select(one => JsonNode.Parse(one.Body)!["data"]!["notices"]![0]!)
            .Where(notice => (string?)notice["project"]!["id"] == project)
            .Select(notice => (string)notice["event"]!["kind"]!),
    ];
}
