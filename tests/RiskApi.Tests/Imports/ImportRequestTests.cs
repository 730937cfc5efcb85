using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.Testing;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Imports;

/// <summary>Requests with files, well and badly made.</summary>
public class ImportRequestTests(RiskApiService service)
{
    [Fact]
    public async Task A_preview_keeps_known_ambiguous_and_unknown_models_apart()
    {
        var preview = await Preview("openai/gpt-4o-2024-08-06\nazure/gpt-4o\nour-own-model\n");
        var project = preview["projects"]![0]!;

        Assert.Equal("list", (string?)preview["format"]);
        Assert.Equal("openai", (string?)Assert.Single(project["resolved"]!.AsArray())!["provider"]);
        Assert.True(Assert.Single(project["ambiguous"]!.AsArray())!["candidates"]!.AsArray().Count > 1);
        Assert.Equal("unknown", (string?)Assert.Single(project["unknown"]!.AsArray())!["status"]);
        Assert.Equal(3, project["dependencies"]!.AsArray().Count);
    }

    [Fact]
    public async Task A_preview_says_where_each_member_comes_from()
    {
        var preview = await Preview(FileExample.Embedded("Imports", "litellm-config.yaml", "", "").Text);
        var chat = preview["projects"]![0]!["resolved"]![0]!;

        Assert.Equal("azure/gpt-4o-2024-08-06", (string?)chat["dependency"]);
        Assert.Equal(
            ["access", "fallback.model", "fallback.automatic", "fallback.triggersOnModelNotFound"],
            chat["members"]!.AsArray().Select(member => (string?)member!["name"]));
    }

    [Fact]
    public async Task Traffic_becomes_a_project_per_service_with_volumes_per_month()
    {
        var preview = await Preview(
            """
            {"resourceSpans":[{"resource":{"attributes":[{"key":"service.name","value":{"stringValue":"shop"}}]},"scopeSpans":[{"spans":[
            {"traceId":"a","spanId":"1","startTimeUnixNano":"1761955200000000000","endTimeUnixNano":"1761955201000000000","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.provider.name","value":{"stringValue":"openai"}},
             {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4.1"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"1000"}}]},
            {"traceId":"b","spanId":"2","startTimeUnixNano":"1764585216000000000","endTimeUnixNano":"1764585216000000000","attributes":[
             {"key":"gen_ai.operation.name","value":{"stringValue":"chat"}},{"key":"gen_ai.provider.name","value":{"stringValue":"openai"}},
             {"key":"gen_ai.request.model","value":{"stringValue":"gpt-4.1"}},{"key":"gen_ai.usage.input_tokens","value":{"intValue":"2000"}}]}]}]}]}
            """);
        var dependency = Assert.Single(preview["projects"]![0]!["dependencies"]!.AsArray())!;

        Assert.Equal(("otlp", "shop"), ((string?)preview["format"], (string?)preview["projects"]![0]!["name"]));
        Assert.Equal(
            ("openai/gpt-4.1", 2L, 3000L), ((string?)dependency["model"], (long)dependency["requestsPerMonth"]!, (long)dependency["inputTokensPerMonth"]!));
    }

    [Fact]
    public async Task An_archive_of_source_becomes_dependencies_with_places()
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        using (var writer = new StreamWriter(zip.CreateEntry("src/chat.py").Open()))
        {
            writer.Write("import openai\n\nMODEL = \"gpt-4.1-2025-04-14\"\n");
        }

