namespace RiskApi.Tests.Pages;

/// <summary>The list of projects shows how each score has gone.</summary>
public sealed class TrendLineTests : IAsyncDisposable
{
    private readonly RiskApiService _service = new();

    public async ValueTask DisposeAsync() => await _service.DisposeAsync();

    [Fact]
    public async Task A_project_that_was_assessed_on_two_days_has_a_line_and_another_has_none()
    {
        await Write(HttpMethod.Put, "/v1/projects/twice", """{"name":"Twice","dependencies":[{"model":"gpt-4.1"}]}""");
        await Write(HttpMethod.Put, "/v1/projects/once", """{"name":"Once","dependencies":[{"model":"gpt-4.1"}]}""");
        await Write(HttpMethod.Post, "/v1/projects/twice/assessments", "{}");
        _service.Time.Advance(TimeSpan.FromDays(7));
        await Write(HttpMethod.Post, "/v1/projects/twice/assessments", "{}");
        await Write(HttpMethod.Post, "/v1/projects/once/assessments", "{}");

        using var visitor = new PageVisitor(_service);
        var rows = (await visitor.Open("/projects")).Html.QuerySelectorAll("tbody tr");

        var line = rows.Single(row => row.TextContent.Contains("Twice")).QuerySelector(".spark")!;
        Assert.Contains("on 2026-12-01", line.GetAttribute("aria-label"), StringComparison.Ordinal);
        Assert.Null(rows.Single(row => row.TextContent.Contains("Once")).QuerySelector(".spark"));
    }

    private async Task Write(HttpMethod method, string path, string body)
    {
        using var response = await _service.Send(method, path, body);
        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
