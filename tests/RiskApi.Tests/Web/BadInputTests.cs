using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Web;

namespace RiskApi.Tests.Web;

/// <summary>Bad input gets a problem that says where and what to change, and shows nothing of the inside.</summary>
public class BadInputTests(RiskApiService service)
{
    [Theory]
    [InlineData("""{""", 400, "not JSON")]
    [InlineData("", 400, "takes a JSON body")]
    [InlineData("null", 400, "takes a JSON body")]
    [InlineData("[]", 400, "the top of the body is not an object")]
    [InlineData("\"text\"", 400, "the top of the body is not an object")]
    [InlineData("{}", 400, "'dependencies' is required at the top of the body")]
    [InlineData("""{"dependencies":[]}""", 400, "List at least one dependency")]
    [InlineData("""{"dependencies":"gpt-4o"}""", 400, "dependencies is not a list")]
    [InlineData("""{"dependencies":null}""", 400, "dependencies is not a list")]
    [InlineData("""{"dependencies":[null]}""", 400, "dependencies[0]")]
    [InlineData("""{"dependencies":[{}]}""", 400, "'model' is required at dependencies[0]")]
    [InlineData("""{"dependencies":[{"model":null}]}""", 400, "dependencies[0].model is not a text")]
    [InlineData("""{"dependencies":[{"model":5}]}""", 400, "dependencies[0].model is not a text")]
    [InlineData("""{"dependencies":[{"model":""}]}""", 400, "dependencies[0].model")]
    [InlineData("""{"dependencies":[{"model":"a\u0007b"}]}""", 400, "control characters")]
    [InlineData("""{"dependencies":[{"model":"x","model":"y"}]}""", 400, "given twice")]
    [InlineData("""{"dependencies":[{"model":"x","modle":"y"}]}""", 400, "'modle' at dependencies[0] is not a member")]
    [InlineData("""{"dependencies":[{"Model":"x"}]}""", 400, "'Model' at dependencies[0] is not a member")]
    [InlineData("""{"dependencies":[{"model":"x","share":1.5}]}""", 400, "dependencies[0].share")]
    [InlineData("""{"dependencies":[{"model":"x","share":1e999}]}""", 400, "dependencies[0].share")]
    [InlineData("""{"dependencies":[{"model":"x","share":NaN}]}""", 400, "not JSON")]
    [InlineData("""{"dependencies":[{"model":"x","share":"0.5"}]}""", 400, "dependencies[0].share is not a number")]
    [InlineData("""{"dependencies":[{"model":"x","criticality":"huge"}]}""", 400, "one of low, medium, high, critical")]
    [InlineData("""{"dependencies":[{"model":"x","criticality":1}]}""", 400, "one of low, medium, high, critical")]
    [InlineData("""{"dependencies":[{"model":"x","access":"tunnel"}]}""", 400, "one of direct, wrapper, gateway")]
    [InlineData("""{"dependencies":[{"model":"x","sharedLibrary":""}]}""", 400, "'sharedLibrary' is empty; leave it out")]
    [InlineData("""{"dependencies":[{"model":"x","sharedLibrary":"a\u0007b"}]}""", 400, "control characters")]
    [InlineData("""{"dependencies":[{"model":"x","sharedLibrary":5}]}""", 400, "dependencies[0].sharedLibrary is not a text")]
    [InlineData("""{"dependencies":[{"model":"x","promptCount":1.5}]}""", 400, "dependencies[0].promptCount is not a whole number")]
    [InlineData("""{"dependencies":[{"model":"x","promptCount":-1}]}""", 400, "dependencies[0].promptCount")]
    [InlineData("""{"dependencies":[{"model":"x","requestsPerMonth":-5}]}""", 400, "dependencies[0].requestsPerMonth")]
    [InlineData("""{"dependencies":[{"model":"x","inputTokensPerMonth":99999999999999999999}]}""", 400, "dependencies[0].inputTokensPerMonth is not a whole number")]
    [InlineData("""{"dependencies":[{"model":"x","migrationLeadTimeDays":0}]}""", 400, "dependencies[0].migrationLeadTimeDays")]
    [InlineData("""{"dependencies":[{"model":"x","fallback":{"automatic":true}}]}""", 400, "'model' is required at dependencies[0].fallback")]
    [InlineData("""{"dependencies":[{"model":"x","fallback":{"model":""}}]}""", 400, "dependencies[0].fallback.model")]
    [InlineData("""{"asOf":"2019-12-31","dependencies":[{"model":"x"}]}""", 400, "2020-01-01")]
    [InlineData("""{"asOf":"2100-01-01","dependencies":[{"model":"x"}]}""", 400, "2099-12-31")]
    [InlineData("""{"asOf":"20.4.2025","dependencies":[{"model":"x"}]}""", 400, "asOf is not a date written as 2025-04-20")]
    [InlineData("""{"horizonDays":0,"dependencies":[{"model":"x"}]}""", 400, "horizonDays")]
    [InlineData("""{"horizonDays":100000,"dependencies":[{"model":"x"}]}""", 400, "horizonDays")]
    [InlineData("""{"dependencies":[{"model":"x"}]} and more""", 400, "not JSON")]
    public async Task A_bad_body_is_refused_with_its_place(string body, int status, string says)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments", body);

