using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Imports;

public sealed class CatalogImportOnSqlite() : CatalogImportContract<RiskApiService>(new());

public sealed class CatalogImportOnPostgres() : CatalogImportContract<PostgresService>(new());

/// <summary>Imports change the catalog of the whole service, so that each test has a service of its own.</summary>
public abstract class CatalogImportContract<TService>(TService service) : Contract<TService>(service), IAsyncDisposable
    where TService : RiskApiService
{
    private const string Notice = """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","announced":"2026-11-18","shutdown":"2027-06-01"}]}""";
    private const string Other = """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-pro","announced":"2026-11-18","shutdown":"2027-06-01"}]}""";
    private const string Contradiction = """{"publisher":"OpenAI","models":[{"id":"gpt-4.5-preview","shutdown":"2025-08-14"}]}""";
    private const string Model = "/v1/models/openai/gpt-5.4-mini";

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_preview_changes_nothing_until_it_is_applied()
    {
        var before = await Version();
        var preview = await Import(Notice);

        Assert.Equal(1, (int)preview["summary"]!["changedModels"]!);
        Assert.Null(preview["summary"]!["appliedAt"]);
        Assert.Null(await RetiresOn());
        Assert.Equal(before, await Version());

        var (status, _, applied) = await Send(HttpMethod.Post, $"/v1/catalog/imports/{preview["summary"]!["id"]}/apply", "{}", headers: ("X-Actor", "ada"));
        Assert.True(status == HttpStatusCode.OK, applied!.ToJsonString());
        Assert.Equal(1, (long)applied["summary"]!["revision"]!);
        Assert.Equal("2027-06-01", await RetiresOn());
        Assert.NotEqual(before, await Version());

        // The notice was public from its day on, whenever it was imported.
        Assert.Null((await Service.Get($"{Model}?asOf=2026-11-17"))["lifecycle"]!["retiresOn"]);
        Assert.Equal("2027-06-01", (string?)(await Service.Get($"{Model}?asOf=2026-11-18"))["lifecycle"]!["retiresOn"]);
        Assert.Equal(HttpStatusCode.Conflict, (await Send(HttpMethod.Post, "/v1/catalog/imports/latest/apply", "{}")).Status);

        var revision = await Service.Get("/v1/catalog/revisions/1");
        Assert.Equal("ada", (string?)revision["actor"]);
        Assert.Contains("retiresOn", revision["changes"]![0]!["facts"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Single((await Service.Get("/v1/audit?resourceType=catalog-import&action=apply"))["items"]!.AsArray());
    }

    [Fact]
    public async Task An_import_that_says_nothing_new_makes_no_revision()
    {
        await Import(Notice, "?apply=true");
        var version = await Version();
        var again = await Import(Notice, "?apply=true");

        Assert.NotNull(again["summary"]!["appliedAt"]);
        Assert.Null(again["summary"]!["revision"]);
        Assert.Equal(version, await Version());
    }

    [Fact]
    public async Task A_preview_of_another_catalog_is_not_applied()
    {
        var old = (string)(await Import(Notice))["summary"]!["id"]!;
        await Import(Other, "?apply=true");

        var (status, _, problem) = await Send(HttpMethod.Post, $"/v1/catalog/imports/{old}/apply", "{}");
        Assert.Equal(HttpStatusCode.PreconditionFailed, status);
        Assert.Contains("has changed since", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Null(await RetiresOn());
    }

    [Fact]
    public async Task Of_two_imports_that_are_applied_at_once_one_wins()
    {
        string[] ids = [(string)(await Import(Notice))["summary"]!["id"]!, (string)(await Import(Other))["summary"]!["id"]!];
        var answers = await Task.WhenAll(ids.Concat(ids).Concat(ids).Select(id => Send(HttpMethod.Post, $"/v1/catalog/imports/{id}/apply", "{}")));

        Assert.Single(answers, answer => answer.Status == HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.PreconditionFailed, HttpStatusCode.Conflict }));
        Assert.Single((await Service.Get("/v1/catalog/revisions"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_rollback_restores_the_catalog_and_can_be_rolled_back()
    {
        await Import(Notice, "?apply=true");
        var imported = await Version();

        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback")).Status);
        var without = await Version();
        Assert.Null(await RetiresOn());
        Assert.Equal(2, (int)(await Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback")).Body!["number"]!);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Post, "/v1/catalog/revisions/99/rollback")).Status);

        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, "/v1/catalog/revisions/2/rollback")).Status);
        Assert.Equal(imported, await Version());
        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, "/v1/catalog/revisions/3/rollback")).Status);
        Assert.Equal(without, await Version());
        Assert.Equal([4, 3, 2, 1], (await Service.Get("/v1/catalog/revisions"))["items"]!.AsArray().Select(item => (int)item!["number"]!));
    }

    [Fact]
    public async Task What_a_later_revision_rests_on_cannot_be_rolled_back()
    {
        await Import(Notice, "?apply=true");
        await Import(Notice.Replace("2027-06-01", "2027-09-01", StringComparison.Ordinal), "?apply=true");

        Assert.Equal("2027-09-01", await RetiresOn());
        var (status, _, problem) = await Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback");
        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Contains("Revision 2", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_conflict_is_kept_until_somebody_decides_it()
    {
        await Import(Contradiction, "?apply=true");
        var conflict = Assert.Single((await Service.Get("/v1/catalog/conflicts?model=openai/gpt-4.5-preview"))["items"]!.AsArray())!["conflict"]!;
        Assert.Equal("openai/gpt-4.5-preview#retiresOn", (string?)conflict["id"]);
        Assert.Equal("2025-07-14", (string?)conflict["kept"]);
        Assert.Equal("2025-08-14", (string?)conflict["stated"]);
        Assert.Equal("2025-07-14", await RetiresOn("/v1/models/openai/gpt-4.5-preview"));

        var import = await Import(Contradiction);
        await Send(HttpMethod.Post, $"/v1/catalog/imports/{import["summary"]!["id"]}/apply", """{"acceptConflicts":["openai/gpt-4.5-preview#retiresOn"]}""");
        Assert.Equal("2025-08-14", await RetiresOn("/v1/models/openai/gpt-4.5-preview"));
        Assert.Equal("hand-kept", (string?)(await Service.Get("/v1/catalog/revisions/1"))["sourceKind"]);
        Assert.Empty((await Service.Get("/v1/catalog/conflicts"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("{", 422, "cut off")]
    [InlineData("""{"publisher":"OpenAI","models":[]}""", 422, "names no model")]
    [InlineData("""{"publisher":"OpenAI","models":{"a":1}}""", 422, "no array 'models'")]
    [InlineData("<html>", 422, "none of the columns")]
    public async Task A_broken_feed_changes_nothing(string feed, int status, string says)
    {
        var before = await Version();
        var (answered, _, problem) = await Send(HttpMethod.Post, "/v1/catalog/imports?apply=true", feed);

        Assert.Equal(status, (int)answered);
        Assert.Contains(says, (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Equal(before, await Version());
        Assert.Empty((await Service.Get("/v1/catalog/imports"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("?format=xml", 400, "format")]
    [InlineData("?apply=yes", 400, "apply")]
    [InlineData("?aply=true", 400, "not a parameter")]
    public async Task A_bad_query_is_refused(string query, int status, string says)
    {
        var (answered, _, problem) = await Send(HttpMethod.Post, $"/v1/catalog/imports{query}", Notice);

        Assert.Equal(status, (int)answered);
        Assert.Contains(says, problem!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_that_is_too_large_is_refused()
    {
        var (status, _, _) = await Send(HttpMethod.Post, "/v1/catalog/imports", new string(' ', 20_000_001));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, status);
    }

    [Fact]
    public async Task Dates_of_ones_own_survive_imports_and_show_in_every_answer()
    {
        Assert.Equal(HttpStatusCode.Created, (await Put(
            "contract",
            """{"model":"openai/gpt-5.4-mini","reason":"contract","owner":"ada","retiresOn":"2028-12-31","expiresOn":"2027-01-01","deploymentNames":["azure/our-gpt"]}""")).Status);
        await Import(Notice, "?apply=true");

        var model = await Service.Get(Model);
        Assert.Equal("2028-12-31", (string?)model["lifecycle"]!["retiresOn"]);
        Assert.Equal("contract", (string?)Assert.Single(model["lifecycle"]!["overrides"]!.AsArray())!["id"]);

        Assert.Contains("override 'contract' of ada", model["forecast"]!.ToJsonString(
            new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }), StringComparison.Ordinal);

        var resolution = await Service.Get("/v1/resolve?model=azure/our-gpt");
        Assert.Equal(("deployment", "gpt-5.4-mini", "contract"), (
            (string?)resolution["match"], (string?)resolution["model"], (string?)Assert.Single(resolution["overrides"]!.AsArray())!["id"]));

        var assessment = await Service.Assess("""{"dependencies":[{"model":"azure/our-gpt"}]}""");
        Assert.Equal("ada", (string?)assessment["dependencies"]![0]!["lifecycle"]!["overrides"]![0]!["owner"]);
        Assert.Contains("override 'contract'", (string?)assessment["dependencies"]![0]!["matchBecause"], StringComparison.Ordinal);

        // On the day on which it expires, the record holds again.
        Service.Time.SetUtcNow(new(2027, 1, 1, 0, 0, 1, TimeSpan.Zero));
        Assert.Equal("2027-06-01", await RetiresOn());
        Assert.Equal("unknown", (string?)(await Service.Get("/v1/resolve?model=azure/our-gpt"))["match"]);
        Assert.Equal("expired", (string?)(await Service.Get("/v1/catalog/overrides"))["items"]![0]!["state"]);
    }

    [Fact]
    public async Task A_model_of_ones_own_is_a_model()
    {
        await Put(
            "llama",
            """{"model":"private/llama-support","reason":"self-hosted","owner":"ada","notBeforeOn":"2028-06-30","privateModel":{"maker":"meta","kind":"chat","releasedOn":"2026-03-01"}}""");
        var dependency = (await Service.Assess("""{"dependencies":[{"model":"private/llama-support"}]}"""))["dependencies"]![0]!;

        Assert.Equal(("exact", "active", "llama"), (
            (string?)dependency["match"], (string?)dependency["status"], (string?)dependency["lifecycle"]!["overrides"]![0]!["id"]));
        Assert.Equal("2028-06-30", (string?)dependency["lifecycle"]!["notBeforeOn"]);
    }

    [Fact]
    public async Task An_override_is_kept_with_versions()
    {
        const string Body = """{"model":"openai/gpt-5.4-mini","reason":"contract","owner":"ada","retiresOn":"2028-12-31"}""";
        const string Path = "/v1/catalog/overrides/versioned";
        var before = await Version();

        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Put, Path, Body, headers: ("If-Match", "\"1\""))).Status);
        Assert.Equal("\"1\"", (await Put("versioned", Body)).ETag);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put("versioned", Body)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Put, Path, Body)).Status);
        Assert.Equal("\"2\"", (await Send(HttpMethod.Put, Path, Body.Replace("2028", "2029", StringComparison.Ordinal), headers: ("If-Match", "\"1\""))).ETag);
        Assert.Equal("2029-12-31", await RetiresOn());
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Delete, Path, headers: ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, Path, headers: ("If-Match", "\"2\""))).Status);
        Assert.Equal(before, await Version());
        Assert.Equal(3, (await Service.Get("/v1/audit?resourceType=catalog-override"))["items"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("""{"model":"openai/gpt-5.4-mini","reason":"r","owner":"o"}""", "says nothing")]
    [InlineData("""{"model":"gpt-4.1","reason":"r","owner":"o","retiresOn":"2028-01-01"}""", "provider/model-id")]
    [InlineData("""{"model":"openai/nothing","reason":"r","owner":"o","retiresOn":"2028-01-01"}""", "holds no model")]
    [InlineData("""{"model":"openai/mine","reason":"r","owner":"o","privateModel":{"maker":"m","kind":"chat"}}""", "another provider")]
    [InlineData("""{"model":"private/mine","reason":"","owner":"o","privateModel":{"maker":"m","kind":"chat"}}""", "reason")]
    [InlineData("""{"model":"openai/gpt-5.4-mini","reason":"r","owner":"o","retiresOn":"2028-01-01","notBeforeOn":"2028-01-01"}""", "not both")]
    [InlineData("""{"model":"openai/gpt-5.4-mini","reason":"r","owner":"o","retiresOn":"2028-01-01","expiresOn":"2026-11-24"}""", "later than the day")]
    [InlineData("""{"model":"openai/gpt-5.4-mini","reason":"r","owner":"o","deploymentNames":[null]}""", "deploymentNames[0]")]
    [InlineData("""{"model":"openai/gpt-5.4-mini","reason":"r","owner":"o","deploymentNames":["openai/gpt-4.5-preview"]}""", "id of a catalogued model")]
    public async Task A_bad_override_is_refused_with_its_place(string body, string says)
    {
        var (status, _, problem) = await Put("bad", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(says, problem!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Imports_that_became_no_revision_are_dropped_after_a_week()
    {
        var applied = (string)(await Import(Notice, "?apply=true"))["summary"]!["id"]!;
        var previewed = (string)(await Import(Other))["summary"]!["id"]!;
        Service.Time.Advance(TimeSpan.FromDays(8));
        await Import(Other);

        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, $"/v1/catalog/imports/{applied}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/catalog/imports/{previewed}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Post, $"/v1/catalog/imports/{previewed}/apply", "{}")).Status);
    }

    [Fact]
    public async Task Facts_that_an_import_confirmed_are_not_old()
    {
        Service.Time.SetUtcNow(new(2027, 3, 1, 12, 0, 0, TimeSpan.Zero));
        Assert.Equal("degraded", (string?)(await Service.Get("/health/ready"))["status"]);

        var providers = (await Service.Get("/v1/providers"))["items"]!.AsArray().Select(provider => (string)provider!["provider"]!);
        await Import($"platform,model_id,shutdown,shutdown_kind\n{string.Concat(providers.Select(provider => $"{provider},brand-new-1,,\n"))}", "?apply=true");
        Assert.Equal("healthy", (string?)(await Service.Get("/health/ready"))["status"]);
    }

    [Theory]
    [InlineData("""{"publisher":"Nobody","models":[{"id":"x-1","shutdown":"2027-06-01"},{"id":"x-2"}]}""", "", "unknown-provider (2), first at $.models[0]")]
    [InlineData("""{"models":[{"provider":"bedrock","model":"nova-premier"}]}""", "", "other-spelling (1)")]
    [InlineData("""{"object":"list","data":[{"id":"x-1","object":"model"}]}""", "", "?source=https://api.groq.com/openai/v1/models")]
    [InlineData("""{"object":"list","data":[{"id":"x-1","object":"model"}]}""", "?provider=nobody", "no provider 'nobody'")]
    [InlineData("version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 5\n", "", "Git LFS")]
    public async Task An_import_of_which_nothing_is_taken_is_no_success(string feed, string query, string says)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, $"/v1/catalog/imports{query}", feed);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains(says, (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Empty((await Service.Get("/v1/catalog/imports"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_list_in_OpenAI_s_shape_is_that_of_the_address_it_was_read_from()
    {
        var import = await Import(
            """{"object":"list","data":[{"id":"brand-new-9","object":"model"}]}""", "?source=https://api.groq.com/openai/v1/models");

        Assert.Equal("groq", (string?)Assert.Single(import["changes"]!.AsArray())!["provider"]);
    }

    [Fact]
    public async Task Another_instance_serves_what_this_one_applied()
    {
        await Import(Notice);
        await using var other = Service.WithWebHostBuilder(builder => builder.UseSetting("Catalog:PollSeconds", "1"));
        using var client = other.CreateClient();
        var (status, _, applied) = await Send(HttpMethod.Post, "/v1/catalog/imports/latest/apply", "{}");
        Assert.True(status == HttpStatusCode.OK, applied?.ToJsonString());
        var version = await Version();

        await Eventually.Sees(
            async () => (string?)JsonNode.Parse(
                await client.GetStringAsync(new Uri("/v1/catalog", UriKind.Relative), TestContext.Current.CancellationToken))!["version"],
            served => served == version);
    }

    private async Task<JsonNode> Import(string feed, string query = "")
    {
        var (status, _, import) = await Send(HttpMethod.Post, $"/v1/catalog/imports{query}", feed);
        Assert.True(status == HttpStatusCode.Created, import?.ToJsonString());
        return import!;
    }

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Put(string id, string body) =>
        Send(HttpMethod.Put, $"/v1/catalog/overrides/{id}", body, headers: ("If-None-Match", "*"));

    private async Task<string> Version() => (string)(await Service.Get("/v1/catalog"))["version"]!;

    private async Task<string?> RetiresOn(string path = Model) => (string?)(await Service.Get(path))["lifecycle"]!["retiresOn"];
}
