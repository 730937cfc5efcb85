using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using RiskApi.Testing;

namespace RiskApi.Tests.Imports;

public sealed class ImportsOnSqlite(RiskApiService service) : ImportContract<RiskApiService>(service);

public sealed class ImportsOnPostgres(PostgresService service) : ImportContract<PostgresService>(service);

public abstract class ImportContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Gateway =
        """
        model_list:
          - {model_name: chat, litellm_params: {model: openai/gpt-4.1-2025-04-14}}
          - {model_name: backup, litellm_params: {model: anthropic/claude-sonnet-4-20250514}}
          - {model_name: house, litellm_params: {model: hosted_vllm/our-own-model}}
        router_settings: {fallbacks: [{chat: [backup]}]}
        """;

    [Fact]
    public async Task An_import_shows_what_changed_and_raises_the_version()
    {
        var id = await Create(Project("imported"));
        var (status, tag, answer) = await Import(id, Gateway, "\"1\"");
        var difference = Difference(answer!);

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, tag));
        Assert.Equal(["anthropic/claude-sonnet-4-20250514", "hosted_vllm/our-own-model"], Texts(difference["added"]!));
        Assert.Equal("openai/gpt-4.1-2025-04-14", (string?)difference["changed"]![0]!["dependency"]);
        Assert.Equal(
            ["access  gateway", "fallback.model  anthropic/claude-sonnet-4-20250514", "fallback.automatic  true", "fallback.triggersOnModelNotFound  true"],
            difference["changed"]![0]!["fields"]!.AsArray().Select(field => $"{field!["name"]} {field["before"]} {field["after"]}"));
        Assert.Equal(45, (int)answer!["project"]!["dependencies"]![0]!["migrationLeadTimeDays"]!);
        Assert.Equal(answer["project"]!.ToJsonString(), (await Service.Get($"/v1/projects/{id}")).ToJsonString());
    }

    [Fact]
    public async Task The_same_file_again_changes_nothing()
    {
        var id = await Create(Project("twice"));
        await Import(id, Gateway, "*");
        var (status, tag, answer) = await Import(id, Gateway, "\"2\"");

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, tag));
        Assert.Equal(3, Difference(answer!)["unchanged"]!.AsArray().Count);
        Assert.Equal(
            ["create", "import"], (await Service.Get($"/v1/audit?resourceId={id}"))["items"]!.AsArray().Select(entry => (string?)entry!["action"]).Order());
    }

    [Fact]
    public async Task An_unknown_model_stays_as_a_dependency()
    {
        var id = await Create(Project("unknown"));
        var answer = (await Import(id, "our-own-model", "*")).Body!;

        Assert.Equal("our-own-model", (string?)answer["import"]!["projects"]![0]!["unknown"]![0]!["dependency"]);
        Assert.Contains("our-own-model", answer["project"]!["dependencies"]!.AsArray().Select(usage => (string?)usage!["model"]));
    }

    [Fact]
    public async Task What_the_file_lacks_is_removed_only_where_asked()
    {
        var id = await Create(Project("removing"));

        Assert.Equal(2, (await Import(id, "openai/gpt-4o-2024-08-06", "*")).Body!["project"]!["dependencies"]!.AsArray().Count);
        var answer = (await Import(id, "openai/gpt-4o-2024-08-06", "*", "removeMissing=true")).Body!;
        Assert.Equal(["openai/gpt-4.1-2025-04-14"], Texts(Difference(answer)["removed"]!));
        Assert.Equal("openai/gpt-4o-2024-08-06", (string?)Assert.Single(answer["project"]!["dependencies"]!.AsArray())!["model"]);
    }

    [Fact]
    public async Task An_import_that_would_leave_nothing_is_refused()
    {
        var id = await Create(Project("nothing left"));

        Assert.Equal(HttpStatusCode.BadRequest, (await Import(id, "model_list: []", "*", "removeMissing=true")).Status);
    }

    [Fact]
    public async Task A_version_that_is_not_named_or_not_the_one_there_is_changes_nothing()
    {
        var id = await Create(Project("guarded"));

        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Post, $"/v1/projects/{id}/imports", "gpt-4o", "text/plain")).Status);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Import(id, "gpt-4o", "\"7\"")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Import(Unique("none"), "gpt-4o", "*")).Status);
        Assert.Equal(1, (int)(await Service.Get($"/v1/projects/{id}"))["version"]!);
    }

    [Fact]
    public async Task A_preview_stores_nothing_and_shows_what_an_import_would_change()
    {
        var id = await Create(Project("previewed"));
        var (status, _, preview) = await Send(HttpMethod.Post, $"/v1/imports?projectId={id}", Gateway, "application/yaml");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(1, (int)(await Service.Get($"/v1/projects/{id}"))["version"]!);
        Assert.Equal(preview!["projects"]![0]!["difference"]!.ToJsonString(), Difference((await Import(id, Gateway, "*")).Body!).ToJsonString());
    }

    [Fact]
    public async Task A_project_that_was_exported_and_imported_is_the_same()
    {
        var id = await Create(
            $$"""{"name":"round","dependencies":{{Previewed(await Preview(Repository.ImportFile("cyclonedx-1.6-usage.json"))).ToJsonString()}}}""");
        var (_, tag, answer) = await Send(HttpMethod.Post, $"/v1/projects/{id}/imports", Encoding.UTF8.GetString(
            Repository.ImportFile("cyclonedx-1.6-usage.json")), headers: ("If-Match", "*"));

        Assert.Equal("\"1\"", tag);
        Assert.Equal(2, Difference(answer!)["unchanged"]!.AsArray().Count);
    }

    [Fact]
    public async Task One_of_several_projects_is_chosen_by_its_name()
    {
        var id = await Create(Project("several"));
        var bom = Encoding.UTF8.GetString(Repository.ImportFile("cyclonedx-1.6-services.json"));
        var (unchosenStatus, _, unchosen) = await Send(HttpMethod.Post, $"/v1/projects/{id}/imports", bom, headers: ("If-Match", "*"));
        var (wrongStatus, _, _) = await Send(HttpMethod.Post, "/v1/imports?project=nothing", bom);
        var (_, _, chosen) = await Send(HttpMethod.Post, $"/v1/projects/{id}/imports?project=search", bom, headers: ("If-Match", "*"));

        Assert.Equal((HttpStatusCode.BadRequest, "The file tells of 2 projects; choose one of chat, search."), (
            unchosenStatus, (string?)unchosen!["errors"]!["project"]![0]));
        Assert.Equal(HttpStatusCode.BadRequest, wrongStatus);
        Assert.Equal(["openai/text-embedding-3-large"], Texts(Difference(chosen!)["added"]!));
    }

    [Theory]
    [InlineData("models.txt")]
    [InlineData("litellm.yaml")]
    [InlineData("cyclonedx-1.5.json")]
    [InlineData("cyclonedx-1.6-usage.json")]
    [InlineData("spdx-3.0.1.json")]
    [InlineData("findings.sarif")]
    public async Task Previewed_dependencies_can_be_stored_as_they_are(string file)
    {
        var dependencies = Previewed(await Preview(Repository.ImportFile(file)));
        var id = await Create($$"""{"name":"previewed","dependencies":{{dependencies.ToJsonString()}}}""");

        Assert.Equal(dependencies.ToJsonString(), (await Service.Get($"/v1/projects/{id}"))["dependencies"]!.ToJsonString());
    }

    private static JsonNode Difference(JsonNode applied) => applied["import"]!["projects"]![0]!["difference"]!;

    private static JsonNode Previewed(JsonNode preview) => preview["projects"]![0]!["dependencies"]!;

    private static IEnumerable<string?> Texts(JsonNode list) => list.AsArray().Select(item => (string?)item);

    private async Task<JsonNode> Preview(byte[] file)
    {
        var (status, _, preview) = await Send(HttpMethod.Post, "/v1/imports", Encoding.UTF8.GetString(file), "application/octet-stream");
        Assert.Equal(HttpStatusCode.OK, status);
        return preview!;
    }

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Import(string id, string file, string version, string query = "") =>
        Send(HttpMethod.Post, $"/v1/projects/{id}/imports?{query}", file, "text/plain", ("If-Match", version));
}
