using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Assessments.Kept;

public sealed class EventsOnSqlite(RiskApiService service) : EventContract<RiskApiService>(service);

public sealed class EventsOnPostgres(PostgresService service) : EventContract<PostgresService>(service);

public abstract class EventContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Stopped = "openai/gpt-4.5-preview";

    private readonly string _team = Unique("team");

    [Fact]
    public async Task What_happened_to_any_project_is_in_one_list_newest_first()
    {
        var (first, second) = (await Assessed(), await Assessed());

        var events = await Events("");
        Assert.Equal(new[] { first, second }.Order(), events.Select(Project).Distinct().Order());
        Assert.Equal(events.Select(At).OrderDescending(), events.Select(At));
        Assert.Contains("retired", events.Select(Kind));
        Assert.All(events, one => Assert.Equal(_team, (string?)one["project"]!["team"]));
    }

    [Fact]
    public async Task Filters_choose_events()
    {
        var id = await Assessed("\"owner\":\"ada\",\"tags\":[\"x\"]");
        await Assessed();

        Assert.All(await Events("&kind=retired"), one => Assert.Equal("retired", Kind(one)));
        Assert.All(await Events($"&project={id}"), one => Assert.Equal(id, Project(one)));
        Assert.All(await Events("&owner=ada&tag=x"), one => Assert.Equal(id, Project(one)));
        Assert.NotEmpty(await Events("&owner=ada&tag=x"));
        Assert.NotEmpty(await Events("&provider=openai"));
        Assert.NotEmpty(await Events("&model=gpt-4.5-preview"));
        Assert.Empty(await Events("&provider=open"));
        Assert.Empty(await Events("&provider=anthropic"));
        Assert.Empty(await Events("&model=openai/gpt-4.1-2025-04-14"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Z")]
    public async Task Since_leaves_out_what_was_noticed_before(string form)
    {
        var id = await Assessed();
        var now = Service.Time.GetUtcNow();
        string Text(DateTimeOffset at) => form == "" ? $"{at:yyyy-MM-dd}" : $"{at:yyyy-MM-ddTHH:mm:ss}Z";

        Assert.NotEmpty(await Events($"&since={Text(now)}"));
        Assert.Empty(await Events($"&since={Text(now.AddDays(1))}"));
        Assert.NotEmpty((await Service.Get($"/v1/projects/{id}/events?since={Text(now)}"))["items"]!.AsArray());
        Assert.Empty((await Service.Get($"/v1/projects/{id}/events?since={Text(now.AddDays(1))}"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        await Assessed();
        await Assessed();

        var whole = (await Events("")).Select(one => (string)one["id"]!).ToArray();
        List<string> pages = [];
        for (var next = $"/v1/events?team={_team}&limit=1"; next is not null;)
        {
            var page = await Service.Get(next);
            pages.AddRange(page["items"]!.AsArray().Select(one => (string)one!["id"]!));
            next = (string?)page["next"];
        }

        Assert.Equal(whole, pages);
    }

    [Theory]
    [InlineData("/v1/events?since=yesterday", "since")]
    [InlineData("/v1/events?since=2019-12-31", "since")]
    [InlineData("/v1/events?since=2026-11-21T25:00:00Z", "since")]
    [InlineData("/v1/events?kind=retirement", "kind")]
    [InlineData("/v1/events?limit=101", "limit")]
    [InlineData("/v1/events?teem=x", "teem")]
    [InlineData("/v1/projects/support-copilot/events?since=soon", "since")]
    public async Task A_bad_question_is_refused_with_its_place(string question, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Get, question);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string? Project(JsonNode one) => (string?)one["project"]!["id"];

    private static string? Kind(JsonNode one) => (string?)one["event"]!["kind"];

    private static string? At(JsonNode one) => (string?)one["at"];

    private async Task<string> Assessed(string more = "\"owner\":\"grace\"")
    {
        var id = await Create(Project("a", $"\"team\":\"{_team}\",{more}", Stopped));
        await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}");
        return id;
    }

    private async Task<JsonNode[]> Events(string more) =>
        [.. (await Service.Get($"/v1/events?team={_team}&limit=100{more}"))["items"]!.AsArray().OfType<JsonNode>()];
}
