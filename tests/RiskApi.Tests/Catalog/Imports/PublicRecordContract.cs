using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Imports;

public sealed class PublicRecordOnSqlite() : PublicRecordContract<RiskApiService>(new());

public sealed class PublicRecordOnPostgres() : PublicRecordContract<PostgresService>(new());

/// <summary>The tables of the public record, as imports; each test has a service of its own. Today is 2026-11-24.</summary>
public abstract class PublicRecordContract<TService>(TService service) : Contract<TService>(service), IAsyncDisposable
    where TService : RiskApiService
{
    private const string Models = "platform,model_id,announced,shutdown,shutdown_kind,last_seen_alive,ended_day_unknown\n";
    private const string OpenAiApi = """{"object":"list","data":[{"id":"gpt-4.1-mini-2025-04-14","object":"model","created":1744000000,"owned_by":"openai","shutdown_date":SHUTDOWN}]}""";

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task An_end_on_an_unknown_day_is_an_end()
    {
        Assert.NotEqual("retired", await Status("groq/openai/gpt-oss-20b"));
        await Apply($"{Models}groq,openai/gpt-oss-20b,,,,,yes\n", "text/csv");

        Assert.Equal("retired", await Status("groq/openai/gpt-oss-20b"));
        Assert.Null((await Service.Get("/v1/models/groq/openai/gpt-oss-20b"))["lifecycle"]!["retiresOn"]);
    }

    [Fact]
    public async Task A_blank_where_the_record_has_a_date_is_a_conflict()
    {
        var import = await Apply($"{Models}openai,gpt-4.1-mini-2025-04-14,,,,,\n", "text/csv");

        Assert.Contains("retiresOn", import["conflicts"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.NotNull((await Service.Get("/v1/models/openai/gpt-4.1-mini-2025-04-14"))["lifecycle"]!["retiresOn"]);
    }

    [Fact]
    public async Task The_providers_own_API_withdraws_a_date()
    {
        await Apply(OpenAiApi.Replace("SHUTDOWN", "null", StringComparison.Ordinal));

        Assert.Null((await Service.Get("/v1/models/openai/gpt-4.1-mini-2025-04-14"))["lifecycle"]!["retiresOn"]);
        Assert.NotNull((await Service.Get("/v1/models/openai/gpt-4.1-mini-2025-04-14?asOf=2026-11-20"))["lifecycle"]!["retiresOn"]);
    }

    [Fact]
    public async Task A_revision_is_known_from_the_day_on_which_it_was_public()
    {
        await Apply("platform,model_id,recorded_on,field,old,new,source\nopenai,gpt-5.4-mini,2026-09-01,shutdown,,exact:2027-09-01,https://acme.example\n", "text/csv");

        Assert.Null((await Service.Get("/v1/models/openai/gpt-5.4-mini?asOf=2026-08-31"))["lifecycle"]!["retiresOn"]);
        Assert.Equal("2027-09-01", (string?)(await Service.Get("/v1/models/openai/gpt-5.4-mini?asOf=2026-09-01"))["lifecycle"]!["retiresOn"]);
    }

    [Fact]
    public async Task An_older_sighting_gives_way_to_the_day_on_which_the_provider_was_read()
    {
        Assert.Equal("2026-08-20", (string?)(await Service.Get("/v1/models/alibaba/qwen-flash"))["lifecycle"]!["lastSeenAliveOn"]);
        await Apply($"{Models}alibaba,qwen-flash,,,,2026-11-20,\nalibaba,qwen-plus,,,,2026-11-20,\n", "text/csv");

        Assert.Null((await Service.Get("/v1/models/alibaba/qwen-flash"))["lifecycle"]!["lastSeenAliveOn"]);
        Assert.Equal("2026-11-20", (string?)(await Service.Get("/v1/providers/alibaba"))["checkedOn"]);
    }

    [Fact]
    public async Task A_day_of_reading_confirms_and_an_earlier_one_does_not()
    {
        await Apply("platform,checked_on\nopenai,2026-11-23\n", "text/csv");
        Assert.Equal("2026-11-23", (string?)(await Service.Get("/v1/providers/openai"))["checkedOn"]);

        var import = await Apply("platform,checked_on\nopenai,2026-11-22\ngroq,2026-11-20\n", "text/csv");
        Assert.Equal("earlier-check", (string?)Assert.Single(import["rejections"]!.AsArray())!["code"]);
        Assert.Equal("2026-11-23", (string?)(await Service.Get("/v1/providers/openai"))["checkedOn"]);
        Assert.Equal("2026-11-20", (string?)(await Service.Get("/v1/providers/groq"))["checkedOn"]);
    }

    [Fact]
    public async Task A_policy_is_imported_and_taken_back()
    {
        var version = await Version();
        var import = await Apply("""{"openai":{"min_notice_days":{"ga":30,"preview":14},"at_shutdown":"another model answers","sources":["https://acme.example"]},"nobody":{"min_notice_days":null}}""");

        Assert.Equal("policies", (string?)import["summary"]!["format"]);
        Assert.Equal("unknown-provider", (string?)Assert.Single(import["rejections"]!.AsArray())!["code"]);
        Assert.Equal(["atShutdown", "minimumNotice", "sources"], import["policies"]![0]!["facts"]!.AsArray().Select(fact => (string?)fact!["member"]));
        var policy = (await Service.Get("/v1/providers/openai"))["policy"]!;
        Assert.Equal(30, (int)policy["minimumNotice"]![0]!["days"]!);
        Assert.Equal("2026-11-24", (string?)policy["minimumNotice"]![0]!["promisedOn"]);
        Assert.NotEqual("2026-11-24", (string?)policy["minimumNotice"]![1]!["promisedOn"]);
        Assert.NotEmpty(policy["stages"]!.AsArray());

        var (status, _, _) = await Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback");
        Assert.Equal(HttpStatusCode.Created, status);
        Assert.Equal(180, (int)(await Service.Get("/v1/providers/openai"))["policy"]!["minimumNotice"]![0]!["days"]!);
        Assert.Equal(version, await Version());
    }

    [Theory]
    [InlineData("99999999999999999999")]
    [InlineData("-5")]
    [InlineData("1.5")]
    [InlineData("[180]")]
    public async Task A_promise_that_none_can_be_changes_nothing(string days)
    {
        var (status, _, problem) = await Send(
            HttpMethod.Post, "/v1/catalog/imports?apply=true", """{"openai":{"min_notice_days":{"ga":DAYS}}}""".Replace("DAYS", days, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("impossible-number (1), first at $.openai", (string?)problem!["detail"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("openai,gpt-5.4-mini,2026-11-20,2027-06-01,firm,,", "'firm' in 'shutdown_kind' is none of exact, not_before, tentative.")]
    [InlineData("openai,gpt-5.4-mini,2026-11-20,2027-06-01,,,", "no 'shutdown_kind'")]
    [InlineData("openai,gpt-5.4-mini,,,,,maybe", "'maybe' in 'ended_day_unknown' is none of yes, no.")]
    public async Task A_word_that_the_table_does_not_know_is_said(string line, string says)
    {
        var import = await Apply($"{Models}{line}\n", "text/csv");

        Assert.Contains(says, import["rejections"]!.AsArray().Select(one => (string?)one!["message"]).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_feed_of_a_day_to_come_is_refused()
    {
        var (status, _, problem) = await Send(
            HttpMethod.Post, "/v1/catalog/imports?apply=true", """{"publisher":"OpenAI","last_updated":"2026-11-25","models":[{"id":"gpt-5.4-mini","shutdown":"2027-06-01"}]}""");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, status);
        Assert.Contains("2026-11-25, which is still to come", (string?)problem!["detail"], StringComparison.Ordinal);
        Assert.Null((await Service.Get("/v1/models/openai/gpt-5.4-mini"))["lifecycle"]!["retiresOn"]);
    }

    [Fact]
    public async Task What_was_imported_on_a_clock_that_ran_ahead_is_kept_and_can_be_taken_back()
    {
        var now = Service.Time.GetUtcNow();
        Service.Time.AdjustTime(now.AddDays(400));
        await Apply($"{Models}openai,gpt-5.4-mini,2027-12-01,2028-06-01,exact,,\n", "text/csv");
        Service.Time.AdjustTime(now);

        Assert.Null((await Service.Get("/v1/models/openai/gpt-5.4-mini"))["lifecycle"]!["announcedOn"]);
        Assert.Equal("2028-06-01", (string?)(await Service.Get("/v1/models/openai/gpt-5.4-mini?asOf=2028-01-01"))["lifecycle"]!["retiresOn"]);
        await Apply($"{Models}openai,gpt-5.4-pro,2026-11-20,2027-06-01,exact,,\n", "text/csv");
        Assert.Equal(HttpStatusCode.Created, (await Send(HttpMethod.Post, "/v1/catalog/revisions/1/rollback")).Status);
        Assert.Equal("2027-06-01", (string?)(await Service.Get("/v1/models/openai/gpt-5.4-pro"))["lifecycle"]!["retiresOn"]);
    }

    private async Task<JsonNode> Apply(string feed, string contentType = "application/json")
    {
        var (status, _, import) = await Send(HttpMethod.Post, "/v1/catalog/imports?apply=true", feed, contentType);
        Assert.True(status == HttpStatusCode.Created, import?.ToJsonString());
        return import!;
    }

    private async Task<string> Status(string model) => (string)(await Service.Get($"/v1/models/{model}"))["status"]!;

    private async Task<string> Version() => (string)(await Service.Get("/v1/catalog"))["version"]!;
}
