using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Notifications;

public sealed class SubscriptionsOnSqlite(SubscriptionService service) : SubscriptionContract<SubscriptionService>(service), IClassFixture<SubscriptionService>;

/// <summary>A service of its own: elsewhere, the latest subscription is the one that the examples of the documentation speak of.</summary>
public sealed class SubscriptionService : RiskApiService;

public sealed class SubscriptionsOnPostgres(PostgresService service) : SubscriptionContract<PostgresService>(service);

/// <summary>Who is told of what, and where, is kept; addresses and secrets are not shown.</summary>
public abstract class SubscriptionContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Path = "/v1/subscriptions";
    private const string Token = "T00/B00/verysecrettoken";

    private static string Body(string more = "", string channel = "webhook") =>
        $$"""{"name":"All","channel":"{{channel}}","url":"https://hooks.example.com/{{Token}}?key=alsosecret"{{(more is "" ? "" : "," + more)}}}""";

    [Fact]
    public async Task A_subscription_is_created_read_replaced_and_deleted_by_versions()
    {
        var (status, tag, created) = await Send(HttpMethod.Post, Path, Body(""" "filter":{"team":"a","kinds":["retired"],"minimumBand":"high"} """));
        var one = $"{Path}/{created!["id"]}";

        Assert.Equal((HttpStatusCode.Created, "\"1\""), (status, tag));
        Assert.StartsWith("whsec_", (string)created["secret"]!, StringComparison.Ordinal);
        Assert.Equal("https://hooks.example.com/…", (string)created["target"]!);
        Assert.Equal(HttpStatusCode.NotModified, (await Send(HttpMethod.Get, one, headers: ("If-None-Match", "\"1\""))).Status);
        Assert.Equal("a", (string?)(await Service.Get(one))["filter"]!["team"]);

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Put, one, Body())).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Put, one, Body(), headers: ("If-Match", "\"2\""))).Status);
        var (_, second, replaced) = await Send(HttpMethod.Put, one, """{"name":"Other","channel":"webhook","paused":true}""", headers: ("If-Match", "\"1\""));
        Assert.Equal(("\"2\"", "paused", (string?)created["targetFingerprint"]), (second, (string?)replaced!["state"], (string?)replaced["targetFingerprint"]));
        Assert.Null(replaced["secret"]);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Delete, one, headers: ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, one, headers: ("If-Match", "\"2\""))).Status);
        Assert.Equal("/problems/unknown-subscription", (string?)(await Send(HttpMethod.Get, one)).Body!["type"]);
        var audit = (await Service.Get($"/v1/audit?resourceType=subscription&resourceId={created["id"]}"))["items"]!.AsArray();
        Assert.Equal(["create", "delete", "replace"], audit.Select(entry => (string)entry!["action"]!).Order());
    }

    [Fact]
    public async Task A_model_is_kept_as_the_one_that_it_means()
    {
        var (_, _, created) = await Send(HttpMethod.Post, Path, Body(""" "filter":{"model":"gpt-4.5-preview"} """));

        Assert.Equal("openai/gpt-4.5-preview", (string?)created!["filter"]!["model"]);
    }

    [Fact]
    public async Task The_same_key_creates_one_subscription_and_gives_the_same_answer()
    {
        var key = Unique("key");
        var first = await Send(HttpMethod.Post, Path, Body(), headers: ("Idempotency-Key", key));
        var second = await Send(HttpMethod.Post, Path, Body(), headers: ("Idempotency-Key", key));

        Assert.True(JsonNode.DeepEquals(first.Body, second.Body));
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await Send(HttpMethod.Post, Path, Body(""" "paused":true """), headers: ("Idempotency-Key", key))).Status);
    }

    [Fact]
    public async Task A_secret_is_replaced_and_shown_once()
    {
        var (_, _, created) = await Send(HttpMethod.Post, Path, Body());
        var one = $"{Path}/{created!["id"]}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Post, $"{one}/rotate-secret")).Status);
        var (_, tag, rotated) = await Send(HttpMethod.Post, $"{one}/rotate-secret", headers: ("If-Match", "\"1\""));
        Assert.Equal("\"2\"", tag);
        Assert.StartsWith("whsec_", (string)rotated!["secret"]!, StringComparison.Ordinal);
        Assert.NotEqual((string?)created["secret"], (string?)rotated["secret"]);
        Assert.Null((await Service.Get(one))["secret"]);

        var (_, _, slack) = await Send(HttpMethod.Post, Path, Body(channel: "slack"));
        Assert.Null(slack!["secret"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(HttpMethod.Post, $"{Path}/{slack["id"]}/rotate-secret", headers: ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Subscriptions_are_listed_in_pages_newest_first()
    {
        var ids = new[] { await Send(HttpMethod.Post, Path, Body()), await Send(HttpMethod.Post, Path, Body()) }
            .Select(one => (string)one.Body!["id"]!)
            .ToArray();
        var seen = new List<string>();
        for (var path = $"{Path}?limit=1"; path is not null;)
        {
            var page = await Service.Get(path);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            path = (string?)page["next"];
        }

        Assert.Equal(seen.OrderDescending(StringComparer.Ordinal), seen);
        Assert.Superset(ids.ToHashSet(), seen.ToHashSet());
    }

    [Theory]
    [InlineData("""{"channel":"webhook","url":"https://a.example/"}""", "name")]
    [InlineData("""{"name":"","channel":"webhook","url":"https://a.example/"}""", "name")]
    [InlineData("""{"name":"a\u0001","channel":"webhook","url":"https://a.example/"}""", "name")]
    [InlineData("""{"name":"a","channel":"webhook"}""", "'url' is missing")]
    [InlineData("""{"name":"a","channel":"pigeon","url":"https://a.example/"}""", "channel")]
    [InlineData("""{"name":"a","channel":"webhook","url":"ftp://a.example/"}""", "https address")]
    [InlineData("""{"name":"a","channel":"webhook","url":"file:///etc/passwd"}""", "https address")]
    [InlineData("""{"name":"a","channel":"webhook","url":"a.example"}""", "https address")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://u:p@a.example/"}""", "no user")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/#x"}""", "fragment")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"projectId":"A B"}}""", "filter.projectId")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"team":""}}""", "filter.team")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"owner":""}}""", "filter.owner")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"tag":"123456789012345678901234567890123456789012345678901"}}""", "filter.tag")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"provider":""}}""", "filter.provider")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"model":""}}""", "filter.model")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"kinds":[]}}""", "filter.kinds")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"kinds":[null]}}""", "kinds")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"kinds":["gone"]}}""", "kinds")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"minimumBand":"extreme"}}""", "minimumBand")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","filter":{"projekt":"x"}}""", "projekt")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","digest":{"hourUtc":7}}""", "goes with")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","mode":"digest","digest":{"hourUtc":24}}""", "digest.hourUtc")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","mode":"digest","digest":{"hourUtc":-1}}""", "digest.hourUtc")]
    [InlineData("""{"name":"a","channel":"webhook","url":"https://a.example/","mode":"digest","digest":{"splitBy":"moon"}}""", "splitBy")]
    public async Task A_subscription_out_of_bounds_is_refused_with_its_place(string body, string says)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, Path, body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(says, problem!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lengths_are_bounded()
    {
        Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Post(int name = 1, int url = 30, int owner = 1) => Send(
            HttpMethod.Post,
            Path,
            $$$"""{"name":"{{{new string('n', name)}}}","channel":"webhook","url":"https://a.example/{{{new string('u', url - 18)}}}","filter":{"owner":"{{{new string('o', owner)}}}"}}""");

        Assert.Equal(HttpStatusCode.Created, (await Post(name: 200, url: 2000, owner: 200)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(name: 201)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(url: 2001)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(owner: 201)).Status);
    }

    [Fact]
    public async Task The_channel_stays()
    {
        var (_, _, created) = await Send(HttpMethod.Post, Path, Body());
        var (status, _, problem) = await Send(HttpMethod.Put, $"{Path}/{created!["id"]}", Body(channel: "slack"), headers: ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem!["errors"]!["channel"]);
    }

    [Theory]
    [InlineData("state=lost")]
    [InlineData("limit=0")]
    [InlineData("limit=101")]
    [InlineData("cursor=x")]
    [InlineData("status=dead")]
    public async Task A_bad_question_for_deliveries_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(HttpMethod.Get, $"{Path}/latest/deliveries?{query}")).Status);

    [Fact]
    public async Task What_is_not_there_is_a_404()
    {
        var (_, _, created) = await Send(HttpMethod.Post, Path, Body());
        (HttpMethod, string)[] questions =
        [
            (HttpMethod.Get, "none"),
            (HttpMethod.Get, "none/deliveries"),
            (HttpMethod.Get, "none/deliveries/latest"),
            (HttpMethod.Post, "none/test"),
            (HttpMethod.Post, "none/rotate-secret"),
            (HttpMethod.Post, "none/deliveries/latest/replay"),
            (HttpMethod.Get, $"{created!["id"]}/deliveries/none"),
            (HttpMethod.Post, $"{created["id"]}/deliveries/none/replay"),
            (HttpMethod.Delete, "none"),
        ];
        foreach (var (method, path) in questions)
        {
            Assert.Equal("/problems/unknown-subscription", (string?)(await Send(method, $"{Path}/{path}", headers: ("If-Match", "*"))).Body!["type"]);
        }
    }
}