        Assert.Contains(says, (await Problem(response, status)).ToJsonString(Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Very_long_texts_are_refused()
    {
        using var model = await service.Send(HttpMethod.Post, "/v1/assessments", $$"""{"dependencies":[{"model":"{{new string('x', 301)}}"}]}""");
        using var name = await service.Send(HttpMethod.Post, "/v1/assessments", $$"""{"name":"{{new string('x', 201)}}","dependencies":[{"model":"x"}]}""");

        Assert.NotNull((await Problem(model, 400))["errors"]!["dependencies[0].model"]);
        Assert.NotNull((await Problem(name, 400))["errors"]!["name"]);
    }

    [Fact]
    public async Task Deep_nesting_is_refused()
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments", $$"""{"dependencies":{{new string('[', 10_000)}}""");

        await Problem(response, 400);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/xml")]
    [InlineData("multipart/form-data; boundary=x")]
    public async Task Another_content_type_is_a_415_problem(string contentType)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments", """{"dependencies":[{"model":"x"}]}""", contentType);

        Assert.Contains("application/json", (string?)(await Problem(response, 415))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_operation_refuses_methods_that_it_does_not_take()
    {
        var operations = await Operations();
        foreach (var operation in operations)
        {
            // A word that stands where an id may stand is an id to the other methods.
            var taken = operations.Where(other => other == operation || other.Fits(operation.Path)).SelectMany(other => other.Methods).ToHashSet();
            foreach (var method in new[] { HttpMethod.Post, HttpMethod.Put, HttpMethod.Delete, HttpMethod.Patch, HttpMethod.Get }.Where(
                method => !taken.Contains(method.Method)))
            {
                using var response = await service.Send(method, operation.Path);
                await Problem(response, 405);
                Assert.NotEmpty(response.Content.Headers.Allow);
            }
        }
    }

    [Fact]
    public async Task Every_read_with_parameters_refuses_those_that_it_does_not_take()
    {
        foreach (var operation in (await Operations()).Where(operation => operation.HasQuery && operation.Methods.Contains("GET")))
        {
            using var response = await service.Send(HttpMethod.Get, $"{operation.Path}?asof=2025-01-01");
            Assert.Contains("'asof' is not a parameter", (await Problem(response, 400)).ToJsonString(Readable), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/v1/models?limit=0", "limit")]
    [InlineData("/v1/models?limit=101", "limit")]
    [InlineData("/v1/models?limit=abc", "limit")]
    [InlineData("/v1/models?limit=1.5", "limit")]
    [InlineData("/v1/models?limit=", "limit")]
    [InlineData("/v1/models?retiresWithinDays=0", "retiresWithinDays")]
    [InlineData("/v1/models?retiresWithinDays=100000", "retiresWithinDays")]
    [InlineData("/v1/models?status=dead", "status")]
    [InlineData("/v1/models?provider=nobody", "provider")]
    [InlineData("/v1/models?asOf=2019-12-31", "asOf")]
    [InlineData("/v1/models?asOf=2100-01-01", "asOf")]
    [InlineData("/v1/models?asOf=04/20/2025", "asOf")]
    [InlineData("/v1/models?cursor=!!", "cursor")]
    [InlineData("/v1/models?cursor=Zm9v", "cursor")]
    [InlineData("/v1/models?kind=robot", "kind")]
    [InlineData("/v1/models?q=a%00b", "q")]
    [InlineData("/v1/models?inputModality=smell", "inputModality")]
    [InlineData("/v1/models?inputModality=text&inputModality=image", "inputModality")]
    [InlineData("/v1/models?feature=Tools", "feature")]
    [InlineData("/v1/models?sizeClass=huge", "sizeClass")]
    [InlineData("/v1/models?alive=yes", "alive")]
    [InlineData("/v1/models?sort=name", "sort")]
    [InlineData("/v1/models?sort=", "sort")]
    [InlineData("/v1/models/openai/gpt-4o?asOf=never", "asOf")]
    [InlineData("/v1/providers/openai?asOf=1999-01-01", "asOf")]
    [InlineData("/v1/checklists/model-retirement-resilience?version=0", "version")]
    [InlineData("/v1/checklists/model-retirement-resilience?version=latest", "version")]
    [InlineData("/v1/resolve", "model")]
    [InlineData("/v1/resolve?model=", "model")]
    [InlineData("/v1/resolve?model=a%00b", "model")]
    public async Task A_bad_parameter_is_named(string path, string parameter)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.NotNull((await Problem(response, 400))["errors"]![parameter]);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused_by_every_list()
    {
        var next = (string)(await service.Get("/v1/audit?limit=1"))["next"]!;
        var cursor = next[(next.IndexOf("cursor=", StringComparison.Ordinal) + "cursor=".Length)..];
        Operation[] lists = [.. (await Operations()).Where(operation => operation.HasCursor)];

        Assert.True(lists.Length >= 15, $"{lists.Length} lists take a cursor.");
        foreach (var list in lists.Where(list => list.Path != "/v1/audit"))
        {
            using var response = await service.Send(HttpMethod.Get, $"{list.Path}?cursor={cursor}");
            Assert.Equal(
                "'cursor' belongs to another list; start again without it.",
                (string?)Assert.Single((await Problem(response, 400))["errors"]!["cursor"]!.AsArray()));
        }
    }

    /// <summary>What an own cursor may hold that nobody gave.</summary>
    [Theory]
    [InlineData("")]
    [InlineData("|")]
    [InlineData("x")]
    [InlineData("99999999999999999999")]
    [InlineData("2026-11-24|90|openai|gpt-5")]
    [InlineData("|99999999999999999999999999999999|a/b")]
    [InlineData("'; drop table projects; --")]
    public async Task A_forged_cursor_fails_no_list(string last)
    {
        foreach (var list in (await Operations()).Where(operation => operation.HasCursor))
        {
            using var response = await service.Send(HttpMethod.Get, $"{list.Path}?cursor={Cursor.Write(list.GetName, last)}");
            Assert.True((int)response.StatusCode is 200 or 400, $"{list.Path}: {response.StatusCode}");
        }
    }

    public static TheoryData<string, string, string> HalfTexts() => new()
    {
        // An escape such as \ud800 is half of a character.
        { "POST", "/v1/assessments", """{"name":"a\ud800","dependencies":[{"model":"x"}]}""" },
        { "POST", "/v1/assessments", """{"na\ud800me":"a","dependencies":[{"model":"x"}]}""" },
        { "PATCH", "/v1/projects/support-copilot", """{"name":"a\udfff"}""" },
        { "PATCH", "/v1/projects/support-copilot", """{"a\ud800":1}""" },
        { "PATCH", "/v1/projects/support-copilot", """{"dependencies":[{"model":"x\ud800"}]}""" },
        { "POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"name":"a\ud800"}}]}""" },
        { "POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"a\ud800":"a"}}]}""" },
        { "POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"dependencies":[{"model":"\ud800"}]}}]}""" },
        { "POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"dependencies":[{"\ud800":1}]}}]}""" },
        { "POST", "/v1/catalog/imports", """{"publisher":"OpenAI","models":[{"id":"a\ud800"}]}""" },
        { "POST", "/v1/imports", """{"bomFormat":"CycloneDX","components":[{"name":"a\ud800","type":"machine-learning-model"}]}""" },
        { "POST", "/v1/imports", """{"a\ud800":"gpt-4o"}""" },
        { "POST", "/v1/projects/support-copilot/imports", """{"model_list":[{"model_name":"a\ud800"}]}""" },
        { "POST", "/v1/projects/support-copilot/imports?format=cyclonedx", """{"bomFormat":"CycloneDX","\ud800":1}""" },
    };

    [Theory]
    [MemberData(nameof(HalfTexts))]
    public async Task Half_a_character_is_refused_wherever_it_stands(string method, string path, string body)
    {
        using var response = await service.Send(new(method), path, body, headers: ("If-Match", "*"));

        Assert.True((int)response.StatusCode is 400 or 415 or 422, $"{response.StatusCode}");
        await Problem(response, (int)response.StatusCode);
    }

    [Theory]
    [InlineData("PATCH", "/v1/projects/support-copilot", """{"name":"a","name":"b"}""", "name")]
    [InlineData("PATCH", "/v1/projects/support-copilot", """{"dependencies":[{"model":"x","model":"y"}]}""", "dependencies[0].model")]
    [InlineData("PATCH", "/v1/projects/support-copilot", """{"dependencies":[{"model":"x","fallback":{"model":"x","model":"y"}}]}""", "dependencies[0].fallback.model")]
    [InlineData("POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"name":"a","name":"b"}}]}""", "scenarios[0].mergePatch.name")]
    [InlineData("POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"x":[{"a":1,"a":2}]}}]}""", "scenarios[0].mergePatch.x[0].a")]
    public async Task A_member_that_is_given_twice_is_refused_wherever_it_stands(string method, string path, string body, string place)
    {
        using var response = await service.Send(new(method), path, body, headers: ("If-Match", "*"));
        var problem = await Problem(response, 400);

        Assert.Contains("given twice", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Equal(place, Assert.Single(problem["errors"]!.AsObject()).Key);
    }

    [Theory]
    [InlineData("5")]
    [InlineData("true")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"text\"")]
    public async Task A_patch_that_is_no_object_is_refused(string patch)
    {
        using var body = await service.Send(HttpMethod.Patch, "/v1/projects/support-copilot", patch, headers: ("If-Match", "*"));
        using var member = await service.Send(
            HttpMethod.Post, "/v1/assessments/what-if", $$"""{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{{patch}}}]}""");

        await Problem(body, 400);
        await Problem(member, 400);
    }

    [Theory]
    [InlineData("PATCH", "/v1/projects/support-copilot", """{"name":"a","Name":"b"}""")]
    [InlineData("PATCH", "/v1/projects/support-copilot", """{"name":"a","Name":null}""")]
    [InlineData("POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"name":"a","Name":"b"}}]}""")]
    [InlineData("POST", "/v1/assessments/what-if", """{"projectId":"support-copilot","scenarios":[{"name":"s","mergePatch":{"dependencies":[{"model":"x","Model":"y"}]}}]}""")]
    public async Task Names_that_differ_in_case_are_two_members(string method, string path, string body)
    {
        using var response = await service.Send(new(method), path, body, headers: ("If-Match", "*"));

        Assert.Contains("is not a member of the schema", (await Problem(response, 400))["errors"]!.ToJsonString(Readable), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_to_look_for_have_a_longest_length()
    {
        using var longest = await service.Send(HttpMethod.Get, $"/v1/models?q={new string('a', 200)}");
        using var tooLong = await service.Send(HttpMethod.Get, $"/v1/models?q={new string('a', 201)}");

        Assert.Equal(HttpStatusCode.OK, longest.StatusCode);
        Assert.NotNull((await Problem(tooLong, 400))["errors"]!["q"]);
    }

    [Theory]
    [InlineData("/v1/models?asOf=20.4.2025", "'asOf' must be a date from 2020-01-01 to 2099-12-31, written as 2025-04-20.")]
    [InlineData("/v1/models?limit=1.5", "'limit' must be a whole number from 1 to 100; '1.5' is not.")]
    [InlineData("/v1/models?limit=", "'limit' must be a whole number from 1 to 100; '' is not.")]
    [InlineData("/v1/models?limit=1&limit=2", "'limit' must be a whole number from 1 to 100; '1,2' is not.")]
    [InlineData("/v1/portfolio/loss?usdPerEngineerDay=1e3", "'usdPerEngineerDay' must be a number from 0 to 100000, such as 0.5; '1e3' is not.")]
    [InlineData("/v1/portfolio/summary?criticality=High", "'criticality' must be one of low, medium, high, critical. Did you mean 'high'?")]
    [InlineData("/v1/models?status=retird", "'status' must be one of preview, active, legacy, deprecated, retired, unknown. Did you mean 'retired'?")]
    [InlineData("/v1/exports/report?format=csv", "'format' must be one of html, markdown.")]
    public async Task A_wrong_value_is_told_what_it_must_be(string path, string says)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.Equal(says, (string?)Assert.Single((await Problem(response, 400))["errors"]!.AsObject()).Value![0]);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/v2/assessments")]
    [InlineData("/problems/none")]
    public async Task An_unknown_path_is_a_404_problem(string path)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        await Problem(response, 404);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Readable = new()
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    /// <summary>Reads a problem and checks what every problem must be.</summary>
    private async Task<JsonNode> Problem(HttpResponseMessage response, int status)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(
            status == (int)response.StatusCode, $"{response.RequestMessage!.Method} {response.RequestMessage.RequestUri}: {response.StatusCode} {text}");
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.DoesNotContain("RiskApi.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);

        var problem = JsonNode.Parse(text)!;
        Assert.Equal(status, (int)problem["status"]!);
        Assert.False(string.IsNullOrEmpty((string?)problem["title"]));
        Assert.False(string.IsNullOrEmpty((string?)problem["detail"]));
        using var help = await service.Send(HttpMethod.Get, (string)problem["type"]!);
        Assert.Equal(HttpStatusCode.OK, help.StatusCode);
        return problem;
    }

    [Theory]
    [InlineData("/v1/projects?limit=0&team=%01&fromat=x", "limit", "team", "fromat")]
    [InlineData("/v1/exports/report?format=docx&horizonDays=0&team=%01", "format", "horizonDays", "team")]
    [InlineData("/v1/portfolio/waves?horizonDays=0&windowDays=0", "horizonDays", "windowDays")]
    [InlineData("/v1/models?asOf=20.4.2025&limit=ten&status=dead", "asOf", "limit", "status")]
    [InlineData("/v1/portfolio/loss?asOf=never&criticality=huge&trials=1.5&usdPerEngineerDay=1e3", "asOf", "criticality", "trials", "usdPerEngineerDay")]
    public async Task One_answer_names_every_fault(string path, params string[] places)
    {
        using var response = await service.Send(HttpMethod.Get, path);
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(places.Order(), problem["errors"]!.AsObject().Select(error => error.Key).Order());
    }

    /// <summary>Every operation of the document, with its examples in the path.</summary>
    private async Task<IReadOnlyList<Operation>> Operations() =>
        [.. (await service.Get("/openapi/v1.json"))["paths"]!.AsObject().Select(path => Operation.Of(path.Key, path.Value!.AsObject()))];

    private sealed record Operation(string Template, string Path, string[] Methods, bool HasQuery, bool HasCursor, string GetName)
    {
        public bool Fits(string path) =>
            Template.Split('/') is var parts && path.Split('/') is var segments && parts.Length == segments.Length
            && parts.Zip(segments).All(pair => pair.First == pair.Second || pair.First.StartsWith('{'));

        public static Operation Of(string path, JsonObject item)
        {
            JsonNode[] parameters = [.. item.SelectMany(operation => operation.Value!["parameters"]?.AsArray() ?? []).OfType<JsonNode>()];
            var filled = parameters.Where(parameter => (string?)parameter["in"] == "path")
                .Aggregate(path, (filled, parameter) => filled.Replace($"{{{parameter["name"]}}}", parameter["example"]!.ToString(), StringComparison.Ordinal));

            return new(
                path, filled, [.. item.Select(operation => operation.Key.ToUpperInvariant())], parameters.Any(parameter => (string?)parameter["in"] == "query"),
                parameters.Any(parameter => (string?)parameter["name"] == "cursor"),
                (string?)item["get"]?["operationId"] ?? "");
        }
    }
}
