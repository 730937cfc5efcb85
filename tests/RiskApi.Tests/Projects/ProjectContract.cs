using System.Net;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Catalog.Served;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Projects;

namespace RiskApi.Tests.Projects;

public sealed class ProjectsOnSqlite(RiskApiService service) : ProjectContract<RiskApiService>(service);

public sealed class ProjectsOnPostgres(PostgresService service) : ProjectContract<PostgresService>(service);

public abstract class ProjectContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    [Fact]
    public async Task A_project_is_given_back_as_it_was_sent()
    {
        var (status, tag, created) = await Send(
            HttpMethod.Post, "/v1/projects", Project("as sent", "\"owner\":\"ada\",\"team\":\"care\",\"tags\":[\"b\",\"a\"],\"criticality\":\"low\""));
        var (_, tagRead, read) = await Send(HttpMethod.Get, $"/v1/projects/{created!["id"]}");

        Assert.Equal((HttpStatusCode.Created, "\"1\"", "\"1\""), (status, tag, tagRead));
        Assert.Equal(created.ToJsonString(), read!.ToJsonString());
        Assert.Equal(("as sent", "ada", "care", "low"), ((string?)read["name"], (string?)read["owner"], (string?)read["team"], (string?)read["criticality"]));
        Assert.Equal(45, (int)read["dependencies"]![0]!["migrationLeadTimeDays"]!);
        Assert.Equal(2, read["tags"]!.AsArray().Count);
    }

    [Fact]
    public async Task No_project_is_created_in_place_of_the_form_and_one_that_is_there_stays()
    {
        var (refused, _, problem) = await Send(HttpMethod.Put, "/v1/projects/new", Project("taken"));
        var (_, _, many) = await Send(HttpMethod.Post, "/v1/projects/bulk", $$"""{"projects":[{"id":"new","project":{{Project("taken")}}}]}""");

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Contains("'new': /projects/new is the page that asks for one", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Equal("refused", (string?)many!["items"]![0]!["verdict"]);
        Assert.Contains("Choose another id.", (string?)many["items"]![0]!["problem"]!["detail"], StringComparison.Ordinal);

        // A release before let it be created.
        var old = new Project("Old", null, [new() { Model = "gpt-4o" }]);
        var facets = ProjectFacets.Of(old, Service.Scoped.GetRequiredService<Outlooks>().Of(null));
        await Service.Services.GetRequiredService<Database>().Write(
            Author.Service(Service.Time),
            session => ProjectStore.Insert(session, new("new", 1, old, Service.Time.GetUtcNow(), Service.Time.GetUtcNow()), facets),
            TestContext.Current.CancellationToken);
        var (changed, tag, _) = await Send(HttpMethod.Put, "/v1/projects/new", Project("still"), headers: ("If-Match", "*"));
        var (deleted, _, _) = await Send(HttpMethod.Delete, "/v1/projects/new", headers: ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.OK, "\"2\"", HttpStatusCode.NoContent), (changed, tag, deleted));
    }

    [Fact]
    public async Task What_has_not_changed_is_not_sent_again()
    {
        var id = await Create(Project("unchanged"));

        Assert.Equal(HttpStatusCode.NotModified, (await Send(HttpMethod.Get, $"/v1/projects/{id}", headers: ("If-None-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotModified, (await Send(HttpMethod.Get, $"/v1/projects/{id}", headers: ("If-None-Match", "\"7\", W/\"1\""))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, $"/v1/projects/{id}", headers: ("If-None-Match", "\"2\""))).Status);
    }

    [Fact]
    public async Task A_change_needs_the_version_that_was_read()
    {
        var id = await Create(Project("versions"));
        var path = $"/v1/projects/{id}";

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Put, path, Project("none"))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Put, path, Project("stale"), headers: ("If-Match", "\"9\""))).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Put, path, Project("weak"), headers: ("If-Match", "W/\"1\""))).Status);
        Assert.Equal((HttpStatusCode.OK, "\"2\""), Of(await Send(HttpMethod.Put, path, Project("right"), headers: ("If-Match", "\"1\""))));
        Assert.Equal((HttpStatusCode.OK, "\"3\""), Of(await Send(HttpMethod.Put, path, Project("any"), headers: ("If-Match", "*"))));
        Assert.Equal("any", (string?)(await Service.Get(path))["name"]);

        static (HttpStatusCode, string?) Of((HttpStatusCode Status, string? Tag, object? Body) answer) => (answer.Status, answer.Tag);
    }

    [Fact]
    public async Task Of_two_changes_of_one_version_exactly_one_is_made()
    {
        var id = await Create(Project("race"));
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Send(HttpMethod.Put, $"/v1/projects/{id}", Project($"race {i}"), headers: ("If-Match", "\"1\""))));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.Equal(7, answers.Count(answer => answer.Status == HttpStatusCode.PreconditionFailed));
    }

    [Fact]
    public async Task What_is_new_is_created_without_a_header_and_what_is_there_says_which_header_is_meant()
    {
        var path = $"/v1/projects/{Unique("plain")}";

        var (created, tag, _) = await Send(HttpMethod.Put, path, Project("first"));
        Assert.Equal((HttpStatusCode.Created, "\"1\""), (created, tag));

        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Put, path, Project("first"))).Status);
        Assert.Equal("\"1\"", (await Send(HttpMethod.Get, path)).ETag);

        var (again, _, versionMissing) = await Send(HttpMethod.Put, path, Project("second"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, again);
        Assert.Contains("send 'If-Match: \"1\"'", (string?)versionMissing!["detail"], StringComparison.Ordinal);

        var (only, _, isThere) = await Send(HttpMethod.Put, path, Project("third"), headers: ("If-None-Match", "*"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, only);
        Assert.Contains("exists already", (string?)isThere!["detail"], StringComparison.Ordinal);
        Assert.Equal("first", (string?)(await Service.Get(path))["name"]);
    }

    [Fact]
    public async Task Creating_what_is_there_is_refused()
    {
        var id = await Create(Project("there"));

        Assert.Equal(
            HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("again"), headers: ("If-None-Match", "*"))).Status);
        Assert.Equal(
            HttpStatusCode.NotFound, (await Send(HttpMethod.Put, $"/v1/projects/{Unique("none")}", Project("new"), headers: ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task A_patch_changes_what_it_names_and_leaves_the_rest()
    {
        var id = await Create(Project("patched", "\"owner\":\"ada\",\"team\":\"care\""));
        var (status, tag, after) = await Send(
            HttpMethod.Patch, $"/v1/projects/{id}", """{"owner":"grace","team":null,"tags":["x"]}""", "application/merge-patch+json", ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, tag));
        Assert.Equal(("patched", "grace", null), ((string?)after!["name"], (string?)after["owner"], (string?)after["team"]));
        Assert.Equal([id], await Ids("owner=grace&tag=x"));
        Assert.Equal("patch", (string?)(await Service.Get($"/v1/audit?resourceId={id}&action=patch"))["items"]![0]!["action"]);
    }

    [Theory]
    [InlineData("""{"name":null}""", "'name'")]
    [InlineData("""{"dependencies":null}""", "'dependencies'")]
    [InlineData("""{"dependencies":[]}""", "at least one dependency")]
    [InlineData("""{"dependencies":[{"model":"x","share":2}]}""", "dependencies[0].share")]
    [InlineData("""{"dependencies":[{"model":"x","occurrences":[{"path":""}]}]}""", "dependencies[0].occurrences[0].path")]
    [InlineData("""{"dependencies":[{"model":"x","occurrences":[{"path":"a.py","line":0}]}]}""", "dependencies[0].occurrences[0].line")]
    [InlineData("""{"dependencies":[{"model":"x","occurrences":[null]}]}""", "must not be null")]
    [InlineData("""{"nmae":"x"}""", "'nmae'")]
    [InlineData("""{"ower":null}""", "'ower' is not a member")]
    [InlineData("""{"name":"\ud800"}""", "malformed")]
    [InlineData("""{"\ud800":"x"}""", "malformed")]
    [InlineData("""{"name":"a\u0000b"}""", "control characters")]
    [InlineData("""{"criticality":"huge"}""", "one of low, medium, high, critical")]
    [InlineData("[]", "not an object")]
    [InlineData("{", "not JSON")]
    public async Task A_patch_that_leaves_no_valid_project_is_refused(string patch, string says)
    {
        var id = await Create(Project("bad patch"));
        var (status, _, problem) = await Send(HttpMethod.Patch, $"/v1/projects/{id}", patch, "application/merge-patch+json", ("If-Match", "\"1\""));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(says, problem!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Equal(1, (int)(await Service.Get($"/v1/projects/{id}"))["version"]!);
    }

    [Theory]
    [InlineData("tag=%00")]
    [InlineData("model=a%00b")]
    [InlineData("cursor=YWZ0ZXI6bGlzdFByb2plY3RzOgA")]
    public async Task A_filter_that_no_text_can_meet_is_refused(string query) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(HttpMethod.Get, $"/v1/projects?{query}")).Status);

    [Theory]
    [InlineData("Upper")]
    [InlineData("-first")]
    [InlineData("a%20space")]
    [InlineData("way-too-long-way-too-long-way-too-long-way-too-long-way-too-long-way-too-long-way-too-long-way-too-long")]
    public async Task An_id_has_a_form(string id) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("bad id"), headers: ("If-None-Match", "*"))).Status);

    [Fact]
    public async Task A_deleted_project_is_gone()
    {
        var id = await Create(Project("gone"));
        await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}");

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Delete, $"/v1/projects/{id}")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "\"2\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{id}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{id}/assessments")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "*"))).Status);
    }

    [Fact]
    public async Task Each_filter_finds_what_it_names_and_all_must_fit()
    {
        var (tag, team, owner) = (Unique("tag"), Unique("team"), Unique("owner"));
        var one = await Create(Project("one", $"\"tags\":[\"{tag}\"],\"team\":\"{team}\",\"owner\":\"{owner}\""));
        var other = await Create(Project("other", $"\"tags\":[\"{tag}\",\"x\"],\"team\":\"{team}\"", model: "mistral/mistral-large-2512"));
        var unknown = await Create(Project("unknown", $"\"tags\":[\"{tag}\"]", model: "nobody/knows-this"));

        Assert.Equal(Sorted(one, other, unknown), await Ids($"tag={tag}"));
        Assert.Equal(Sorted(one, other), await Ids($"team={team}"));
        Assert.Equal([one], await Ids($"owner={owner}"));
        Assert.Equal([one], await Ids($"tag={tag}&provider=openai"));
        Assert.Equal([one], await Ids($"tag={tag}&model=gpt-4.1"));
        Assert.Equal([other], await Ids($"tag={tag}&model=mistral/mistral-large-2512&team={team}"));
        Assert.Equal([unknown], await Ids($"tag={tag}&model=nobody/knows-this"));
        Assert.Empty(await Ids($"owner={owner}&provider=mistral"));
    }

    [Fact]
    public async Task A_change_is_found_by_what_it_is_now()
    {
        var (before, after) = (Unique("before"), Unique("after"));
        var id = await Create(Project("moves", $"\"tags\":[\"{before}\"]"));
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("moves", $"\"tags\":[\"{after}\"]"), headers: ("If-Match", "\"1\""));

        Assert.Empty(await Ids($"tag={before}"));
        Assert.Equal([id], await Ids($"tag={after}"));
    }

    [Fact]
    public async Task Walking_the_pages_while_others_write_sees_every_old_project_once()
    {
        var tag = Unique("walk");
        var old = new List<string>();
        for (var i = 0; i < 7; i++)
        {
            old.Add(await Create(Project($"p{i}", $"\"tags\":[\"{tag}\"]"), id: $"walk-{i}"));
        }

        var seen = new List<string>();
        for (var path = $"/v1/projects?tag={tag}&limit=2"; path is not null;)
        {
            using var response = await Service.Send(HttpMethod.Get, path);
            var page = await RiskApiService.Json(response);
            seen.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            path = (string?)page["next"];
            Assert.Equal(path is not null, response.Headers.TryGetValues("Link", out var link) && link.Single() == $"<{path}>; rel=\"next\"");
            await Create(Project("new", $"\"tags\":[\"{tag}\"]"), id: "walk-a");
        }

        Assert.All(old, id => Assert.Single(seen, id));
        Assert.Equal(seen.Distinct(), seen);
    }

    [Fact]
    public async Task The_same_request_twice_creates_once()
    {
        var (tag, key) = (Unique("once"), Unique("key"));
        var body = Project("once", $"\"tags\":[\"{tag}\"]");
        var answers = await Task.WhenAll(
            Enumerable.Range(0, 20).Select(_ => Send(HttpMethod.Post, "/v1/projects", body, headers: ("Idempotency-Key", $"\"{key}\""))));

        Assert.All(answers, answer => Assert.Equal(
            (HttpStatusCode.Created, answers[0].ETag, answers[0].Body!.ToJsonString()), (answer.Status, answer.ETag, answer.Body!.ToJsonString())));
        Assert.Single(await Ids($"tag={tag}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Send(
            HttpMethod.Post, "/v1/projects", Project("another"), headers: ("Idempotency-Key", $"\"{key}\""))).Status);
        Assert.Equal(HttpStatusCode.Created, (await Send(
            HttpMethod.Post, "/v1/projects", body, headers: [("Idempotency-Key", key), ("X-Actor", "somebody else")])).Status);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() => Assert.Equal(
        HttpStatusCode.BadRequest, (await Send(HttpMethod.Post, "/v1/projects", Project("long"), headers: ("Idempotency-Key", new string('k', 201)))).Status);

    private static string[] Sorted(params string[] ids) => [.. ids.Order(StringComparer.Ordinal)];

    private async Task<string[]> Ids(string query) =>
        [.. (await Service.Get($"/v1/projects?{query}"))["items"]!.AsArray().Select(item => (string)item!["id"]!)];
}
