using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Projects;

public sealed class ProjectListOnSqlite(RiskApiService service) : ProjectListContract<RiskApiService>(service);

public sealed class ProjectListOnPostgres(PostgresService service) : ProjectListContract<PostgresService>(service);

public abstract class ProjectListContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private readonly string _team = Unique("team");

    private string Team => $"\"team\":\"{_team}\"";

    [Theory]
    [InlineData("q=Claims", 1)]
    [InlineData("q=cLAIMS%20ada", 1)]
    [InlineData("q=gpt-4.5", 1)]
    [InlineData("q=openai", 2)]
    [InlineData("q=100%25", 0)]
    [InlineData("q=c_aims", 0)]
    [InlineData("q=claims%20search", 0)]
    public async Task Words_are_found_in_names_and_models(string words, int found)
    {
        await Create(Project("Claims triage", $"{Team},\"owner\":\"Ada\"", "openai/gpt-4.5-preview"));
        await Create(Project("Search", Team));

        var page = await List(words);
        Assert.Equal((found, found), ((int)page["total"]!, page["items"]!.AsArray().Count));
    }

    [Theory]
    [InlineData("name", "a,b,c")]
    [InlineData("-name", "c,b,a")]
    [InlineData("score", "c,b,a")]
    [InlineData("-score", "b,c,a")]
    [InlineData("updatedAt", null)]
    public async Task Lists_are_sorted_and_pages_follow_one_another(string sort, string? names)
    {
        await Create(Project("a", Team));
        await Assessed(await Create(Project("b", Team, "openai/gpt-4.5-preview")));
        await Assessed(await Create(Project("c", Team)));

        List<JsonNode?> seen = [];
        for (var next = $"/v1/projects?team={_team}&sort={sort}&limit=1"; next is not null;)
        {
            var page = await Service.Get(next);
            Assert.Equal(3, (int)page["total"]!);
            seen.AddRange(page["items"]!.AsArray());
            next = (string?)page["next"];
        }

        Assert.Equal(3, seen.Select(item => (string?)item!["id"]).Distinct().Count());
        if (names is not null)
        {
            Assert.Equal(names.Split(','), seen.Select(item => (string?)item!["name"]));
        }
    }

    [Fact]
    public async Task Fields_are_all_that_items_have()
    {
        var id = await Create(Project("a", Team));
        await Assessed(id);
        await Create(Project("b", Team));

        var items = (await List("fields=id,latestAssessment.score,latestAssessment.band&sort=name"))["items"]!.AsArray();
        Assert.Equal(["id", "latestAssessment"], items[0]!.AsObject().Select(member => member.Key));
        Assert.Equal(["score", "band"], items[0]!["latestAssessment"]!.AsObject().Select(member => member.Key));
        Assert.Null(items[1]!["latestAssessment"]);
        Assert.Equal(["model"], (await Service.Get("/v1/models?limit=1&fields=model"))["items"]![0]!.AsObject().Select(member => member.Key));

        var line = (await Service.Get($"/v1/worklist?team={_team}&fields=project.id,group"))["items"]![0]!;
        Assert.Equal(["project", "group"], line.AsObject().Select(member => member.Key));
    }

    [Theory]
    [InlineData("/v1/projects?fields=id,scor", "fields", "have id, name")]
    [InlineData("/v1/projects?fields=latestAssessment.scor", "fields", "Did you mean 'latestAssessment.score'?")]
    [InlineData("/v1/projects?fields=", "fields", "have id, name")]
    [InlineData("/v1/worklist?fields=projekt", "fields", "Did you mean 'project'?")]
    [InlineData("/v1/events?fields=kind", "fields", "have id, at, project, event")]
    [InlineData("/v1/models?fields=modle", "fields", "Did you mean 'model'?")]
    [InlineData("/v1/projects?sort=owner", "sort", "must be one of name, -name")]
    [InlineData("/v1/projects?q=%07", "q", "control characters")]
    public async Task A_bad_question_is_refused_with_what_there_is(string question, string place, string says)
    {
        var (status, _, problem) = await Send(HttpMethod.Get, question);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(says, (string?)problem!["errors"]![place]![0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cursor_of_another_order_is_refused()
    {
        await Create(Project("a", Team));
        await Create(Project("b", Team));
        var next = (string)(await List("limit=1&sort=name"))["next"]!;

        foreach (var other in new[] { "sort=-name", "sort=score", "" })
        {
            var (status, _, problem) = await Send(HttpMethod.Get, next.Replace("sort=name", other, StringComparison.Ordinal));
            Assert.Equal(HttpStatusCode.BadRequest, status);
            Assert.NotNull(problem!["errors"]!["cursor"]);
        }
    }

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Assessed(string id) => Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}");

    private Task<JsonNode> List(string more) => Service.Get($"/v1/projects?team={_team}&{more}");
}