        using var content = new ByteArrayContent(archive.ToArray());
        using var response = await service.CreateClient().PostAsync(new Uri("/v1/imports", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var preview = await RiskApiService.Json(response);
        var dependency = Assert.Single(preview["projects"]![0]!["dependencies"]!.AsArray())!;

        Assert.Equal(("source", "gpt-4.1-2025-04-14"), ((string?)preview["format"], (string?)dependency["model"]));
        Assert.Equal(("src/chat.py", 3), ((string?)dependency["occurrences"]![0]!["path"], (int)dependency["occurrences"]![0]!["line"]!));
    }

    [Fact]
    public async Task A_name_that_looks_like_a_secret_is_withheld()
    {
        var preview = await Preview("gpt-4o\nsk-proj-Zt4mQ9vLx2RkT8wYbN3cHd7f\n");

        Assert.Equal("gpt-4o", (string?)Assert.Single(preview["projects"]![0]!["dependencies"]!.AsArray())!["model"]);
        Assert.StartsWith("It looks like a secret", (string?)preview["ignored"]![0]!["because"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no format that is read", 415, "import-format-unknown", "litellm-config: 'model_list'")]
    [InlineData("{\"bomFormat\":\"CycloneDX\",", 422, "import-unreadable", "line 1, byte 25")]
    [InlineData("", 400, "malformed", "--data-binary")]
    public async Task A_file_that_cannot_be_read_gets_a_problem_that_says_why(string text, int status, string type, string says)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/imports", text, "text/plain");

        await AssertProblem(response, status, type, says);
    }

    [Theory]
    [InlineData("format=docx", "format")]
    [InlineData("projectId=UPPER", "projectId")]
    [InlineData("fromat=list", "fromat")]
    public async Task A_parameter_out_of_bounds_is_named(string query, string parameter)
    {
        using var response = await service.Send(HttpMethod.Post, $"/v1/imports?{query}", "gpt-4o", "text/plain");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.NotNull((await RiskApiService.Json(response))["errors"]![parameter]);
    }

    [Fact]
    public async Task A_form_is_refused_and_told_how_to_send_the_file()
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/imports", "--x--", "multipart/form-data; boundary=x");

        await AssertProblem(response, 415, "unsupported-media-type", "--data-binary");
    }

    [Fact]
    public async Task A_project_that_is_not_there_is_a_404()
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/imports?projectId=nobody-has-this", "gpt-4o", "text/plain");

        await AssertProblem(response, 404, "unknown-project", "nobody-has-this");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_larger_than_the_limit_is_refused_and_the_setting_named(bool saysItsLength)
    {
        using var client = service
            .WithWebHostBuilder(builder => builder.UseSetting("Imports:MaxBodyBytes", "2000"))
            .CreateClient(new WebApplicationFactoryClientOptions());
        using var file = new MemoryStream(new byte[3000]);
        using var content = saysItsLength ? new ByteArrayContent(file.ToArray()) : (HttpContent)new StreamContent(new WithoutLength(file.ToArray()));
        using var response = await client.PostAsync(new Uri("/v1/imports", UriKind.Relative), content, TestContext.Current.CancellationToken);

        await AssertProblem(response, 413, "import-too-large", "Imports:MaxBodyBytes");
    }

    [Fact]
    public async Task A_file_may_be_larger_than_other_bodies()
    {
        var list = string.Concat(Enumerable.Repeat("gpt-4o # again and again and again and again\n", 50_000));

        Assert.Single((await Preview(list))["projects"]![0]!["dependencies"]!.AsArray());
    }

    [Fact]
    public async Task Every_example_of_the_documentation_runs_as_it_stands()
    {
        var operation = (await service.Get("/openapi/v1.json"))["paths"]!["/v1/imports"]!["post"]!;
        var examples = operation["requestBody"]!["content"]!.AsObject()
            .SelectMany(content => content.Value!["examples"]?.AsObject().Select(example => (content.Key, Value: example.Value!["value"]!)) ?? []).ToArray();

        Assert.Equal(3, examples.Length);
        foreach (var (type, value) in examples)
        {
            using var response = await service.Send(HttpMethod.Post, "/v1/imports", value is JsonValue ? (string?)value : value.ToJsonString(), type);
            Assert.NotEmpty((await RiskApiService.Json(response))["projects"]![0]!["resolved"]!.AsArray());
        }
    }

    private static async Task AssertProblem(HttpResponseMessage response, int status, string type, string says)
    {
        var problem = await RiskApiService.Json(response);

        Assert.Equal((status, $"/problems/{type}"), ((int)response.StatusCode, (string?)problem["type"]));
        Assert.Contains(says, (string?)problem["detail"], StringComparison.Ordinal);
    }

    private async Task<JsonNode> Preview(string text)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/imports", text, "text/plain");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await RiskApiService.Json(response);
    }

    private sealed class WithoutLength(byte[] content) : MemoryStream(content)
    {
        public override bool CanSeek => false;
    }
}
