using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RiskApi.Testing;

namespace RiskApi.Tests.Web;

/// <summary>The OpenAPI document is a product: it is approved by hand, complete, and true.</summary>
public partial class OpenApiDocumentTests(RiskApiService service)
{
    private static readonly string ApprovedFile = Repository.Path("src", "RiskApi", "openapi.json");

    /// <summary>After a change that is meant, run the tests with APPROVE_OPENAPI=1 and commit the file.</summary>
    [Fact]
    public async Task The_document_is_the_approved_one()
    {
        using var response = await service.Send(HttpMethod.Get, "/openapi/v1.json");
        var served = ForReview(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        if (Environment.GetEnvironmentVariable("APPROVE_OPENAPI") == "1")
        {
            await File.WriteAllTextAsync(ApprovedFile, served + "\n", TestContext.Current.CancellationToken);
        }

        Assert.Equal((await File.ReadAllTextAsync(ApprovedFile, TestContext.Current.CancellationToken)).TrimEnd(), served);
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1() =>
        Assert.StartsWith("3.1", (string?)(await service.Get("/openapi/v1.json"))["openapi"], StringComparison.Ordinal);

    [Fact]
    public async Task Every_operation_is_described()
    {
        var document = await service.Get("/openapi/v1.json");
        foreach (var (name, operation) in OperationsOf(document))
        {
            Assert.False(string.IsNullOrEmpty((string?)operation["operationId"]), name);
            Assert.False(string.IsNullOrEmpty((string?)operation["summary"]), name);
            Assert.False(string.IsNullOrEmpty((string?)operation["description"]), name);
            Assert.Single(operation["tags"]!.AsArray());
            Assert.All(operation["responses"]!.AsObject(), response =>
                Assert.False(string.IsNullOrEmpty((string?)Resolved(response.Value!, document)["description"]), $"{name} {response.Key}"));
            Assert.All(operation["parameters"]?.AsArray()
                ?? [], parameter => Assert.False(string.IsNullOrEmpty((string?)parameter!["description"]), $"{name} {parameter["name"]}"));
        }
    }

    [Fact]
    public async Task An_error_that_several_operations_answer_alike_is_written_once()
    {
        var document = await service.Get("/openapi/v1.json");
        var written = OperationsOf(document).SelectMany(operation => operation.Operation["responses"]!.AsObject())
            .Where(response => response.Value!["content"]?["application/problem+json"] is not null)
            .Concat(document["components"]!["responses"]!.AsObject())
            .Select(response => response.Value!.ToJsonString());

        Assert.Empty(written.GroupBy(text => text).Where(alike => alike.Count() > 1).Select(alike => alike.Key));
    }

    /// <summary>A reference in the documentation of code comes out as <c>PartialDate? CatalogOverride.RetiresOn</c>, which says nothing to a client.</summary>
    [Fact]
    public async Task Nothing_in_it_names_our_code()
    {
        var texts = Texts(await service.Get("/openapi/v1.json")).ToArray();

        Assert.True(texts.Length > 1000);
        Assert.DoesNotContain(texts, NameOfCode().IsMatch);
    }

    [Fact]
    public async Task Null_is_said_once_and_JSON_is_no_text()
    {
        var document = await service.Get("/openapi/v1.json");
        var schemas = document["components"]!["schemas"]!.AsObject();

        var nullable = schemas.Where(schema => schema.Value!["enum"]?.AsArray().Any(word => word is null) is true || schema.Value["type"] is JsonArray);
        Assert.Empty(nullable.Select(schema => schema.Key));
        Assert.Equal(["null", "string"], schemas["Promise"]!["properties"]!["promisedOn"]!["type"]!.AsArray().Select(type => (string?)type).Order());
        Assert.DoesNotContain("policy", schemas["ModelEolFeed"]!["required"]!.AsArray().Select(name => (string?)name));
        var json = OperationsOf(document)
            .SelectMany(operation => operation.Operation["responses"]!.AsObject())
            .SelectMany(response => response.Value!["content"]?.AsObject().ToArray() ?? [])
            .Where(content => content.Key.EndsWith("json", StringComparison.Ordinal));
        Assert.All(json, content => Assert.NotEqual("string", (string?)content.Value!["schema"]!["type"]));
    }

    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(
            member => member is { Key: "description" or "summary", Value: JsonValue text } ? [text.ToString()] : Texts(member.Value)),
        JsonArray items => items.SelectMany(Texts),
        _ => [],
    };

    [GeneratedRegex(@"\b[A-Z][a-z]+[A-Z]\w*\.[A-Z]\w+|\w\? \w+\.[A-Z]|\bRiskApi\.")]
    private static partial Regex NameOfCode();

    [Fact]
    public async Task Every_read_runs_with_its_examples()
    {
        // The track record is computed in the background, and not here.
        foreach (var (name, operation) in (await Operations()).Where(operation =>
            operation.Name.StartsWith("get ", StringComparison.Ordinal) && operation.Name != "get /v1/forecast/track-record"))
        {
            var path = name[4..];
            var query = new List<string>();
            foreach (var parameter in operation["parameters"]?.AsArray().OfType<JsonNode>() ?? [])
            {
                var example = parameter["example"]?.ToString();
                if ((string?)parameter["in"] == "path")
                {
                    path = path.Replace($"{{{parameter["name"]}}}", Uri.EscapeDataString(example!), StringComparison.Ordinal);
                }
                else if (example is not null)
                {
                    query.Add($"{parameter["name"]}={Uri.EscapeDataString(example)}");
                }
            }

            using var response = await service.Send(HttpMethod.Get, $"{path}?{string.Join('&', query)}");
            Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Limits_in_the_document_are_the_limits_of_validation()
    {
        var schemas = (await service.Get("/openapi/v1.json"))["components"]!["schemas"]!;

        Assert.Equal(200, (int)schemas["AssessmentInput"]!["properties"]!["dependencies"]!["maxItems"]!);
        Assert.Equal(3650, (int)schemas["AssessmentInput"]!["properties"]!["horizonDays"]!["maximum"]!);
        Assert.Equal(1, (double)schemas["Dependency"]!["properties"]!["share"]!["maximum"]!);
        Assert.Equal(300, (int)schemas["Dependency"]!["properties"]!["model"]!["maxLength"]!);
        Assert.False((bool)schemas["Dependency"]!["additionalProperties"]!);
    }

    [Fact]
    public async Task The_front_page_leads_to_Swagger_UI()
    {
        using var response = await service.Send(HttpMethod.Get, "/");
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.EndsWith("/swagger/index.html", response.RequestMessage!.RequestUri!.AbsolutePath, StringComparison.Ordinal);
        Assert.Contains("swagger-ui", page, StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<(string Name, JsonNode Operation)>> Operations() => OperationsOf(await service.Get("/openapi/v1.json"));

    private static IReadOnlyList<(string Name, JsonNode Operation)> OperationsOf(JsonNode document) =>
        [.. document["paths"]!.AsObject().SelectMany(path => path.Value!.AsObject().Select(operation => ($"{operation.Key} {path.Key}", operation.Value!)))];

    /// <summary>A response, or the one that it refers to.</summary>
    private static JsonNode Resolved(JsonNode response, JsonNode document) =>
        (string?)response["$ref"] is { } reference ? document["components"]!["responses"]![reference[(reference.LastIndexOf('/') + 1)..]]! : response;

    /// <summary>The document as it is reviewed: a reference, and a type that may be null, are one thing and stand on one line.</summary>
    private static string ForReview(string document) => TypeOrNull().Replace(Reference().Replace(document, "{ $1 }"), "\"type\": [\"null\", $1]");

    [GeneratedRegex("""\{\s*("\$ref": "[^"]*")\s*\}""")]
    private static partial Regex Reference();

    [GeneratedRegex(@"""type"": \[\s*""null"",\s*(""[a-z]+"")\s*\]")]
    private static partial Regex TypeOrNull();
}
