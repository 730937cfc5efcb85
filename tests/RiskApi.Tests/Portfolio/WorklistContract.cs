using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Portfolio;

public sealed class WorklistOnSqlite(RiskApiService service) : WorklistContract<RiskApiService>(service);

public sealed class WorklistOnPostgres(PostgresService service) : WorklistContract<PostgresService>(service);

public abstract class WorklistContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Stopped = "openai/gpt-4.5-preview";
    private const string Waiver = """{"reason":"Switched off soon.","owner":"grace","expiresOn":"2026-12-31"}""";

    private readonly string _team = Unique("team");

    private string Team => $"\"team\":\"{_team}\"";

    [Fact]
    public async Task What_is_broken_comes_first_with_what_to_do()
    {
        await Create(Project("safe", Team));
        var id = await Create(Project("stopped", $"{Team},\"owner\":\"ada\",\"tags\":[\"x\"]", Stopped));

        var list = await List("");
        var first = list["items"]![0]!;
        Assert.Equal((2, id, "broken-now"), ((int)list["total"]!, (string?)first["project"]!["id"], (string?)first["group"]));
        Assert.Equal(("2025-07-14", Stopped, "ada"), ((string?)first["stopsOn"], (string?)first["model"], (string?)first["project"]!["owner"]));
        Assert.NotNull(first["title"]);
        Assert.Equal(1, (int)list["groups"]![0]!["open"]!);
    }

    [Theory]
    [InlineData("group=broken-now", 1)]
    [InlineData("owner=ada", 1)]
    [InlineData("tag=x", 1)]
    [InlineData("tag=y", 0)]
    [InlineData("provider=openai", 2)]
    [InlineData("model=gpt-4.5-preview", 1)]
    [InlineData("before=2025-07-14", 0)]
    [InlineData("before=2025-07-15", 1)]
    [InlineData("q=STOPPED", 1)]
    [InlineData("q=stopped%20gpt-4.1", 0)]
    public async Task Filters_choose_lines(string filter, int lines)
    {
        await Create(Project("safe", Team));
        await Create(Project("stopped", $"{Team},\"owner\":\"ada\",\"tags\":[\"x\"]", Stopped));

        Assert.Equal(lines, (int)(await List($"&{filter}"))["total"]!);
    }

    [Theory]
    [InlineData("")]
    [InlineData("&sort=-loss")]
    [InlineData("&sort=project")]
    public async Task Pages_follow_one_another(string sort)
    {
        foreach (var name in new[] { "a", "b", "c" })
        {
            await Create(Project(name, Team, Stopped));
        }

        var whole = (await List(sort))["items"]!.AsArray().Select(Id).ToArray();
        var first = await List($"{sort}&limit=2");
        var second = await Service.Get((string)first["next"]!);
        Assert.Equal(whole, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(Id));
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await Create(Project("a", Team, Stopped));
        await Create(Project("b", Team, Stopped));
        var next = (string)(await List("&limit=1&sort=loss"))["next"]!;

        var (status, _, problem) = await Send(HttpMethod.Get, next.Replace("sort=loss", "sort=project", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem!["errors"]!["cursor"]);
    }

    [Fact]
    public async Task A_waiver_hides_a_line_until_its_last_day_has_passed()
    {
        var id = await Create(Project("a", Team, Stopped));
        var (status, tag, waiver) = await Waive(id, Waiver, ("If-None-Match", "*"));
        Assert.Equal((HttpStatusCode.Created, "stands"), (status, (string?)waiver!["state"]));

        var hidden = await List("");
        Assert.Equal((0, 1), ((int)hidden["total"]!, (int)hidden["waived"]!));
        var shown = (await List("&waived=true"))["items"]![0]!;
        Assert.Equal(("stands", "grace"), ((string?)shown["waiver"]!["state"], (string?)shown["waiver"]!["owner"]));

        var later = await List("&asOf=2027-01-01");
        Assert.Equal((1, "expired"), ((int)later["total"]!, (string?)later["items"]![0]!["waiver"]!["state"]));

        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, Path(id), headers: ("If-Match", tag!))).Status);
        Assert.Equal(1, (int)(await List(""))["total"]!);
    }

    [Fact]
    public async Task The_audit_trail_says_who_waived_what_and_why()
    {
        var id = await Create(Project("a", Team, Stopped));
        await Waive(id, Waiver, ("If-None-Match", "*"), ("X-Actor", "ada"));

        var entry = (await Service.Get($"/v1/audit?resourceType=waiver&resourceId={Uri.EscapeDataString($"{id}/{Stopped}")}"))["items"]![0]!;
        Assert.Equal(("waive", "ada"), ((string?)entry["action"], (string?)entry["actor"]));
        Assert.Contains("Switched off soon.", entry["after"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_who_waive_at_once_do_not_overwrite_one_another()
    {
        var id = await Create(Project("a", Team, Stopped));
        var (_, tag, _) = await Waive(id, Waiver, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Waive(id, Waiver, ("If-None-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Waive(id, Waiver, ("If-Match", tag!))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Waive(id, Waiver, ("If-Match", tag!))).Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Waive(id, Waiver)).Status);
        Assert.Equal("\"2\"", (await Send(HttpMethod.Get, Path(id))).ETag);
        Assert.Single((await Service.Get($"/v1/projects/{id}/waivers"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"reason":"","owner":"grace","expiresOn":"2026-12-31"}""", "reason")]
    [InlineData("""{"reason":"x","owner":"","expiresOn":"2026-12-31"}""", "owner")]
    [InlineData("""{"reason":"x","owner":"grace","expiresOn":"2026-11-23"}""", "expiresOn")]
    [InlineData("""{"reason":"x","owner":"grace","expiresOn":"2100-01-01"}""", "expiresOn")]
    public async Task A_waiver_out_of_bounds_is_refused_with_its_place(string body, string place)
    {
        var id = await Create(Project("a", Team, Stopped));
        var (status, _, problem) = await Waive(id, body, ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Fact]
    public async Task A_dependency_that_there_is_not_is_met_with_the_nearest()
    {
        var id = await Create(Project("a", Team, Stopped));
        var (status, _, problem) = await Send(
            HttpMethod.Put, $"/v1/projects/{id}/waivers/openai/gpt-4.5-prewiev", Waiver, headers: ("If-None-Match", "*"));

        Assert.Equal((HttpStatusCode.NotFound, "/problems/unknown-dependency"), (status, (string?)problem!["type"]));
        Assert.Contains($"Did you mean '{Stopped}'?", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, Path(id))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Delete, Path(id), headers: ("If-Match", "*"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{Unique("none")}/waivers")).Status);
    }

    [Theory]
    [InlineData("group=broken", "group")]
    [InlineData("sort=day", "sort")]
    [InlineData("before=soon", "before")]
    [InlineData("waived=maybe", "waived")]
    [InlineData("limit=0", "limit")]
    [InlineData("limit=101", "limit")]
    [InlineData("horizonDays=3651", "horizonDays")]
    [InlineData("asOf=2019-12-31", "asOf")]
    [InlineData("q=%07", "q")]
    [InlineData("cursor=x", "cursor")]
    [InlineData("teem=x", "teem")]
    public async Task A_bad_question_is_refused_with_its_place(string question, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Get, $"/v1/worklist?{question}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string Id(JsonNode? line) => (string)line!["project"]!["id"]!;

    private static string Path(string id) => $"/v1/projects/{id}/waivers/{Stopped}";

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Waive(string id, string body, params (string, string)[] headers) =>
        Send(HttpMethod.Put, Path(id), body, headers: headers);

    private Task<JsonNode> List(string more) => Service.Get($"/v1/worklist?team={_team}{more}");
}
