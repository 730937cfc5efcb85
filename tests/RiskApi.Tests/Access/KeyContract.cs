using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Access.Keys;
using RiskApi.Core;
using RiskApi.Storage;
using RiskApi.Storage.Keys;

namespace RiskApi.Tests.Access;

public abstract class KeyContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Scored = """{"dependencies":[{"model":"gpt-4o"}]}""";

    [Fact]
    public async Task A_key_is_shown_once_and_opens_in_either_header()
    {
        var (secret, id) = await Issue("reader");

        Assert.Matches("^risk_[0-9a-f]{72}$", secret);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, "/v1/projects", headers: ("Authorization", $"Bearer {secret}"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, "/v1/projects", headers: ("X-Api-Key", secret))).Status);
        var shown = (await Send(HttpMethod.Get, $"/v1/keys/{id}")).Body!;
        Assert.DoesNotContain(secret, shown.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("active", (string?)shown["state"]);
        Assert.Equal("2026-11-24", ((string?)shown["lastUsedOn"])?[..10]);
        Assert.Equal(secret[..13], (string?)shown["prefix"]);
    }

    [Theory]
    [InlineData("X-Api-Key", "risk_00")]
    [InlineData("X-Api-Key", "secret")]
    [InlineData("Authorization", "Bearer risk_0000000000000000000000000000000000000000000000000000000000000000ffffffff")]
    [InlineData("Authorization", "Bearer eyJhbGciOiJub25lIn0.e30.")]
    public async Task A_key_that_is_none_opens_nothing(string header, string value)
    {
        using var response = await Service.Send(HttpMethod.Get, "/v1/projects", headers: (header, value));

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("error=\"invalid_token\"", response.Headers.WwwAuthenticate.ToString(), StringComparison.Ordinal);
        Assert.Equal("/problems/unauthenticated", (string?)(await RiskApiService.Json(response))["type"]);
    }

    [Fact]
    public async Task Without_a_key_the_answer_says_how_to_get_one()
    {
        using var client = Service.CreateClient();
        using var response = await client.GetAsync(new Uri("/v1/catalog", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("Bearer realm=\"RiskApi\"", response.Headers.WwwAuthenticate.ToString());
        Assert.Contains("POST /v1/keys", (string?)(await RiskApiService.Json(response))["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    [InlineData("/openapi/v1.json", HttpStatusCode.OK)]
    [InlineData("/swagger/index.html", HttpStatusCode.OK)]
    [InlineData("/problems/unauthenticated", HttpStatusCode.OK)]
    [InlineData("/nowhere", HttpStatusCode.NotFound)]
    public async Task What_is_for_everyone_needs_no_key(string path, HttpStatusCode status)
    {
        using var client = Service.CreateClient();
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Roles_include_one_another_and_stop_at_what_is_above_them()
    {
        var (reader, _) = await Issue("reader");
        var (contributor, _) = await Issue("contributor");
        var (admin, _) = await Issue("admin");

        Assert.Equal(HttpStatusCode.OK, await Status(reader, HttpMethod.Post, "/v1/assessments", Scored));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(reader, HttpMethod.Post, "/v1/projects", Project("x")));
        Assert.Equal(HttpStatusCode.Created, await Status(contributor, HttpMethod.Post, "/v1/projects", Project("x")));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(contributor, HttpMethod.Get, "/v1/keys"));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(
            contributor, HttpMethod.Put, $"/v1/gate-policies/{Unique("p")}", """{"maximumScore":50}""", ("If-None-Match", "*")));
        Assert.Equal(
            HttpStatusCode.Created, await Status(admin, HttpMethod.Put, $"/v1/gate-policies/{Unique("p")}", """{"maximumScore":50}""", ("If-None-Match", "*")));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await Status(reader, HttpMethod.Put, "/v1/catalog", "{}"));
    }

    [Fact]
    public async Task A_refusal_names_the_role_that_is_missing()
    {
        var (reader, _) = await Issue("reader", name: Unique("ada"));
        var (status, _, body) = await Send(HttpMethod.Delete, "/v1/projects/any", headers: [("X-Api-Key", reader), ("If-Match", "*")]);

        Assert.Equal(HttpStatusCode.Forbidden, status);
        Assert.Equal("/problems/forbidden", (string?)body!["type"]);
        Assert.Matches("^'ada-.*' is a reader, and this takes a contributor", (string?)body["detail"]);
    }

    [Fact]
    public async Task A_revoked_key_opens_nothing_from_the_next_request_on()
    {
        var (secret, id) = await Issue("reader");
        Assert.Equal(HttpStatusCode.OK, await Status(secret, HttpMethod.Get, "/v1/projects"));

        var revoked = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Send(HttpMethod.Delete, $"/v1/keys/{id}")));
        Assert.All(revoked, one => Assert.Equal(HttpStatusCode.NoContent, one.Status));

        var (status, _, body) = await Send(HttpMethod.Get, "/v1/projects", headers: ("X-Api-Key", secret));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("was revoked at", (string?)body!["detail"], StringComparison.Ordinal);
        Assert.Equal("revoked", (string?)(await Send(HttpMethod.Get, $"/v1/keys/{id}")).Body!["state"]);
        Assert.Single((await Send(HttpMethod.Get, $"/v1/audit?resourceId={id}&action=revoke")).Body!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Delete, "/v1/keys/none")).Status);
    }

    [Fact]
    public async Task A_key_opens_until_it_expires_and_not_after()
    {
        var secret = await Store(key => key with { ExpiresAt = Service.Time.GetUtcNow().AddMilliseconds(1) });
        Assert.Equal(HttpStatusCode.OK, await Status(secret, HttpMethod.Get, "/v1/projects"));

        var expired = await Store(key => key with { ExpiresAt = Service.Time.GetUtcNow() });
        var (status, _, body) = await Send(HttpMethod.Get, "/v1/projects", headers: ("X-Api-Key", expired));
        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Contains("expired at", (string?)body!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_that_only_begins_as_another_does_not_open()
    {
        var (secret, _) = await Issue("admin");
        var random = Convert.FromHexString(secret.AsSpan(5, 64));
        random[^1] ^= 1;

        Assert.Equal(secret[..60], ApiKey.Of(random).Text[..60]);
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(ApiKey.Of(random).Text, HttpMethod.Get, "/v1/projects"));
    }

    [Fact]
    public async Task Of_keys_made_at_once_with_one_name_there_is_one()
    {
        var name = Unique("same");
        var made = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => Send(HttpMethod.Post, "/v1/keys", $$"""{"name":"{{name}}","role":"reader"}""")));

        var one = Assert.Single(made, answer => answer.Status == HttpStatusCode.Created);
        Assert.All(made.Where(answer => answer != one), answer =>
            Assert.Equal((HttpStatusCode.Conflict, "/problems/name-taken"), (answer.Status, (string?)answer.Body!["type"])));
        await Send(HttpMethod.Delete, $"/v1/keys/{one.Body!["key"]!["id"]}");
        await Issue("reader", name: name);
    }

    [Fact]
    public async Task A_key_without_a_name_gets_one_so_that_the_same_request_makes_another()
    {
        var first = await Send(HttpMethod.Post, "/v1/keys", """{"role":"reader"}""");
        var second = await Send(HttpMethod.Post, "/v1/keys", """{"role":"reader"}""");

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.Status, second.Status));
        Assert.Equal($"reader-{((string)first.Body!["secret"]!)[5..13]}", (string?)first.Body["key"]!["name"]);
        Assert.NotEqual((string?)first.Body["key"]!["name"], (string?)second.Body!["key"]!["name"]);
    }

    [Theory]
    [InlineData("""{"name":"x","role":"admin","team":"claims"}""", "team")]
    [InlineData("""{"name":"x","role":"reader","team":""}""", "team")]
    [InlineData("""{"name":"","role":"reader"}""", "name")]
    [InlineData("""{"name":"x","role":"reader","lifetimeDays":0}""", "lifetimeDays")]
    [InlineData("""{"name":"x","role":"reader","lifetimeDays":3651}""", "lifetimeDays")]
    public async Task A_key_that_makes_no_sense_is_not_made(string body, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, "/v1/keys", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem!["errors"]![place]);
    }

    [Fact]
    public async Task The_audit_trail_names_the_key_whatever_the_client_says()
    {
        var name = Unique("ci");
        var (secret, _) = await Issue("contributor", name: name);
        var id = Unique("audited");
        Assert.Equal(HttpStatusCode.Created, await Status(
            secret, HttpMethod.Put, $"/v1/projects/{id}", Project("x"), ("If-None-Match", "*"), ("X-Actor", "somebody@else.example")));

        Assert.Equal(name, (string?)(await Send(HttpMethod.Get, $"/v1/audit?resourceId={id}")).Body!["items"]![0]!["actor"]);
    }

    [Fact]
    public async Task A_key_of_a_team_sees_and_writes_that_team_alone()
    {
        var (team, other) = (Unique("claims"), Unique("billing"));
        var (secret, _) = await Issue("contributor", team);
        var ours = await Create(Project("ours", $"\"team\":\"{team}\""));
        var theirs = await Create(Project("theirs", $"\"team\":\"{other}\""));
        var nobodys = await Create(Project("nobody's"));
        await Send(HttpMethod.Post, $"/v1/projects/{theirs}/assessments", "{}");
        await Send(HttpMethod.Post, $"/v1/projects/{theirs}/reviews", "{}");

        Assert.Equal(HttpStatusCode.OK, await Status(secret, HttpMethod.Get, $"/v1/projects/{ours}"));
        Assert.Equal(HttpStatusCode.Created, await Status(secret, HttpMethod.Post, $"/v1/projects/{ours}/assessments", "{}"));
        foreach (var hidden in new[] { theirs, nobodys })
        {
            (HttpMethod Method, string Path, string? Body)[] requests =
            [
                (HttpMethod.Get, $"/v1/projects/{hidden}", null),
                (HttpMethod.Put, $"/v1/projects/{hidden}", Project("x", $"\"team\":\"{team}\"")),
                (HttpMethod.Patch, $"/v1/projects/{hidden}", $$"""{"team":"{{team}}"}"""),
                (HttpMethod.Delete, $"/v1/projects/{hidden}", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/trend", null),
                (HttpMethod.Post, $"/v1/projects/{hidden}/assessments", "{}"),
                (HttpMethod.Get, $"/v1/projects/{hidden}/assessments", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/assessments/latest", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/reviews/latest", null),
                (HttpMethod.Post, $"/v1/projects/{hidden}/reviews", "{}"),
                (HttpMethod.Get, $"/v1/projects/{hidden}/events", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/waivers", null),
                (HttpMethod.Delete, $"/v1/projects/{hidden}/waivers/openai/gpt-4.1-2025-04-14", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/report", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/badge.svg", null),
                (HttpMethod.Get, $"/v1/projects/{hidden}/bom.cdx.json", null),
                (HttpMethod.Post, $"/v1/projects/{hidden}/imports", "gpt-4o"),
                (HttpMethod.Post, $"/v1/imports?projectId={hidden}", "gpt-4o"),
                (HttpMethod.Post, "/v1/gate", $$$"""{"projectId":"{{{hidden}}}","policy":{"maximumScore":1}}"""),
                (
                    HttpMethod.Post,
                    "/v1/assessments/what-if",
                    $$$"""{"projectId":"{{{hidden}}}","scenarios":[{"name":"x","changes":[{"change":"drop-dependency","dependency":"openai/gpt-5.4-mini"}]}]}"""),
            ];
            foreach (var (method, path, body) in requests)
            {
                var (status, _, problem) = await Send(method, path, body, headers: [("X-Api-Key", secret), ("If-Match", "*")]);
                Assert.True(status == HttpStatusCode.NotFound, $"{method} {path}: {status} {problem}");
                Assert.Equal("/problems/unknown-project", (string?)problem!["type"]);
            }
        }

        var listed = (await Send(HttpMethod.Get, "/v1/projects?limit=100", headers: ("X-Api-Key", secret))).Body!["items"]!.AsArray();
        Assert.Equal([ours], listed.Select(item => (string?)item!["id"]));
        Assert.Empty((await Send(HttpMethod.Get, $"/v1/projects?team={other}", headers: ("X-Api-Key", secret))).Body!["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Forbidden, await Status(secret, HttpMethod.Get, "/v1/audit"));
    }

    [Fact]
    public async Task A_key_of_a_team_gets_that_team_alone_where_projects_are_taken_together()
    {
        var (team, other) = (Unique("claims"), Unique("billing"));
        var (secret, _) = await Issue("contributor", team);
        var ours = await Create(Project("ours", $"\"team\":\"{team}\""));
        var theirs = await Create(Project("theirs", $"\"team\":\"{other}\""));
        async Task<JsonNode> Read(string path) => (await Send(HttpMethod.Get, path, headers: ("X-Api-Key", secret))).Body!;
        async Task<int> Planned(string body) =>
            (int)(await Send(HttpMethod.Post, "/v1/portfolio/plan", body, headers: ("X-Api-Key", secret))).Body!["totals"]!["projects"]!;

        Assert.True((int)(await Send(HttpMethod.Get, "/v1/portfolio/summary")).Body!["basis"]!["projects"]! >= 2);
        Assert.Equal(1, (int)(await Read("/v1/portfolio/summary"))["basis"]!["projects"]!);
        Assert.Equal(0, (int)(await Read($"/v1/portfolio/summary?team={other}"))["basis"]!["projects"]!);
        Assert.Equal(1, await Planned("""{"engineerDaysPerMonth":10}"""));
        Assert.Equal(0, await Planned($$"""{"engineerDaysPerMonth":10,"selection":{"team":"{{other}}"} }"""));
        var facts = (await Read("/v1/exports/facts.json")).ToJsonString();
        Assert.Contains(ours, facts, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, facts, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, await Status(secret, HttpMethod.Get, "/v1/rescorings"));

        foreach (var id in new[] { ours, theirs })
        {
            await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("x", $"\"team\":\"{(id == ours ? team : other)}\"", "gpt-4.5-preview"), headers: ("If-Match", "*"));
            await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}");
        }

        foreach (var list in new[] { "/v1/worklist?", "/v1/events?limit=100&" })
        {
            Assert.Equal([ours], (await Read(list))["items"]!.AsArray().Select(item => (string?)item!["project"]!["id"]).Distinct());
            Assert.Empty((await Read($"{list}project={theirs}"))["items"]!.AsArray());
        }
    }

    [Fact]
    public async Task A_key_of_a_team_has_subscriptions_of_that_team_alone()
    {
        var (team, other) = (Unique("claims"), Unique("billing"));
        var (secret, _) = await Issue("contributor", team);
        static string Body(string? of) =>
            $$"""{"name":"s","channel":"webhook","url":"https://93.184.215.14/hook","filter":{{(of is null ? "{}" : $$"""{"team":"{{of}}"}""")}}}""";
        var theirs = (string)(await Send(HttpMethod.Post, "/v1/subscriptions", Body(other))).Body!["id"]!;

        Assert.Equal(HttpStatusCode.Created, await Status(secret, HttpMethod.Post, "/v1/subscriptions", Body(team)));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(secret, HttpMethod.Post, "/v1/subscriptions", Body(other)));
        Assert.Equal(HttpStatusCode.Forbidden, await Status(secret, HttpMethod.Post, "/v1/subscriptions", Body(null)));
        Assert.Equal(HttpStatusCode.NotFound, await Status(secret, HttpMethod.Get, $"/v1/subscriptions/{theirs}"));
        Assert.Equal(HttpStatusCode.NotFound, await Status(secret, HttpMethod.Get, $"/v1/subscriptions/{theirs}/deliveries"));
        Assert.Single((await Send(HttpMethod.Get, "/v1/subscriptions", headers: ("X-Api-Key", secret))).Body!["items"]!.AsArray());
    }

    [Fact]
    public async Task A_key_of_a_team_cannot_give_projects_to_another()
    {
        var team = Unique("claims");
        var (secret, _) = await Issue("contributor", team);
        var ours = await Create(Project("ours", $"\"team\":\"{team}\""));

        (HttpMethod Method, string Path, string Body, string Condition)[] writes =
        [
            (HttpMethod.Post, "/v1/projects", Project("x"), "If-None-Match"),
            (HttpMethod.Post, "/v1/projects", Project("x", "\"team\":\"billing\""), "If-None-Match"),
            (HttpMethod.Put, $"/v1/projects/{Unique("new")}", Project("x", "\"team\":\"billing\""), "If-None-Match"),
            (HttpMethod.Put, $"/v1/projects/{ours}", Project("x", "\"team\":\"billing\""), "If-Match"),
            (HttpMethod.Patch, $"/v1/projects/{ours}", """{"team":null}""", "If-Match"),
        ];
        foreach (var (method, path, body, condition) in writes)
        {
            var (status, _, problem) = await Send(method, path, body, headers: [("X-Api-Key", secret), (condition, "*")]);
            Assert.True(status == HttpStatusCode.Forbidden, $"{method} {path}: {status} {problem}");
            Assert.Contains($"set 'team' to '{team}'", (string?)problem!["detail"], StringComparison.Ordinal);
        }

        Assert.Equal(team, (string?)(await Send(HttpMethod.Get, $"/v1/projects/{ours}")).Body!["team"]);
    }

    [Fact]
    public async Task Keys_are_listed_newest_first_in_pages()
    {
        var (_, first) = await Issue("reader");
        var (_, second) = await Issue("reader");

        var page = (await Send(HttpMethod.Get, "/v1/keys?limit=1")).Body!;
        Assert.Equal(second, (string?)Assert.Single(page["items"]!.AsArray())!["id"]);
        var next = (await Send(HttpMethod.Get, (string)page["next"]!)).Body!;
        Assert.Equal(first, (string?)Assert.Single(next["items"]!.AsArray())!["id"]);
    }

    [Theory]
    [InlineData("bootstrap")]
    [InlineData(" Bootstrap ")]
    [InlineData("RISKAPI")]
    [InlineData("create-key")]
    [InlineData("source:openai")]
    public async Task A_name_of_the_service_itself_is_refused(string name)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, "/v1/keys", $$"""{"name":"{{name}}","role":"reader"}""");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("a name of the service itself", (string?)problem!["errors"]!["name"]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_of_the_name_of_one_that_was_revoked_is_somebody_else()
    {
        var (name, once) = (Unique("again"), Unique("once"));
        var body = Project("by a key");
        var (first, firstId) = await Issue("contributor", name: name);
        var (_, _, byFirst) = await Send(HttpMethod.Post, "/v1/projects", body, headers: [("X-Api-Key", first), ("Idempotency-Key", once)]);
        await Send(HttpMethod.Delete, $"/v1/keys/{firstId}");
        var (second, secondId) = await Issue("contributor", name: name);
        var (_, _, bySecond) = await Send(HttpMethod.Post, "/v1/projects", body, headers: [("X-Api-Key", second), ("Idempotency-Key", once)]);

        Assert.NotEqual((string?)byFirst!["id"], (string?)bySecond!["id"]);
        foreach (var (id, project) in new[] { (firstId, byFirst), (secondId, bySecond) })
        {
            var entry = Assert.Single((await Send(HttpMethod.Get, $"/v1/audit?actorId={id}")).Body!["items"]!.AsArray())!;
            Assert.Equal((name, (string?)project["id"]), ((string?)entry["actor"], (string?)entry["resourceId"]));
            Assert.Equal("key", (string?)entry["identity"]!["kind"]);
        }
    }

    protected async Task<(string Secret, string Id)> Issue(string role, string? team = null, string? name = null)
    {
        // Ids grow with time, and time stands still here.
        Service.Time.Advance(TimeSpan.FromMilliseconds(2));
        var input = new JsonObject { ["name"] = name ?? Unique(role), ["role"] = role, ["team"] = team };
        var (status, _, body) = await Send(HttpMethod.Post, "/v1/keys", input.ToJsonString());
        Assert.True(status == HttpStatusCode.Created, body?.ToJsonString());
        return ((string)body!["secret"]!, (string)body["key"]!["id"]!);
    }

    /// <summary>Keeps a reader's key that no request could make.</summary>
    private async Task<string> Store(Func<StoredKey, StoredKey> change)
    {
        var key = ApiKey.New();
        var now = Service.Time.GetUtcNow();
        var stored = new StoredKey
        {
            Id = StoredId.New(now),
            Prefix = key.Prefix,
            Digest = key.Digest,
            Name = Unique("stored"),
            Role = Role.Reader,
            CreatedAt = now,
            CreatedBy = "test",
            ExpiresAt = now
        };
        await Service.Services
            .GetRequiredService<Database>()
            .Write(Author.Service(Service.Time), session => KeyStore.Insert(session, change(stored)), TestContext.Current.CancellationToken);
        return key.Text;
    }

    private async Task<HttpStatusCode> Status(string secret, HttpMethod method, string path, string? body = null, params (string, string)[] headers) =>
        (await Send(method, path, body, headers: [("X-Api-Key", secret), .. headers])).Status;
}

public sealed class KeysOnSqlite(ClosedService service) : KeyContract<ClosedService>(service), IClassFixture<ClosedService>
{
    [Fact]
    public async Task Neither_the_database_nor_its_log_holds_a_key()
    {
        var (secret, _) = await Issue("reader");
        await Send(HttpMethod.Get, "/v1/projects", headers: ("X-Api-Key", secret));

        foreach (var file in new[] { Service.DatabaseFile, Service.DatabaseFile + "-wal" }.Where(File.Exists))
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
            var content = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
            Assert.DoesNotContain(secret[13..], content, StringComparison.Ordinal);
        }
    }
}

public sealed class KeysOnPostgres(ClosedPostgresService service) : KeyContract<ClosedPostgresService>(service), IClassFixture<ClosedPostgresService>;
