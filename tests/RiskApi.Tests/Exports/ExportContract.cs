using System.Globalization;
using System.Net;
using CsvHelper;

namespace RiskApi.Tests.Exports;

public sealed class ExportsOnSqlite(RiskApiService service) : ExportContract<RiskApiService>(service);

public sealed class ExportsOnPostgres(PostgresService service) : ExportContract<PostgresService>(service);

public abstract class ExportContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    [Theory]
    [MemberData(nameof(ExportedFiles.All), MemberType = typeof(ExportedFiles))]
    public async Task A_project_is_a_file_at_each_address(string file, string mediaType, string disposition)
    {
        var id = await Create(Project("files"));
        var path = $"/v1/projects/{id}/{file}";
        using var response = await Service.Send(HttpMethod.Get, path);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(mediaType, response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(disposition, response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.StartsWith(id, response.Content.Headers.ContentDisposition.FileName, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(mediaType is "text/html" or "image/svg+xml", response.Headers.Contains("Content-Security-Policy"));

        using var again = await Service.Send(HttpMethod.Get, path, headers: ("If-None-Match", response.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var head = await Service.Send(HttpMethod.Head, path);
        Assert.Equal(response.Headers.ETag, head.Headers.ETag);
        using var missing = await Service.Send(HttpMethod.Get, $"/v1/projects/nobody/{file}");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
        using var misspelt = await Service.Send(HttpMethod.Get, $"{path}{(file.Contains('?', StringComparison.Ordinal) ? '&' : '?')}horizon=3");
        Assert.Equal(HttpStatusCode.BadRequest, misspelt.StatusCode);
        using var another = await Service.Send(
            HttpMethod.Get, $"{path}{(file.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf=2026-01-01&horizonDays=90");
        Assert.Equal(HttpStatusCode.OK, another.StatusCode);
    }

    [Theory]
    [InlineData("dependencies.csv")]
    [InlineData("findings.sarif")]
    [InlineData("calendar.ics")]
    [InlineData("bom.cdx.json")]
    [InlineData("facts.json")]
    [InlineData("report")]
    [InlineData("report?format=markdown")]
    public async Task A_filter_gives_only_its_projects_in_one_file(string file)
    {
        var team = Unique("team");
        await Create(Project("mine", $"\"team\":\"{team}\"", "openai/gpt-4.5-preview"), "mine");
        var other = await Create(Project("other", model: "openai/gpt-4.5-preview"), "other");
        using var response = await Service.Send(HttpMethod.Get, $"/v1/exports/{file}{(file.Contains('?', StringComparison.Ordinal) ? '&' : '?')}team={team}");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("mine", text, StringComparison.Ordinal);
        Assert.DoesNotContain(other, text, StringComparison.Ordinal);
        Assert.NotNull(response.Headers.ETag);

        using var none = await Service.Send(
            HttpMethod.Get, $"/v1/exports/{file}{(file.Contains('?', StringComparison.Ordinal) ? '&' : '?')}team=nobody-at-all");
        Assert.Equal(HttpStatusCode.OK, none.StatusCode);
    }

    [Fact]
    public async Task The_table_has_a_row_per_dependency_that_a_reader_of_tables_reads()
    {
        var team = Unique("team");
        await Create($$"""{"name":"two","team":"{{team}}","dependencies":[{"model":"openai/gpt-4.5-preview"},{"model":"gpt-5"}]}""");
        await Create(Project("one", $"\"team\":\"{team}\""));
        using var response = await Service.Send(HttpMethod.Get, $"/v1/exports/dependencies.csv?team={team}");
        using var csv = new CsvReader(
            new StringReader(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), CultureInfo.InvariantCulture);
        var rows = new List<(string? Requested, string? Status, string? RetiresOn)>();
        await csv.ReadAsync();
        csv.ReadHeader();
        while (await csv.ReadAsync())
        {
            rows.Add((csv["requested"], csv["status"], csv["retiresOn"]));
        }

        Assert.Equal(3, rows.Count);
        Assert.Contains(("openai/gpt-4.5-preview", "retired", "2025-07-14"), rows);
    }

    [Fact]
    public async Task The_worst_project_comes_first_in_the_summary()
    {
        var team = Unique("team");
        await Create($$"""{"name":"Calm","team":"{{team}}","criticality":"low","dependencies":[{"model":"text-embedding-3-large"}]}""", "a");
        await Create($$"""{"name":"Burning","team":"{{team}}","criticality":"critical","dependencies":[{"model":"openai/gpt-4.5-preview"}]}""", "b");
        using var response = await Service.Send(HttpMethod.Get, $"/v1/exports/report?team={team}&format=markdown");
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        Assert.InRange(text.IndexOf("[Burning]", StringComparison.Ordinal), 0, text.IndexOf("[Calm]", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_assessment_that_was_kept_is_given_as_it_was_in_every_form()
    {
        var id = await Create(Project("kept", model: "openai/gpt-4.5-preview"));
        var (_, _, kept) = await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", """{"asOf":"2025-04-20"}""");
        var path = $"/v1/projects/{id}/assessments/{kept!["id"]}";
        using var report = await Service.Send(HttpMethod.Get, path, headers: ("Accept", "text/markdown"));
        var (_, _, facts) = await Send(HttpMethod.Get, $"{path}?format=facts");

        Assert.Equal("text/markdown", report.Content.Headers.ContentType!.MediaType);
        var text = await report.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("as of 2025-04-20", text, StringComparison.Ordinal);
        Assert.Contains(". On offer: ", text, StringComparison.Ordinal);
        Assert.Equal("no-cache", report.Headers.CacheControl!.ToString());
        Assert.Equal((double)kept["assessment"]!["score"]!, (double)facts!["score"]!);
        Assert.Equal("2025-07-14", (string?)facts["nextShutdownOn"]);
    }
}
