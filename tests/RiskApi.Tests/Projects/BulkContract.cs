using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Projects;

public sealed class BulkOnSqlite(RiskApiService service) : BulkContract<RiskApiService>(service);

public sealed class BulkOnPostgres(PostgresService service) : BulkContract<PostgresService>(service);

public abstract class BulkContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private readonly string _prefix = Unique("bulk");

    [Fact]
    public async Task Each_project_has_a_verdict_of_its_own()
    {
        await Put([Item("same", "a"), Item("other", "a")]);

        var (status, body) = await Put([Item("new", "a"), Item("same", "a"), Item("other", "b"), Item("Not an id", "a"), Item("new", "b"), Item("empty", "")]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["created", "unchanged", "replaced", "refused", "refused", "refused"], Verdicts(body));
        Assert.Equal([1, 1, 2], body["items"]!.AsArray().Take(3).Select(item => (int)item!["version"]!));
        Assert.Equal((1, 1, 1, 3), ((int)body["created"]!, (int)body["replaced"]!, (int)body["unchanged"]!, (int)body["refused"]!));
        Assert.NotNull(body["items"]![3]!["problem"]!["errors"]!["id"]);
        Assert.NotNull(body["items"]![5]!["problem"]!["errors"]!["project.name"]);
        Assert.Equal("a", (string?)(await Service.Get($"/v1/projects/{_prefix}-new"))["name"]);
    }

    [Fact]
    public async Task Every_project_written_has_an_entry_in_the_audit_trail()
    {
        await Put([Item("x", "a"), Item("y", "a")]);
        await Put([Item("x", "a"), Item("y", "b")]);

        Assert.Equal(["create"], await Audited("x"));
        Assert.Equal(["create", "replace"], (await Audited("y")).Order());
    }

    [Fact]
    public async Task All_or_nothing_writes_nothing_where_one_is_refused()
    {
        var (_, refused) = await Put([Item("x", "a"), Item("y", "")], "?atomic=true");
        Assert.Equal(["not-written", "refused"], Verdicts(refused));
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{_prefix}-x")).Status);

        var (_, written) = await Put([Item("x", "a"), Item("y", "a")], "?atomic=true");
        Assert.Equal(["created", "created"], Verdicts(written));
    }

    [Fact]
    public async Task The_same_request_twice_writes_once_and_gets_the_same_answer()
    {
        var key = ("Idempotency-Key", Unique("key"));
        var (_, first) = await Put([Item("x", "a")], "", key);
        var (_, again) = await Put([Item("x", "a")], "", key);

        Assert.Equal(first.ToJsonString(), again.ToJsonString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Put([Item("x", "b")], "", key)).Status);
        Assert.Equal("a", (string?)(await Service.Get($"/v1/projects/{_prefix}-x"))["name"]);
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(1, HttpStatusCode.OK)]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task A_request_takes_up_to_200(int count, HttpStatusCode expected)
    {
        string[] items = [.. Enumerable.Range(0, count).Select(i => Item($"{i}", "a"))];

        Assert.Equal(expected, (await Put(items)).Status);
        Assert.Equal(expected, (await Assess([.. items.Select(_ => Inline("a"))])).Status);
    }

    [Fact]
    public async Task Projects_are_scored_by_what_is_said_and_by_id()
    {
        var id = await Create(Project("kept"));

        var (status, body) = await Assess([$$"""{"projectId":"{{id}}"}""", Inline("a"), """{"projectId":"no-such-project"}""", "{}"]);
        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(["assessed", "assessed", "refused", "refused"], Verdicts(body));
        Assert.Equal("kept", (string?)body["items"]![0]!["assessment"]!["name"]);
        Assert.Equal("/problems/unknown-project", (string?)body["items"]![2]!["problem"]!["type"]);
        Assert.Equal(
            (double)(await Service.Assess(Project("a")))["score"]!,
            (double)body["items"]![1]!["assessment"]!["score"]!);
    }

    [Fact]
    public async Task What_comes_after_2000_dependencies_is_refused()
    {
        var many = string.Join(',', Enumerable.Repeat("""{"model":"openai/gpt-4.1-2025-04-14"}""", 200));
        var big = $$$"""{"project":{"dependencies":[{{{many}}}]}}""";

        var (_, body) = await Assess([.. Enumerable.Repeat(big, 10), Inline("a")]);
        Assert.Equal((10, 1), ((int)body["assessed"]!, (int)body["refused"]!));
    }

    [Fact]
    public async Task A_body_that_is_not_of_the_schema_is_refused_with_every_place()
    {
        var (status, body) = await Put(["""{"id":"x","project":{"name":"a","dependencies":[{"modle":"x"}]}}""", """{"id":7}"""]);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("projects[1].id", body["errors"]!.AsObject().Select(error => error.Key));
    }

    private static string?[] Verdicts(JsonNode body) => [.. body["items"]!.AsArray().Select(item => (string?)item!["verdict"])];

    private static string Inline(string name) => $$"""{"project":{{Project(name)}}}""";

    private string Item(string id, string name) => $$"""{"id":"{{_prefix}}-{{id}}","project":{{Project(name)}}}""";

    private async Task<(HttpStatusCode Status, JsonNode Body)> Put(string[] items, string query = "", params (string, string)[] headers)
    {
        var (status, _, body) = await Send(HttpMethod.Post, $"/v1/projects/bulk{query}", $$"""{"projects":[{{string.Join(',', items)}}]}""", headers: headers);
        return (status, body!);
    }

    private async Task<(HttpStatusCode Status, JsonNode Body)> Assess(string[] items)
    {
        var (status, _, body) = await Send(HttpMethod.Post, "/v1/assessments/bulk", $$"""{"items":[{{string.Join(',', items)}}]}""");
        return (status, body!);
    }

    private async Task<string?[]> Audited(string id) =>
    [
        .. (await Service.Get($"/v1/audit?resourceType=project&resourceId={_prefix}-{id}"))["items"]!.AsArray().Select(entry => (string?)entry!["action"]),
    ];
}
