using System.Net;

namespace RiskApi.Tests.Exports;

/// <summary>A project in the body of a request is answered in the form that the client asks for.</summary>
public class ExportNegotiationTests(RiskApiService service)
{
    private const string Body =
        """{"name":"Support copilot","asOf":"2025-04-20","dependencies":[{"model":"openai/gpt-4.5-preview","migrationLeadTimeDays":45}]}""";

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/markdown", "text/markdown")]
    [InlineData("text/html,application/xhtml+xml,*/*;q=0.8", "text/html")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/sarif+json", "application/sarif+json")]
    [InlineData("text/calendar", "text/calendar")]
    [InlineData("application/atom+xml", "application/atom+xml")]
    [InlineData("application/feed+json", "application/feed+json")]
    [InlineData("application/vnd.cyclonedx+json", "application/vnd.cyclonedx+json")]
    [InlineData("image/svg+xml", "image/svg+xml")]
    public async Task The_accepted_type_decides(string accept, string mediaType)
    {
        // Twice, as answers are kept.
        for (var i = 0; i < 2; i++)
        {
            using var response = await service.Send(HttpMethod.Post, "/v1/assessments", Body, headers: ("Accept", accept));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
            Assert.Contains("Accept", response.Headers.Vary);
        }
    }

    [Theory]
    [InlineData("json", "application/json")]
    [InlineData("markdown", "text/markdown")]
    [InlineData("html", "text/html")]
    [InlineData("csv", "text/csv")]
    [InlineData("sarif", "application/sarif+json")]
    [InlineData("icalendar", "text/calendar")]
    [InlineData("atom", "application/atom+xml")]
    [InlineData("json-feed", "application/feed+json")]
    [InlineData("cyclonedx", "application/vnd.cyclonedx+json")]
    [InlineData("timeline", "image/svg+xml")]
    [InlineData("factors", "image/svg+xml")]
    [InlineData("curve", "image/svg+xml")]
    [InlineData("badge", "image/svg+xml")]
    [InlineData("badge-json", "application/json")]
    [InlineData("facts", "application/json")]
    public async Task The_parameter_decides_before_it(string format, string mediaType)
    {
        using var response = await service.Send(HttpMethod.Post, $"/v1/assessments?format={format}", Body, headers: ("Accept", "text/plain"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task What_cannot_be_given_is_a_problem_that_names_the_forms()
    {
        using var unacceptable = await service.Send(HttpMethod.Post, "/v1/assessments", Body, headers: ("Accept", "application/pdf"));
        Assert.Equal(HttpStatusCode.NotAcceptable, unacceptable.StatusCode);
        Assert.Contains("badge-json", (string?)(await RiskApiService.Json(unacceptable))["detail"], StringComparison.Ordinal);

        using var unknown = await service.Send(HttpMethod.Post, "/v1/assessments?format=pdf", Body);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);

        using var report = await service.Send(HttpMethod.Get, $"/v1/projects/{RiskApiService.ExampleProject}/report", headers: ("Accept", "application/json"));
        Assert.Equal(HttpStatusCode.NotAcceptable, report.StatusCode);

        using var several = await service.Send(HttpMethod.Get, "/v1/exports/report", headers: ("Accept", "text/csv"));
        Assert.Equal(HttpStatusCode.NotAcceptable, several.StatusCode);
    }

    [Fact]
    public async Task Two_reads_of_one_day_give_the_same_bytes()
    {
        string[] files = ["report", "findings.sarif", "bom.cdx.json", "dependencies.csv", "facts.json", "calendar.ics", "changes.atom"];
        foreach (var file in files)
        {
            Assert.Equal(await Read(file), await Read(file));
        }

        async Task<string> Read(string file)
        {
            using var response = await service.Send(HttpMethod.Get, $"/v1/projects/{RiskApiService.ExampleProject}/{file}");
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }
    }
}
