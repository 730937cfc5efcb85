using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Portfolio;

public sealed class PortfolioOnSqlite(RiskApiService service) : PortfolioContract<RiskApiService>(service);

public sealed class PortfolioOnPostgres(PostgresService service) : PortfolioContract<PostgresService>(service);

public abstract class PortfolioContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string Stopped = "openai/gpt-4.5-preview";

    private readonly string _team = Unique("team");

    private string Team => $"\"team\":\"{_team}\"";

    [Fact]
    public async Task Filters_choose_the_projects_and_what_they_choose_adds_up()
    {
        await Create(Project("a", $"{Team},\"criticality\":\"low\",\"tags\":[\"x\"]"));
        await Create(Project("b", $"{Team},\"criticality\":\"critical\",\"owner\":\"ada\"", Stopped));
        await Create(Project("c", $"{Team},\"tags\":[\"x\",\"y\"]", "nobody/knows-this"));

        var all = await Summary("");
        Assert.Equal(3, (int)all["basis"]!["projects"]!);
        Assert.Equal(1, (int)(await Summary("&criticality=low"))["basis"]!["projects"]!);
        Assert.Equal(1, (int)(await Summary("&criticality=high"))["basis"]!["projects"]!);
        Assert.Equal(1, (int)(await Summary("&owner=ada&criticality=critical"))["basis"]!["projects"]!);
        Assert.Equal(2, (int)(await Summary("&tag=x"))["basis"]!["projects"]!);
        Assert.Equal(1, (int)(await Summary("&tag=y"))["unknownModels"]!["projects"]!);

        string[] disjoint = ["low", "medium", "high", "critical"];
        var parts = await Task.WhenAll(disjoint.Select(word => Summary($"&criticality={word}")));
        Assert.Equal((double)all["expectedMigrations"]!, parts.Sum(part => (double)part["expectedMigrations"]!), 1e-3);
        Assert.Equal((double)all["expectedLoss"]!, parts.Sum(part => (double)part["expectedLoss"]!), 1e-3);
    }

    [Fact]
    public async Task A_change_shows_at_once()
    {
        var id = await Create(Project("a", Team));
        Assert.Equal(1, (int)(await Summary(""))["basis"]!["projects"]!);
        Assert.Equal(0, (int)(await Summary(""))["projectsPastStartBy"]!);

        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("a", Team, Stopped), headers: ("If-Match", "\"1\""));
        Assert.Equal(1, (int)(await Summary(""))["projectsPastStartBy"]!);

        await Send(HttpMethod.Delete, $"/v1/projects/{id}", headers: ("If-Match", "\"2\""));
        Assert.Equal(0, (int)(await Summary(""))["basis"]!["projects"]!);
    }

    [Fact]
    public async Task A_stored_assessment_older_than_the_project_is_seen_as_such()
    {
        var id = await Create(Project("a", Team));
        Assert.Equal("""{"current":0,"outdated":0,"missing":1}""", await Stored());

        await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}");
        Assert.Equal("""{"current":1,"outdated":0,"missing":0}""", await Stored());
        Assert.True((bool)(await Get("top", ""))["items"]![0]!["storedAssessment"]!["isCurrent"]!);

        Service.Time.Advance(TimeSpan.FromSeconds(1));
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("a", Team, Stopped), headers: ("If-Match", "\"1\""));
        Assert.Equal("""{"current":0,"outdated":1,"missing":0}""", await Stored());
    }

    [Fact]
    public async Task Projects_are_ranked_and_the_rest_is_counted()
    {
        await Create(Project("safe", Team));
        var stopped = await Create(Project("stopped", Team, Stopped));

        var ranking = await Get("top", "&limit=1");
        Assert.Equal((2, 1), ((int)ranking["total"]!, ranking["items"]!.AsArray().Count));
        Assert.Equal(stopped, (string?)ranking["items"]![0]!["project"]!["id"]);
        Assert.Equal(1, (int)(await Get("top", "&by=start-by"))["total"]!);
        Assert.Equal(0, (int)(await Get("top", "&by=unknown-models"))["total"]!);
    }

    [Fact]
    public async Task Waves_are_dates_on_which_several_dependencies_end()
    {
        var id = await Create(Project("a", Team, Stopped));
        await Create(Project("b", Team, Stopped));

        var wave = Assert.Single((await Get("waves", "&asOf=2025-04-20"))["published"]!.AsArray());
        Assert.Equal(("2025-07-14", "committed", 2), ((string?)wave!["from"], (string?)wave["kind"], (int)wave["projects"]!));
        Assert.Contains(id, wave["projectsHit"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Empty((await Get("waves", "&asOf=2025-04-20&atLeast=3"))["published"]!.AsArray());
    }

    [Fact]
    public async Task Impact_takes_the_date_that_is_published_where_none_is_asked_for()
    {
        await Create(Project("a", Team, "gpt-4.5-preview"));

        var impact = await Get("impact", $"&asOf=2025-04-20&model={Stopped}");
        Assert.Equal(("2025-07-14", "2025-05-30", 40), ((string?)impact["date"], (string?)impact["startByOn"], (int)impact["items"]![0]!["slackDays"]!));
        Assert.Equal("none", (string?)impact["items"]![0]!["fallback"]!["state"]);
        Assert.False((bool)impact["items"]![0]!["hasStopped"]!);
        Assert.True((bool)(await Get("impact", $"&asOf=2025-08-01&model={Stopped}"))["items"]![0]!["hasStopped"]!);
        Assert.Equal("2025-06-01", (string?)(await Get("impact", $"&asOf=2025-04-20&provider=openai&date=2025-06-01"))["date"]);
        Assert.Equal(0, (int)(await Get("impact", "&provider=anthropic"))["projects"]!);
        Assert.Equal("2026-11-24", (string?)(await Get("impact", "&model=nobody/knows-this"))["date"]);
    }

    [Fact]
    public async Task The_same_seed_gives_the_same_loss()
    {
        await Create(Project("a", Team));

        var first = await Get("loss", "&seed=7&trials=500&usdPerEngineerDay=800.5");
        await Create(Project("b", $"\"team\":\"{Unique("other")}\""));
        Assert.Equal(first.ToJsonString(), (await Get("loss", "&seed=7&trials=500&usdPerEngineerDay=800.5")).ToJsonString());
        Assert.NotEqual(first["engineerDays"]!.ToJsonString(), (await Get("loss", "&seed=8&trials=500"))["engineerDays"]!.ToJsonString());
        Assert.Equal(800.5 * (double)first["engineerDays"]!["expected"]!, (double)first["usd"]!["loss"]!["expected"]!, 100.0);
        Assert.Null((await Get("loss", "&trials=500"))["usd"]);
    }

    [Theory]
    [InlineData("summary")]
    [InlineData("waves")]
    [InlineData("top")]
    [InlineData("loss")]
    [InlineData("impact", "&provider=openai")]
    public async Task Filters_that_match_nothing_give_an_empty_answer(string what, string more = "")
    {
        var answer = await Get(what, more);

        Assert.Equal(0, (int)answer["basis"]!["projects"]!);
    }

    [Theory]
    [InlineData("bands.svg")]
    [InlineData("months.svg")]
    [InlineData("loss.svg")]
    [InlineData("loss.svg", "&usdPerEngineerDay=0")]
    public async Task Pictures_are_drawn_of_any_portfolio(string picture, string more = "")
    {
        foreach (var fill in new[] { false, true })
        {
            if (fill)
            {
                await Create(Project("a", Team, Stopped));
            }

            using var response = await Service.Send(HttpMethod.Get, $"/v1/portfolio/{picture}?team={_team}{more}");
            var svg = System.Xml.Linq.XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
            Assert.Equal("svg", svg.Root!.Name.LocalName);
            Assert.DoesNotContain("NaN", svg.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("∞", svg.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("summary?horizonDays=0", "horizonDays")]
    [InlineData("summary?horizonDays=3651", "horizonDays")]
    [InlineData("summary?asOf=2019-12-31", "asOf")]
    [InlineData("summary?asOf=soon", "asOf")]
    [InlineData("summary?criticality=urgent", "criticality")]
    [InlineData("summary?tag=%07", "tag")]
    [InlineData("summary?teem=x", "teem")]
    [InlineData("waves?windowDays=0", "windowDays")]
    [InlineData("waves?windowDays=93", "windowDays")]
    [InlineData("waves?atLeast=0", "atLeast")]
    [InlineData("waves?atLeast=1000001", "atLeast")]
    [InlineData("waves?by=score", "by")]
    [InlineData("impact", "model")]
    [InlineData("impact?model=", "model")]
    [InlineData("impact?model=gpt-4o&provider=openai", "model")]
    [InlineData("impact?provider=nobody", "provider")]
    [InlineData("impact?model=x&date=2100-01-01", "date")]
    [InlineData("impact?model=x&limit=101", "limit")]
    [InlineData("top?by=luck", "by")]
    [InlineData("top?limit=0", "limit")]
    [InlineData("loss?trials=99", "trials")]
    [InlineData("loss?trials=100001", "trials")]
    [InlineData("loss?seed=-1", "seed")]
    [InlineData("loss?seed=2147483648", "seed")]
    [InlineData("loss?usdPerEngineerDay=-1", "usdPerEngineerDay")]
    [InlineData("loss?usdPerEngineerDay=100000.01", "usdPerEngineerDay")]
    [InlineData("loss?usdPerEngineerDay=1e3", "usdPerEngineerDay")]
    [InlineData("loss?providerCorrelation=1.1", "providerCorrelation")]
    [InlineData("loss?waveCorrelation=-0.1", "waveCorrelation")]
    [InlineData("loss?providerCorrelation=0.7", "providerCorrelation")]
    [InlineData("loss?providerCorrelation=0.7&waveCorrelation=0.31", "providerCorrelation")]
    [InlineData("loss.svg?trials=99", "trials")]
    public async Task A_bad_question_is_refused_with_its_place(string question, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Get, $"/v1/portfolio/{question}");

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    [Theory]
    [InlineData("loss?trials=100&seed=0&providerCorrelation=0&waveCorrelation=1")]
    [InlineData("loss?trials=100&seed=2147483647&providerCorrelation=1&waveCorrelation=0&usdPerEngineerDay=100000")]
    [InlineData("summary?horizonDays=1&asOf=2020-01-01")]
    [InlineData("summary?horizonDays=3650&asOf=2099-12-31")]
    [InlineData("waves?horizonDays=3650&asOf=2099-12-31&windowDays=92&atLeast=1")]
    [InlineData("impact?model=gpt-4.1-2025-04-14&date=2020-01-01")]
    [InlineData("impact?model=gpt-4.1-2025-04-14&date=2099-12-31&limit=100")]
    public async Task Bounds_belong_to_what_is_allowed(string question) =>
        Assert.Equal(HttpStatusCode.OK, (await Send(HttpMethod.Get, $"/v1/portfolio/{question}&team={_team}")).Status);

    private async Task<string> Stored() => (await Summary(""))["basis"]!["storedAssessments"]!.ToJsonString();

    private Task<JsonNode> Summary(string more) => Get("summary", more);

    private Task<JsonNode> Get(string what, string more) => Service.Get($"/v1/portfolio/{what}?team={_team}{more}");
}
