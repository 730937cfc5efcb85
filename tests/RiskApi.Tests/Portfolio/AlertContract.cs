using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Portfolio;

public sealed class AlertsOnSqlite(RiskApiService service) : AlertContract<RiskApiService>(service);

public sealed class AlertsOnPostgres(PostgresService service) : AlertContract<PostgresService>(service);

public abstract class AlertContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Stopped = "openai/gpt-4.5-preview";
    private const string Acknowledge = """{"state":"acknowledged","note":"In the next sprint."}""";

    private readonly string _team = Unique("team");

    private string Team => $"\"team\":\"{_team}\"";

    [Fact]
    public async Task An_alert_is_open_until_somebody_handles_it()
    {
        var id = await Create(Project("shop", Team, Stopped));
        var (_, tag, open) = await Send(HttpMethod.Get, Path(id));
        Assert.Equal(("\"0\"", "open", 0), (tag, (string?)open!["state"], (int)open["version"]!));
        Assert.Null(open["by"]);
        Assert.Equal("2026-11-24", (string?)open["line"]!["appearedOn"]);

        var (status, next, done) = await Handle(id, Acknowledge, ("If-Match", tag!), ("X-Actor", "ada"));
        Assert.Equal((HttpStatusCode.OK, "\"1\"", "acknowledged", "ada"), (status, next, (string?)done!["state"], (string?)done["by"]));
        Assert.Equal("Acknowledged by ada on 24 Nov 2026.", (string?)done["because"]);

        var listed = Assert.Single((await Alerts(""))["items"]!.AsArray())!;
        Assert.Equal(("acknowledged", "In the next sprint.", id, 1),
            ((string?)listed["state"], (string?)listed["note"], (string?)listed["line"]!["project"]!["id"], (int)listed["version"]!));

        var (_, _, again) = await Handle(id, """{"state":"open"}""", ("If-Match", next!), ("X-Actor", "grace"));
        Assert.Equal(("open", "Opened again by grace on 24 Nov 2026."), ((string?)again!["state"], (string?)again["because"]));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("&state=open", 1)]
    [InlineData("&state=acknowledged", 1)]
    [InlineData("&state=snoozed", 0)]
    [InlineData("&group=broken-now", 2)]
    [InlineData("&group=later", 0)]
    [InlineData("&owner=ada", 1)]
    [InlineData("&tag=x", 1)]
    [InlineData("&provider=openai", 2)]
    [InlineData("&provider=anthropic", 0)]
    [InlineData("&model=gpt-4.5-preview", 2)]
    public async Task Filters_choose_alerts(string filter, int alerts)
    {
        var id = await Create(Project("one", $"{Team},\"owner\":\"ada\",\"tags\":[\"x\"]", Stopped));
        await Create(Project("two", Team, Stopped));
        await Handle(id, Acknowledge, ("If-Match", "*"));

        Assert.Equal(alerts, (int)(await Alerts(filter))["total"]!);
        Assert.Equal(1, (int)(await Alerts($"&project={id}"))["total"]!);
    }

    [Fact]
    public async Task Pages_follow_one_another()
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await Create(Project(name, Team, Stopped));
        }

        var whole = (await Alerts("&sort=project"))["items"]!.AsArray().Select(Id).ToArray();
        var first = await Alerts("&sort=project&limit=2");
        var second = await Service.Get((string)first["next"]!);
        Assert.Equal(whole, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(Id));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_snoozed_line_leaves_the_worklist_until_its_day()
    {
        var id = await Create(Project("shop", Team, Stopped));
        await Handle(id, """{"state":"snoozed","snoozedUntil":"2026-12-14"}""", ("If-Match", "*"), ("X-Actor", "ada"));

        var hidden = await Service.Get($"/v1/worklist?team={_team}");
        Assert.Equal((0, 1), ((int)hidden["total"]!, (int)hidden["setAside"]!));
        var shown = await Service.Get($"/v1/worklist?team={_team}&handled=all");
        Assert.Equal("Snoozed by ada until 14 Dec 2026.", (string?)shown["items"]![0]!["alert"]!["because"]);
        var later = await Service.Get($"/v1/worklist?team={_team}&asOf=2026-12-14");
        Assert.Equal("open", (string?)later["items"]![0]!["alert"]!["state"]);
    }

    [Fact]
    public async Task The_audit_trail_says_who_made_what_of_an_alert()
    {
        var id = await Create(Project("shop", Team, Stopped));
        (string State, string Action)[] all = [("acknowledged", "acknowledge"), ("resolved", "resolve"), ("open", "reopen")];
        foreach (var (state, _) in all)
        {
            await Handle(id, $$"""{"state":"{{state}}"}""", ("If-Match", "*"), ("X-Actor", "ada"));
        }

        await Handle(id, """{"state":"snoozed","snoozedUntil":"2026-12-14"}""", ("If-Match", "*"), ("X-Actor", "ada"));
        var entries = (await Service.Get($"/v1/audit?resourceType=alert&resourceId={Uri.EscapeDataString($"{id}/{Stopped}")}"))["items"]!.AsArray();
        Assert.Equal(["acknowledge", "reopen", "resolve", "snooze"], entries.Select(entry => (string)entry!["action"]!).Order());
        Assert.All(entries, entry => Assert.Equal("ada", (string?)entry!["actor"]));
        Assert.Contains("2026-12-14", entries.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_handle_an_alert_at_once_the_second_is_told()
    {
        var id = await Create(Project("shop", Team, Stopped));
        var (_, tag, _) = await Send(HttpMethod.Get, Path(id));
        await Handle(id, Acknowledge, ("If-Match", tag!), ("X-Actor", "ada"));

        var (status, _, problem) = await Handle(id, """{"state":"resolved"}""", ("If-Match", tag!), ("X-Actor", "grace"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("Acknowledged by ada", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Handle(id, Acknowledge)).Status);

        var both = await Task.WhenAll(Handle(id, Acknowledge, ("If-Match", "\"1\"")), Handle(id, Acknowledge, ("If-Match", "\"1\"")));
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(one => one.Status).Order());
    }

    [Fact]
    public async Task Of_two_who_handle_an_alert_first_one_wins()
    {
        var id = await Create(Project("shop", Team, Stopped));
        var both = await Task.WhenAll(Handle(id, Acknowledge, ("If-Match", "\"0\"")), Handle(id, Acknowledge, ("If-Match", "\"0\"")));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], both.Select(one => one.Status).Order());
    }

    [Theory]
    [InlineData("""{"state":"snoozed"}""", "snoozedUntil")]
    [InlineData("""{"state":"snoozed","snoozedUntil":"2026-11-24"}""", "snoozedUntil")]
    [InlineData("""{"state":"snoozed","snoozedUntil":"2100-01-01"}""", "snoozedUntil")]
    [InlineData("""{"state":"resolved","snoozedUntil":"2026-12-14"}""", "snoozedUntil")]
    [InlineData("""{"state":"acknowledged","note":"a\u0007"}""", "note")]
    public async Task What_is_out_of_bounds_is_refused_with_its_place(string body, string place)
    {
        var id = await Create(Project("shop", Team, Stopped));
        var (status, _, problem) = await Handle(id, body, ("If-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task A_note_that_is_too_long_is_refused()
    {
        var id = await Create(Project("shop", Team, Stopped));

        Assert.Equal(HttpStatusCode.BadRequest, (await Handle(id, $$"""{"state":"resolved","note":"{{new string('x', 4001)}}"}""", ("If-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Handle(id, $$"""{"state":"resolved","note":"{{new string('x', 4000)}}"}""", ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task What_nothing_calls_raises_no_alert_and_what_may_be_called_does()
    {
        var id = await Create($$"""{"name":"idle","team":"{{_team}}","dependencies":[{"model":"{{Stopped}}","requestsPerMonth":0}]}""");
        Assert.Equal(0, (int)(await Alerts(""))["total"]!);
        var (status, _, problem) = await Handle(id, Acknowledge, ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.NotFound, "/problems/unknown-alert"), (status, (string?)problem!["type"]));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, Path(id))).Status);

        await Create(Project("called", Team, Stopped));
        Assert.Equal(1, (int)(await Alerts(""))["total"]!);
    }

    [Fact]
    public async Task What_there_is_not_is_not_found()
    {
        var id = await Create(Project("shop", Team, Stopped));

        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{Unique("none")}/alerts")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{Unique("none")}/alerts/{Stopped}")).Status);
        var (status, _, problem) = await Send(HttpMethod.Put, $"/v1/projects/{id}/alerts/openai/gpt-4.5-prewiev", Acknowledge, headers: ("If-Match", "*"));
        Assert.Equal((HttpStatusCode.NotFound, "/problems/unknown-dependency"), (status, (string?)problem!["type"]));
        var (ofAll, _, _) = await Send(HttpMethod.Put, $"/v1/projects/{id}/alerts", Acknowledge, headers: ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, ofAll);
    }

    [Fact]
    public async Task What_was_made_of_alerts_goes_with_the_project()
    {
        var id = await Create(Project("shop", Team, Stopped));
        await Handle(id, Acknowledge, ("If-Match", "*"));
        await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "*"));
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("shop", Team, Stopped), headers: ("If-None-Match", "*"));

        Assert.Equal("open", (string?)(await Send(HttpMethod.Get, Path(id))).Body!["state"]);
    }

    [Theory]
    [InlineData("state=done", "state")]
    [InlineData("group=broken", "group")]
    [InlineData("sort=day", "sort")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("project=%07", "project")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("stat=open", "stat")]
    public async Task A_bad_question_is_refused_with_its_place(string question, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Get, $"/v1/alerts?{question}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string Id(JsonNode? alert) => (string)alert!["line"]!["project"]!["id"]!;

    private static string Path(string id) => $"/v1/projects/{id}/alerts/{Stopped}";

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Handle(string id, string body, params (string, string)[] headers) =>
        Send(HttpMethod.Put, Path(id), body, headers: headers);

    private Task<JsonNode> Alerts(string more) => Service.Get($"/v1/alerts?team={_team}{more}");
}
