using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using RiskApi.Storage.Assessments;

namespace RiskApi.Tests.Assessments.Kept;

public sealed class AssessmentHistoryOnSqlite(RiskApiService service) : AssessmentHistoryContract<RiskApiService>(service);

public sealed class AssessmentHistoryOnPostgres(PostgresService service) : AssessmentHistoryContract<PostgresService>(service);

public abstract class AssessmentHistoryContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    [Fact]
    public async Task An_assessment_is_kept_as_it_was_made_with_what_it_was_made_of()
    {
        var id = await Create(Project("kept", model: "openai/gpt-4.5-preview"));
        var made = await Assess(id, """{"asOf":"2025-04-20"}""");
        await Send(HttpMethod.Put, $"/v1/projects/{id}", Project("changed since"), headers: ("If-Match", "*"));
        var read = await Service.Get($"/v1/projects/{id}/assessments/{made["id"]}");

        Assert.Equal(made.ToJsonString(), read.ToJsonString());
        Assert.Equal("kept", (string?)read["project"]!["name"]);
        Assert.Equal("2025-04-20", (string?)read["assessment"]!["asOf"]);
        Assert.NotNull(read["assessment"]!["catalogVersion"]);
        Assert.NotNull(read["assessment"]!["methodVersion"]);
    }

    [Fact]
    public async Task An_assessment_can_be_made_again_from_what_was_kept()
    {
        var id = await Create(Project("again", model: "openai/gpt-4.5-preview"));
        var made = await Assess(id, """{"asOf":"2025-04-20","horizonDays":200}""");
        var input = new JsonObject
        {
            ["name"] = made["project"]!["name"]!.DeepClone(),
            ["asOf"] = "2025-04-20",
            ["horizonDays"] = 200,
            ["dependencies"] = made["project"]!["dependencies"]!.DeepClone(),
        };

        Assert.Equal(made["assessment"]!.ToJsonString(), (await Service.Assess(input.ToJsonString())).ToJsonString());
    }

    [Fact]
    public async Task The_history_is_newest_first_and_the_project_shows_its_latest()
    {
        var id = await Create(Project("history"));
        var first = await Assess(id, "{}");
        Service.Time.Advance(TimeSpan.FromSeconds(1));
        var second = await Assess(id, "{}");
        var history = (await Service.Get($"/v1/projects/{id}/assessments"))["items"]!.AsArray();

        Assert.Equal([(string?)second["id"], (string?)first["id"]], history.Select(item => (string?)item!["id"]));
        Assert.Equal((string?)second["id"], (string?)(await Service.Get($"/v1/projects/{id}"))["latestAssessment"]!["id"]);
        Assert.Equal((double)second["assessment"]!["score"]!, (double)history[0]!["score"]!);
    }

    [Fact]
    public async Task A_change_in_score_is_split_by_cause()
    {
        var id = await Create(Project("causes", model: "openai/gpt-4.5-preview"));
        var before = await Assess(id, """{"asOf":"2025-03-15"}""");
        await Send(
            HttpMethod.Put, $"/v1/projects/{id}", Project("causes", "\"criticality\":\"low\"", model: "openai/gpt-4.5-preview"), headers: ("If-Match", "*"));
        Service.Time.Advance(TimeSpan.FromSeconds(1));
        var after = await Assess(id, """{"asOf":"2025-07-20"}""");
        var changes = await Service.Get($"/v1/projects/{id}/assessments/{after["id"]}/changes");
        var points = changes["causes"]!.AsArray().ToDictionary(cause => (string)cause!["cause"]!, cause => (double)cause!["points"]!);

        Assert.True(points["facts"] > 0);
        Assert.True(points["usage"] < 0);
        Assert.Equal(0, points["method"]);
        Assert.Equal((double)after["assessment"]!["score"]! - (double)before["assessment"]!["score"]!, points.Values.Sum(), 0.03);
        Assert.Contains(
            changes["dependencies"]![0]!["facts"]!.AsArray(), fact => (string?)fact!["name"] == "retiresOn" && (string?)fact["after"] == "2025-07-14");
        Assert.Contains(changes["project"]!.AsArray(), field => (string?)field!["name"] == "criticality");
    }

    [Fact]
    public async Task The_trend_has_the_last_assessment_of_each_day()
    {
        var id = await Create(Project("trend"));
        await Assess(id, "{}");
        var last = await Assess(id, """{"horizonDays":30}""");
        var trend = (await Service.Get($"/v1/projects/{id}/trend"))["items"]!.AsArray();

        Assert.Single(trend);
        Assert.Contains((string?)trend[0]!["assessmentId"], new[] { (string?)last["id"] }.Concat(
            (await Service.Get($"/v1/projects/{id}/assessments"))["items"]!.AsArray().Select(item => (string?)item!["id"])));
    }

    [Fact]
    public async Task The_scores_of_several_projects_are_read_at_once()
    {
        var (one, other) = (await Create(Project("scores")), await Create(Project("scores")));
        await Assess(one, """{"asOf":"2025-03-15"}""");
        var today = await Assess(one, "{}");
        await Assess(other, "{}");
        var store = Service.Scoped.GetRequiredService<AssessmentStore>();
        var yesterday = Service.Time.GetUtcNow().AddDays(-1);
        var scores = await store.Scores([one, other, "nobody"], yesterday, TestContext.Current.CancellationToken);

        Assert.Equal((double)today["assessment"]!["score"]!, Assert.Single(scores[one]).Score, 0.001);
        Assert.Single(scores[other]);
        Assert.Empty(scores["nobody"]);
        Assert.Empty(await store.Scores([], yesterday, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_look_at_another_day_is_no_point_of_the_trend()
    {
        var id = await Create(Project("trend", model: "openai/gpt-4.5-preview"));
        var today = await Assess(id, "{}");
        Service.Time.Advance(TimeSpan.FromSeconds(1));
        await Assess(id, """{"asOf":"2025-03-15"}""");
        var point = Assert.Single((await Service.Get($"/v1/projects/{id}/trend"))["items"]!.AsArray())!;

        Assert.Equal((string?)today["id"], (string?)point["assessmentId"]);
        Assert.Equal((double)today["assessment"]!["score"]!, (double)point["score"]!, 0.001);
    }

    [Fact]
    public async Task The_same_assessment_asked_twice_is_made_once()
    {
        var (id, key) = (await Create(Project("once")), Unique("key"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ =>
            Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", "{}", headers: ("Idempotency-Key", $"\"{key}\""))));

        Assert.Single(answers.Select(answer => (string)answer.Body!["id"]!).Distinct());
        Assert.Single((await Service.Get($"/v1/projects/{id}/assessments"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_not_there_is_a_404()
    {
        var (id, none) = (await Create(Project("404")), Unique("none"));

        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Post, $"/v1/projects/{none}/assessments", "{}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{none}/assessments")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{none}/trend")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{id}/assessments/{none}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{id}/assessments/{none}/changes")).Status);
    }

    private async Task<JsonNode> Assess(string id, string body)
    {
        var (status, _, made) = await Send(HttpMethod.Post, $"/v1/projects/{id}/assessments", body);
        Assert.Equal(HttpStatusCode.Created, status);
        return made!;
    }
}
