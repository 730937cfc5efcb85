using System.Net;
using System.Text.Json.Nodes;
using RiskApi.Web.Document;

namespace RiskApi.Tests.Assessments;

public class AssessmentEndpointTests(RiskApiService service)
{
    [Theory]
    [InlineData("2025-03-15", "forecast", "preview")]
    [InlineData("2025-04-20", "announced", "deprecated")]
    [InlineData("2025-07-20", "retired", "retired")]
    public async Task The_story_of_GPT_4_5_is_told_with_what_was_known(string asOf, string basis, string status)
    {
        var dependency = (await service.Assess(Example("after-the-notice").Replace("2025-04-20", asOf, StringComparison.Ordinal)))["dependencies"]![0]!;

        Assert.Equal(basis, (string?)dependency["forecast"]!["basis"]);
        Assert.Equal(status, (string?)dependency["status"]);
    }

    [Fact]
    public async Task After_the_notice_there_is_a_date_and_a_day_to_start_by()
    {
        var assessment = await service.Assess(Example("after-the-notice"));
        var dependency = assessment["dependencies"]![0]!;

        Assert.Equal("2025-07-14", (string?)dependency["lifecycle"]!["retiresOn"]);
        Assert.Equal("2025-05-30", (string?)dependency["deadline"]!["startByOn"]);
        Assert.Equal("openai/gpt-4.1-2025-04-14", (string?)assessment["advice"]![0]!["replacement"]);
        Assert.Equal("high", (string?)assessment["confidence"]!["level"]);
    }

    [Theory]
    [InlineData("after-the-notice")]
    [InlineData("project-of-today")]
    [InlineData("two-model-strings")]
    public async Task Every_example_of_the_documentation_runs_as_it_stands(string example) =>
        Assert.InRange((double)(await service.Assess(Example(example)))["score"]!, 1, 100);

    [Fact]
    public async Task An_answer_reads_alike_however_often_its_dependencies_were_asked_about()
    {
        var answers = new List<string>();
        foreach (var name in new[] { "first", "second", "third", "fourth" })
        {
            var answer = await service.Assess($$"""
                {"name": "{{name}}", "dependencies": [{"model": "openai/gpt-4.1", "promptCount": 7}, {"model": "mistral/mistral-large-2512"}]}
                """);
            answers.Add(answer.ToJsonString().Replace($"\"{name}\"", "\"one\"", StringComparison.Ordinal));
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task Two_model_strings_give_a_useful_answer_of_low_confidence()
    {
        var assessment = await service.Assess(Example("two-model-strings"));

        Assert.Equal("low", (string?)assessment["confidence"]!["level"]);
        Assert.NotEmpty(assessment["advice"]!.AsArray());
        Assert.Equal("2026-11-24", (string?)assessment["asOf"]);
        Assert.Equal(365, (int)assessment["horizonDays"]!);
    }

    [Fact]
    public async Task Asked_the_same_again_the_answer_is_the_same_to_the_byte()
    {
        async Task<string> Ask()
        {
            using var response = await service.Send(HttpMethod.Post, "/v1/assessments", Example("project-of-today"));
            return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(await Ask(), await Ask());
    }

    [Fact]
    public async Task Kept_answers_do_not_outlive_the_day_they_are_for()
    {
        await using var own = new RiskApiService();
        var today = await own.Assess(Example("two-model-strings"));
        own.Time.Advance(TimeSpan.FromDays(1));
        var tomorrow = await own.Assess(Example("two-model-strings"));

        Assert.Equal(("2026-11-24", "2026-11-25"), ((string?)today["asOf"], (string?)tomorrow["asOf"]));
    }

    [Fact]
    public async Task Bodies_that_differ_by_one_letter_get_answers_of_their_own()
    {
        var one = await service.Assess("""{"dependencies":[{"model":"gpt-4.1"}]}""");
        var other = await service.Assess("""{"dependencies":[{"model":"gpt-4.5"}]}""");

        Assert.NotEqual((string?)one["dependencies"]![0]!["requested"], (string?)other["dependencies"]![0]!["requested"]);
    }

    [Fact]
    public async Task A_project_may_have_as_many_dependencies_as_the_document_says_and_no_more()
    {
        static string Body(int count) => $$"""{"dependencies":[{{string.Join(',', Enumerable.Repeat("""{"model":"gpt-4o"}""", count))}}]}""";
        using var most = await service.Send(HttpMethod.Post, "/v1/assessments", Body(200));
        using var tooMany = await service.Send(HttpMethod.Post, "/v1/assessments", Body(1000));

        Assert.Equal(HttpStatusCode.OK, most.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, tooMany.StatusCode);
        Assert.Equal(
            "'dependencies' takes at most 200 items; 1000 were given.",
            (string?)(await RiskApiService.Json(tooMany))["errors"]!["dependencies"]![0]);
    }

    [Fact]
    public async Task The_answer_has_every_member_of_the_reference_contract()
    {
        var assessment = (await service.Assess(Example("after-the-notice"))).AsObject();

        AssertHas(
            assessment,
            "score band scoreRange confidence asOf horizonDays catalogVersion methodVersion expectedMigrations expectedEffortDays concentration dependencies advice");
        AssertHas(assessment["scoreRange"], "low high");
        AssertHas(assessment["confidence"], "level reasons");
        AssertHas(assessment["concentration"], "byProvider index");
        var dependency = assessment["dependencies"]![0]!;
        AssertHas(dependency, "requested provider model maker match status score band likelihood unreadiness impact lifecycle forecast deadline contributions");
        AssertHas(dependency["lifecycle"], "releasedOn announcedOn retiresOn notBeforeOn ageDays noticeDays lifespanDays sources");
        AssertHas(dependency["forecast"], "basis probabilities retiresOnP10 retiresOnP50 retiresOnP90 evidence");
        AssertHas(dependency["forecast"]!["probabilities"]![0], "withinDays probability low high");
        AssertHas(dependency["deadline"], "startByOn leadTimeDays daysLeft slackDays");
        AssertHas(dependency["contributions"]![0], "factor points because");
        AssertHas(assessment["advice"]![0], "action dependency title because replacement effortDays scoreAfter pointsRemoved startByOn");
    }

    private static void AssertHas(JsonNode? node, string members) =>
        Assert.All(members.Split(' '), member => Assert.True(node!.AsObject().ContainsKey(member), member));

    private static string Example(string name) => RequestExample.Embedded("Assessments", name, "").Json;
}
