using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using RiskApi.Core.Reviews;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Reviews.Previews;

public class ReviewEndpointTests(RiskApiService service)
{
    private const string Project = """{"name":"Test","dependencies":[{"model":"gpt-4o"}]}""";

    [Theory]
    [InlineData("pre-answered")]
    [InlineData("answered")]
    [InlineData("two-model-strings")]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example)
    {
        var review = await Preview(Example(example));
        var totals = review["totals"]!;

        Assert.Equal(review["items"]!.AsArray().Count, (int)totals["items"]!);
        Assert.Equal((int)totals["openHigh"]! + (int)totals["openMedium"]!, review["order"]!.AsArray().Count);
    }

    [Fact]
    public async Task What_facts_decide_is_answered_with_the_evidence()
    {
        var review = await Preview(Example("pre-answered"));
        var owner = Item(review, "governance.owner");

        Assert.Equal(("met", "yes"), ((string?)owner["status"], (string?)owner["fact"]!["answer"]));
        Assert.Equal("ada@example.com answers for it.", (string?)owner["fact"]!["evidence"]![0]!["because"]);
        Assert.Equal("unanswered", (string?)Item(review, "operations.runbook")["status"]);
    }

    [Fact]
    public async Task Answers_and_waivers_come_with_the_request()
    {
        var review = await Preview(Example("answered"));

        Assert.Equal("stands", (string?)Item(review, "operations.start-by")["waiver"]!["state"]);
        Assert.Equal("expired", (string?)Item(review, "governance.no-wave")["waiver"]!["state"]);
        Assert.Equal("facts-changed", (string?)Item(review, "coupling.pinned")["waiver"]!["state"]);
        Assert.True((bool)Item(review, "evaluation.automatic")["disagreement"]!);
        Assert.Equal("met", (string?)Item(review, "data.vectors-rebuildable")["status"]);
    }

    [Fact]
    public async Task A_frozen_review_reads_back_to_the_byte()
    {
        var json = service.Services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
        foreach (var example in new[] { "pre-answered", "answered", "two-model-strings" })
        {
            using var response = await service.Send(HttpMethod.Post, "/v1/reviews/preview", Example(example));
            var served = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(served, JsonSerializer.Serialize(JsonSerializer.Deserialize<Review>(served, json), json));
        }
    }

    [Theory]
    [InlineData(null, "", "application/json")]
    [InlineData("*/*", "", "application/json")]
    [InlineData("application/json", "", "application/json")]
    [InlineData("application/*", "", "application/json")]
    [InlineData("text/markdown", "", "text/markdown")]
    [InlineData("text/html", "", "text/html")]
    [InlineData("text/*", "", "text/markdown")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "", "text/html")]
    [InlineData("text/markdown;q=0.5, text/html;q=0.4", "", "text/markdown")]
    [InlineData("text/html;q=0, */*;q=0.1", "", "application/json")]
    [InlineData("application/json;q=0.2, text/html;q=0.9", "", "text/html")]
    [InlineData("TEXT/HTML; Charset=UTF-8", "", "text/html")]
    [InlineData("application/pdf", "?format=html", "text/html")]
    [InlineData("text/html", "?format=json", "application/json")]
    [InlineData("text/html", "?format=markdown", "text/markdown")]
    public async Task The_client_chooses_the_form(string? accept, string query, string mediaType)
    {
        using var response = await Ask(accept, query);

        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode}");
        Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("utf-8", response.Content.Headers.ContentType?.CharSet);
        Assert.Contains("Accept", response.Headers.Vary);
    }

    [Theory]
    [InlineData("application/pdf")]
    [InlineData("image/*")]
    [InlineData("application/json;q=0, text/*;q=0")]
    public async Task A_form_that_cannot_be_given_is_a_406_problem(string accept)
    {
        using var response = await Ask(accept, "");
        var problem = await RiskApiService.Json(response);

        Assert.Equal((406, "/problems/not-acceptable"), ((int)response.StatusCode, (string?)problem["type"]));
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_page_may_run_and_load_nothing()
    {
        using var response = await Ask("text/html", "");

        Assert.StartsWith(
            "default-src 'none'; style-src 'unsafe-inline'", Assert.Single(response.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("markdown", "  - and 180 more\n")]
    [InlineData("html", "<span class=\"soft\">and 180 more</span>")]
    public async Task A_form_for_people_shows_the_first_twenty_that_speak_against_an_item(string format, string more)
    {
        var dependencies = string.Join(',', Enumerable.Range(1, 200).Select(i => $$"""{"model":"nobody/model-{{i}}"}"""));
        using var response = await service.Send(
            HttpMethod.Post, $"/v1/reviews/preview?format={format}", $$$"""{"project":{"dependencies":[{{{dependencies}}}]}}""");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Contains(more, text, StringComparison.Ordinal);
        Assert.Contains("nobody/model-20", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(""" "checklist":"none" """, "checklist", "There is no checklist 'none'; there are model-retirement-resilience.")]
    [InlineData(""" "checklistVersion":9 """, "checklistVersion", "has no version 9; its versions are 1, 2.")]
    [InlineData(""" "checklistVersion":0 """, "checklistVersion", "between 1 and")]
    [InlineData(""" "answers":[null] """, "answers[0]", "must not be null")]
    [InlineData(""" "answers":[{"itemId":"none","answer":"yes"}] """, "answers[0].itemId", "has no item 'none'")]
    [InlineData(""" "answers":[{"itemId":"","answer":"yes"}] """, "answers[0].itemId", "must not be empty")]
    [InlineData(""" "answers":[{"itemId":"fallback.named","answer":"yes"},{"itemId":"fallback.named","answer":"no"}] """, "answers[1].itemId", "answers[0] is about 'fallback.named' too")]
    [InlineData(""" "answers":[{"itemId":"fallback.named","answer":"yes","note":"a\u0000b"}] """, "answers[0].note", "control characters")]
    [InlineData(""" "answers":[{"itemId":"fallback.named","answer":"yes","owner":"a\nb"}] """, "answers[0].owner", "control characters")]
    [InlineData(""" "answers":[{"itemId":"fallback.named","answer":"yes","dueOn":"1999-01-01"}] """, "answers[0].dueOn", "2020-01-01")]
    [InlineData(""" "waivers":[null] """, "waivers[0]", "must not be null")]
    [InlineData(""" "waivers":[{"itemId":"none","reason":"x","owner":"x","expiresOn":"2027-01-01","factsFingerprint":"x"}] """, "waivers[0].itemId", "has no item 'none'")]
    [InlineData(""" "waivers":[{"itemId":"fallback.named","reason":"","owner":"x","expiresOn":"2027-01-01","factsFingerprint":"x"}] """, "waivers[0].reason", "must not be empty")]
    [InlineData(""" "waivers":[{"itemId":"fallback.named","reason":"x","owner":"x","expiresOn":"1999-01-01","factsFingerprint":"x"}] """, "waivers[0].expiresOn", "2020-01-01")]
    [InlineData(""" "horizonDays":3651 """, "horizonDays", "between 1 and 3650")]
    public async Task An_input_out_of_bounds_is_refused_with_its_place(string member, string place, string says)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/reviews/preview", $$"""{"project":{{Project}},{{member}}}""");
        var problem = await RiskApiService.Json(response);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains(says, (string?)problem["errors"]![place]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=pdf", "format")]
    [InlineData("?form=html", "form")]
    public async Task A_wrong_parameter_is_named(string query, string parameter)
    {
        using var response = await Ask(null, query);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.NotNull((await RiskApiService.Json(response))["errors"]![parameter]);
    }

    private static string Example(string name) => RequestExample.Embedded("Reviews.Previews", name, "").Json;

    private static JsonNode Item(JsonNode review, string id) => review["items"]!.AsArray().Single(item => (string?)item!["id"] == id)!;

    private async Task<JsonNode> Preview(string body)
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/reviews/preview", body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return await RiskApiService.Json(response);
    }

    private async Task<HttpResponseMessage> Ask(string? accept, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"/v1/reviews/preview{query}")
        {
            Content = new StringContent($$"""{"project":{{Project}}}""", Encoding.UTF8, new MediaTypeHeaderValue("application/json")),
        };
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        return await service.CreateClient().SendAsync(request, TestContext.Current.CancellationToken);
    }
}
