using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Tests.Access;

namespace RiskApi.Tests.Exports;

/// <summary>A warehouse gets all projects, a line for each.</summary>
public sealed class ProjectLineTests(RiskApiService service, ClosedService closed) : Contract<RiskApiService>(service), IClassFixture<ClosedService>
{
    private const string Path = "/v1/exports/projects.ndjson";

    [Fact]
    public async Task A_line_is_a_project_with_its_assessment_of_now()
    {
        var team = Unique("team");
        var id = await Create(Project("A name with \\u2028 in it", $"\"team\":\"{team}\",\"tags\":[\"a\"]"));
        var line = Assert.Single(await Lines($"{Path}?team={team}&horizonDays=200"));
        var facts = (await Service.Get($"/v1/projects/{id}/facts.json?horizonDays=200"))!;

        Assert.Equal(id, (string?)line["projectId"]);
        Assert.Equal(team, (string?)line["team"]);
        Assert.Equal("a", (string?)line["tags"]![0]);
        Assert.Equal(1, (int?)line["version"]);
        Assert.Equal((double?)facts["score"], (double?)line["assessment"]!["score"]);
        Assert.Equal(200, (int?)line["assessment"]!["horizonDays"]);
        Assert.Equal("gpt-4.1-2025-04-14", (string?)line["assessment"]!["dependencies"]![0]!["model"]);
    }

    [Fact]
    public async Task There_are_as_many_lines_as_projects_however_many_a_file_may_hold()
    {
        var team = Unique("team");
        var ids = new List<string>();
        for (var i = 0; i < 130; i++)
        {
            ids.Add(await Create(Project("x", $"\"team\":\"{team}\""), $"line-{i}"));
        }

        await using var small = Service.WithWebHostBuilder(host => host.UseSetting("Exports:MostProjects", "1"));
        var text = await small.CreateClient().GetStringAsync(new Uri($"{Path}?team={team}", UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(ids.Order(StringComparer.Ordinal), Parse(text).Select(line => (string?)line["projectId"]));
    }

    [Fact]
    public async Task A_key_of_a_team_gets_the_lines_of_the_team_alone()
    {
        foreach (var team in new[] { "ours", "theirs" })
        {
            using var kept = await closed.Send(
                HttpMethod.Put, $"/v1/projects/{team}-{Guid.NewGuid():N}", Project(team, $"\"team\":\"{team}\""), headers: ("If-None-Match", "*"));
            Assert.Equal(HttpStatusCode.Created, kept.StatusCode);
        }

        using var issued = await closed.Send(HttpMethod.Post, "/v1/keys", $$"""{"name":"{{Unique("key")}}","role":"reader","team":"ours"}""");
        var key = (string)(await RiskApiService.Json(issued))["secret"]!;
        using var response = await closed.Send(HttpMethod.Get, Path, headers: ("X-Api-Key", key));
        using var foreign = await closed.Send(HttpMethod.Get, $"{Path}?team=theirs", headers: ("X-Api-Key", key));

        Assert.All(
            Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)), line => Assert.Equal("ours", (string?)line["team"]));
        Assert.Equal("", await foreign.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_answer_is_a_file_that_nobody_keeps_and_HEAD_gives_none_of_it()
    {
        using var response = await Service.Send(HttpMethod.Get, $"{Path}?team=nobody");
        using var head = await Service.Send(HttpMethod.Head, Path);

        Assert.Equal("application/x-ndjson", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("projects.ndjson", response.Content.Headers.ContentDisposition?.FileName);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal((HttpStatusCode.OK, ""), (head.StatusCode, await head.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
    }

    [Theory]
    [InlineData("horizonDays=0")]
    [InlineData("asOf=tomorrow")]
    [InlineData("taem=x")]
    public async Task What_is_out_of_bounds_is_refused_before_the_first_line(string query)
    {
        using var response = await Service.Send(HttpMethod.Get, $"{Path}?{query}");

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    private static JsonNode[] Parse(string text) => [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    private async Task<JsonNode[]> Lines(string path)
    {
        using var response = await Service.Send(HttpMethod.Get, path);
        return Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
