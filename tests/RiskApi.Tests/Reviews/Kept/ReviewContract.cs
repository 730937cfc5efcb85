using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Reviews.Kept;

public sealed class ReviewsOnSqlite(RiskApiService service) : ReviewContract<RiskApiService>(service);

public sealed class ReviewsOnPostgres(PostgresService service) : ReviewContract<PostgresService>(service);

public abstract class ReviewContract<TService>(TService service) : Contract<TService>(service)
    where TService : RiskApiService
{
    private const string ByPeople = "operations.runbook";
    private const string ByFacts = "governance.owner";
    private const string Waiver = """{"reason":"Switched off soon.","owner":"grace@example.com","expiresOn":"2026-11-30"}""";

    [Fact]
    public async Task A_review_begins_with_what_facts_decide()
    {
        var review = await Begin(await Create(Project("facts", "\"owner\":\"ada@example.com\"")));
        var (_, etag, body) = await Send(HttpMethod.Get, review);

        Assert.Equal("\"1\"", etag);
        Assert.Equal("met", (string?)Item(body, ByFacts)["status"]);
        Assert.Equal("unanswered", (string?)Item(body, ByPeople)["status"]);
        Assert.Equal(2, (int)body!["review"]!["checklist"]!["version"]!);
    }

    [Fact]
    public async Task An_answer_is_kept_with_who_gave_it()
    {
        var review = await Begin(await Create(Project("answer")));
        var (status, etag, _) = await Put(
            $"{review}/answers/{ByPeople}", """{"answer":"no","note":"By hand, in May.","owner":"grace@example.com","dueOn":"2026-11-01"}""", 1);
        var item = Item((await Send(HttpMethod.Get, review)).Body, ByPeople);

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, etag));
        Assert.Equal(("open", true), ((string?)item["status"], (bool)item["overdue"]!));
        Assert.Equal(("By hand, in May.", "ada@example.com"), ((string?)item["people"]!["note"], (string?)item["people"]!["answeredBy"]));
    }

    [Fact]
    public async Task A_later_answer_takes_the_place_of_the_earlier_one_until_it_is_taken_back()
    {
        var review = await Begin(await Create(Project("answers")));
        await Put($"{review}/answers/{ByPeople}", """{"answer":"no"}""", 1);
        var (_, _, changed) = await Put($"{review}/answers/{ByPeople}", """{"answer":"yes"}""", 2);
        var (_, etag, withdrawn) = await Send(HttpMethod.Delete, $"{review}/answers/{ByPeople}", headers: ("If-Match", "\"3\""));

        Assert.Equal("met", (string?)Item(changed, ByPeople)["status"]);
        Assert.Equal(("unanswered", "\"4\""), ((string?)Item(withdrawn, ByPeople)["status"], etag));
    }

    [Fact]
    public async Task Of_two_answers_to_one_version_one_is_refused()
    {
        var review = await Begin(await Create(Project("conflict")));
        await Put($"{review}/answers/{ByPeople}", """{"answer":"no"}""", 1);

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Put($"{review}/answers/{ByPeople}", """{"answer":"yes"}""", 1)).Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await Send(HttpMethod.Put, $"{review}/answers/{ByPeople}", """{"answer":"yes"}""")).Status);
    }

    [Fact]
    public async Task A_waiver_stands_until_there_is_no_risk_to_accept()
    {
        var project = await Create(Project("waiver"));
        var review = await Begin(project);
        var (_, _, waived) = await Put($"{review}/waivers/{ByFacts}", Waiver, 1);
        await Send(HttpMethod.Patch, $"/v1/projects/{project}", """{"owner":"ada@example.com"}""", "application/merge-patch+json", ("If-Match", "\"1\""));

        Assert.Equal(("waived", "stands"), ((string?)Item(waived, ByFacts)["status"], (string?)Item(waived, ByFacts)["waiver"]!["state"]));
        Assert.Equal(("met", "not-needed"), await Now(review, ByFacts));
    }

    [Fact]
    public async Task A_waiver_that_was_given_under_other_facts_does_not_stand()
    {
        var project = await Create(Project("other facts", model: "openai/gpt-4.5-preview"));
        var review = await Begin(project);
        await Put($"{review}/waivers/inventory.no-retired-model", Waiver, 1);
        Assert.Equal(("waived", "stands"), await Now(review, "inventory.no-retired-model"));

        await Send(
            HttpMethod.Patch,
            $"/v1/projects/{project}",
            """{"dependencies":[{"model":"openai/gpt-4.5-preview"},{"model":"anthropic/claude-3-opus-20240229"}]}""",
            "application/merge-patch+json",
            ("If-Match", "\"1\""));
        Assert.Equal(("open", "facts-changed"), await Now(review, "inventory.no-retired-model"));
    }

    [Fact]
    public async Task A_waiver_can_be_taken_back()
    {
        var review = await Begin(await Create(Project("no waiver")));
        await Put($"{review}/waivers/{ByFacts}", Waiver, 1);
        var (_, _, body) = await Send(HttpMethod.Delete, $"{review}/waivers/{ByFacts}", headers: ("If-Match", "\"2\""));

        Assert.Null(Item(body, ByFacts)["waiver"]);
    }

    [Fact]
    public async Task A_milestone_never_changes()
    {
        var project = await Create(Project("milestone"));
        var review = await Begin(project);
        var (status, _, frozen) = await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"Launch"}""", headers: ("X-Actor", "ada@example.com"));
        await Put($"{review}/answers/{ByPeople}", """{"answer":"yes"}""", 1);
        await Send(HttpMethod.Patch, $"/v1/projects/{project}", """{"dependencies":[{"model":"openai/gpt-4.5-preview"}]}""", "application/merge-patch+json", (
            "If-Match", "\"1\""));
        var later = (await Send(HttpMethod.Get, $"{review}/milestones/{frozen!["id"]}")).Body;

        Assert.Equal(HttpStatusCode.Created, status);
        Assert.True(JsonNode.DeepEquals(frozen, later));
        Assert.Equal(("Launch", "ada@example.com"), ((string?)frozen["name"], (string?)frozen["frozenBy"]));
        Assert.Equal("openai/gpt-4.1-2025-04-14", (string?)later!["review"]!["project"]!["dependencies"]![0]!["requested"]);
    }

    [Fact]
    public async Task Milestones_are_listed_newest_first_with_their_risks()
    {
        var review = await Begin(await Create(Project("milestones", model: "openai/gpt-4.5-preview")));
        await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"First"}""");
        Service.Time.Advance(TimeSpan.FromMilliseconds(1));
        await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"Second"}""");
        var items = (await Service.Get($"{review}/milestones"))["items"]!.AsArray();

        Assert.Equal(["Second", "First"], items.Select(item => (string?)item!["name"]));
        Assert.True((int)items[0]!["openHigh"]! > 0);
        Assert.Equal("Second", (string?)(await Service.Get($"{review}/milestones/latest"))["name"]);
    }

    [Theory]
    [InlineData("text/html", "<h1>formats</h1>")]
    [InlineData("text/markdown", "# Architecture review: formats")]
    public async Task A_review_and_a_milestone_can_be_read_as_a_page_and_as_Markdown(string mediaType, string heading)
    {
        var review = await Begin(await Create(Project("formats")));
        await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"<Launch>"}""");
        foreach (var (path, occasion) in new[] { (review, "Autumn"), ($"{review}/milestones/latest", "frozen by anonymous at 2026-11-24 12:0") })
        {
            using var response = await Service.Send(HttpMethod.Get, path, headers: ("Accept", mediaType));
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(mediaType, response.Content.Headers.ContentType?.MediaType);
            Assert.Contains(heading, text, StringComparison.Ordinal);
            Assert.Contains(occasion, text, StringComparison.Ordinal);
            Assert.DoesNotContain("<Launch>", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reviews_are_listed_newest_first()
    {
        var project = await Create(Project("reviews"));
        var first = await Begin(project);
        Service.Time.Advance(TimeSpan.FromMilliseconds(1));
        var second = await Begin(project);
        var items = (await Service.Get($"/v1/projects/{project}/reviews"))["items"]!.AsArray();

        Assert.Equal([second, first], items.Select(item => $"/v1/projects/{project}/reviews/{item!["id"]}"));
        Assert.Equal((string?)items[0]!["id"], (string?)(await Service.Get($"/v1/projects/{project}/reviews/latest"))["id"]);
    }

    [Fact]
    public async Task A_deleted_review_is_gone_with_its_milestones()
    {
        var review = await Begin(await Create(Project("deleted")));
        await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"Launch"}""");

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Delete, review, headers: ("If-Match", "\"7\""))).Status);
        Assert.Equal(HttpStatusCode.NoContent, (await Send(HttpMethod.Delete, review, headers: ("If-Match", "\"1\""))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, review)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"{review}/milestones/latest")).Status);
    }

    [Fact]
    public async Task Every_write_to_a_review_is_in_the_audit_trail()
    {
        var review = await Begin(await Create(Project("audited")));
        await Put($"{review}/answers/{ByPeople}", """{"answer":"no"}""", 1);
        await Put($"{review}/waivers/{ByPeople}", Waiver, 2);
        await Send(HttpMethod.Delete, $"{review}/waivers/{ByPeople}", headers: ("If-Match", "\"3\""));
        await Send(HttpMethod.Delete, $"{review}/answers/{ByPeople}", headers: ("If-Match", "\"4\""));
        var (_, _, milestone) = await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"Launch"}""");
        await Send(HttpMethod.Delete, review, headers: ("If-Match", "*"));

        var entries = (await Service.Get($"/v1/audit?resourceType=review&resourceId={review.Split('/')[^1]}"))["items"]!.AsArray();
        Assert.Equal(
            ["answer", "create", "delete", "take-back-answer", "take-back-waiver", "waive"],
            entries.Select(entry => (string)entry!["action"]!).Order(StringComparer.Ordinal));
        Assert.Single((await Service.Get($"/v1/audit?resourceType=milestone&resourceId={milestone!["id"]}"))["items"]!.AsArray());
    }

    [Theory]
    [InlineData("answers/nothing", """{"answer":"yes"}""", 404, "has no item 'nothing'")]
    [InlineData("answers/fallback.exercised", """{"answer":"maybe"}""", 400, "one of yes, no, not-applicable")]
    [InlineData("answers/fallback.exercised", """{"note":"x"}""", 400, "'answer' is required")]
    [InlineData("answers/fallback.exercised", """{"answer":"yes","note":"a\u0000b"}""", 400, "control characters")]
    [InlineData("answers/fallback.exercised", """{"answer":"yes","dueOn":"1999-01-01"}""", 400, "2020-01-01")]
    [InlineData("waivers/nothing", Waiver, 404, "has no item 'nothing'")]
    [InlineData("waivers/fallback.exercised", """{"reason":"","owner":"ada","expiresOn":"2026-12-31"}""", 400, "reason")]
    [InlineData("waivers/fallback.exercised", """{"reason":"x","owner":"","expiresOn":"2026-12-31"}""", 400, "owner")]
    [InlineData("waivers/fallback.exercised", """{"reason":"x","owner":"ada"}""", 400, "'expiresOn' is required")]
    [InlineData("waivers/fallback.exercised", """{"reason":"x","owner":"ada","expiresOn":"2026-11-23"}""", 400, "give 2026-11-24 or a later day")]
    public async Task What_cannot_be_said_is_refused(string path, string body, int status, string says)
    {
        var review = await Begin(await Create(Project("refused")));
        var (answered, _, problem) = await Put($"{review}/{path}", body, 1);

        Assert.Equal(status, (int)answered);
        Assert.Contains(says, problem!.ToJsonString().Replace("\\u0027", "'", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("reviews", """{"checklist":"none"}""", "checklist")]
    [InlineData("reviews", """{"checklistVersion":99}""", "checklistVersion")]
    [InlineData("reviews/latest/milestones", """{"name":""}""", "name")]
    public async Task What_cannot_be_begun_is_refused_with_its_place(string path, string body, string place)
    {
        var (status, _, problem) = await Send(HttpMethod.Post, $"/v1/projects/{RiskApiService.ExampleProject}/{path}", body);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.NotNull(problem!["errors"]![place]);
    }

    [Theory]
    [InlineData("nobody/reviews")]
    [InlineData("nobody/reviews/latest")]
    [InlineData("support-copilot/reviews/none")]
    [InlineData("support-copilot/reviews/none/milestones")]
    [InlineData("support-copilot/reviews/latest/milestones/none")]
    [InlineData("support-copilot/reviews/none/milestones/compare")]
    [InlineData("support-copilot/reviews/latest/milestones/compare?from=none")]
    [InlineData("support-copilot/reviews/latest/milestones/compare?to=none")]
    public async Task What_is_not_there_is_a_404(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await Send(HttpMethod.Get, $"/v1/projects/{path}")).Status);

    [Fact]
    public async Task Several_answers_are_one_change_with_a_verdict_for_each()
    {
        var review = await Begin(await Create(Project("bulk")));
        const string body =
            """
            {"answers":[
              {"itemId":"operations.runbook","answer":"yes"},
              {"itemId":"no.such-item","answer":"yes"},
              {"itemId":"inventory.all-callers-known","answer":"no","dueOn":"1999-01-01"},
              {"itemId":"inventory.indirect-models","answer":"no","owner":"grace@example.com"},
              {"itemId":"operations.runbook","answer":"no"}]}
            """;
        var (status, etag, taken) = await Send(HttpMethod.Patch, $"{review}/answers", body, headers: ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, "\"2\""), (status, etag));
        Assert.Equal(
            ["answered", "refused", "refused", "answered", "refused"], taken!["items"]!.AsArray().Select(item => (string?)item!["verdict"]));
        Assert.Equal((2, 3), ((int)taken["answered"]!, (int)taken["refused"]!));
        Assert.Equal("met", (string?)Item(taken["review"], ByPeople)["status"]);
        Assert.NotNull(taken["items"]![2]!["problem"]!["errors"]!["dueOn"]);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await Send(HttpMethod.Patch, $"{review}/answers", body, headers: ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task Answers_that_are_all_refused_change_nothing()
    {
        var review = await Begin(await Create(Project("refused bulk")));
        var (status, etag, _) = await Send(
            HttpMethod.Patch, $"{review}/answers", """{"answers":[{"itemId":"no.such-item","answer":"yes"}]}""", headers: ("If-Match", "\"1\""));

        Assert.Equal((HttpStatusCode.OK, "\"1\""), (status, etag));
    }

    [Theory]
    [InlineData(0, HttpStatusCode.BadRequest)]
    [InlineData(200, HttpStatusCode.OK)]
    [InlineData(201, HttpStatusCode.BadRequest)]
    public async Task Several_are_up_to_200(int count, HttpStatusCode expected)
    {
        var review = await Begin(await Create(Project("many")));
        var answers = string.Join(',', Enumerable.Range(0, count).Select(i => $$"""{"itemId":"item-{{i}}","answer":"yes"}"""));

        Assert.Equal(
            expected, (await Send(HttpMethod.Patch, $"{review}/answers", $$"""{"answers":[{{answers}}]}""", headers: ("If-Match", "\"1\""))).Status);
    }

    [Fact]
    public async Task Two_milestones_are_compared_and_one_with_today()
    {
        var review = await Begin(await Create(Project("compared")));
        var (_, _, first) = await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"First"}""");
        await Put($"{review}/answers/{ByPeople}", """{"answer":"no"}""", 1);
        Service.Time.Advance(TimeSpan.FromMilliseconds(1));
        var (_, _, second) = await Send(HttpMethod.Post, $"{review}/milestones", """{"name":"Second"}""");
        await Put($"{review}/answers/{ByPeople}", """{"answer":"yes"}""", 2);

        var between = await Service.Get($"{review}/milestones/compare?from={first!["id"]}&to={second!["id"]}");
        var item = Assert.Single(between["items"]!.AsArray())!;
        Assert.Equal((ByPeople, "risk-appeared", "unanswered", "open"), Difference(item));
        Assert.Equal((ByPeople, "risk-went", "open", "met"), Difference((await Service.Get($"{review}/milestones/compare"))["items"]![0]!));
        Assert.Empty((await Service.Get($"{review}/milestones/compare?from=latest&to=latest"))["items"]!.AsArray());
    }

    [Fact]
    public async Task A_decision_is_signed_by_name_and_another_one_anew()
    {
        var review = await Begin(await Create(Project("decided")));
        const string go = """{"verdict":"go-with-conditions","conditions":[{"text":"Try the fallback.","owner":"grace","dueOn":"2027-01-31"}]}""";
        Assert.Equal(HttpStatusCode.BadRequest, (await Sign(review, 1)).Status);
        await Put($"{review}/decision", go, 1);
        var (_, etag, signed) = await Sign(review, 2);

        var decision = signed!["review"]!["decision"]!;
        Assert.Equal("\"3\"", etag);
        Assert.Equal(("Grace Hopper", "ada@example.com"), ((string?)decision["signatures"]![0]!["name"], (string?)decision["signatures"]![0]!["signedBy"]));
        Assert.Equal("Try the fallback.", (string?)decision["conditions"]![0]!["text"]);
        foreach (var (type, says) in new[] { ("text/html", "Decision: Go, with conditions"), ("text/markdown", "## Decision: Go, with conditions") })
        {
            using var response = await Service.Send(HttpMethod.Get, review, headers: ("Accept", type));
            var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            Assert.Contains(says, page, StringComparison.Ordinal);
            Assert.Contains("Grace Hopper", page, StringComparison.Ordinal);
        }

        var (_, _, stopped) = await Put($"{review}/decision", """{"verdict":"stop"}""", 3);
        Assert.Empty(stopped!["review"]!["decision"]!["signatures"]!.AsArray());
        var (_, _, open) = await Send(HttpMethod.Delete, $"{review}/decision", headers: ("If-Match", "\"4\""));
        Assert.Null(open!["review"]!["decision"]);
    }

    [Theory]
    [InlineData("""{"verdict":"go-with-conditions"}""", "conditions")]
    [InlineData("""{"verdict":"stop","conditions":[{"text":"x","owner":"a","dueOn":"2027-01-31"}]}""", "conditions")]
    [InlineData("""{"verdict":"go-with-conditions","conditions":[{"text":"x","owner":"","dueOn":"2027-01-31"}]}""", "conditions[0].owner")]
    [InlineData("""{"verdict":"go-with-conditions","conditions":[{"text":"x","owner":"a","dueOn":"2100-01-31"}]}""", "conditions[0].dueOn")]
    public async Task A_decision_out_of_bounds_is_refused_with_its_place(string body, string place)
    {
        var (status, _, problem) = await Put($"{await Begin(await Create(Project("undecided")))}/decision", body, 1);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains(place, problem!["errors"]!.AsObject().Select(error => error.Key));
    }

    private static (string?, string?, string?, string?) Difference(JsonNode item) =>
        ((string?)item["itemId"], (string?)item["change"], (string?)item["statusBefore"], (string?)item["statusAfter"]);

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Sign(string review, int version) => Send(
        HttpMethod.Patch,
        $"{review}/decision/signatures",
        """{"name":"Grace Hopper","role":"Head of architecture"}""",
        "application/json",
        ("If-Match", $"\"{version}\""),
        ("X-Actor", "ada@example.com"));

    private static JsonNode Item(JsonNode? body, string id) => body!["review"]!["items"]!.AsArray().First(item => (string?)item!["id"] == id)!;

    /// <summary>Begins a review and returns its path.</summary>
    private async Task<string> Begin(string project)
    {
        var (status, _, body) = await Send(HttpMethod.Post, $"/v1/projects/{project}/reviews", """{"name":"Autumn"}""");
        Assert.True(status == HttpStatusCode.Created, body?.ToJsonString());
        return $"/v1/projects/{project}/reviews/{body!["id"]}";
    }

    private Task<(HttpStatusCode Status, string? ETag, JsonNode? Body)> Put(string path, string body, int version) =>
        Send(HttpMethod.Put, path, body, "application/json", ("If-Match", $"\"{version}\""), ("X-Actor", "ada@example.com"));

    private async Task<(string? Status, string? Waiver)> Now(string review, string item)
    {
        var now = Item((await Send(HttpMethod.Get, review)).Body, item);
        return ((string?)now["status"], (string?)now["waiver"]!["state"]);
    }
}
