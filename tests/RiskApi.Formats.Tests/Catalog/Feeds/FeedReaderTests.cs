using System.Text;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Formats.Tests.Catalog.Feeds;

/// <summary>Feeds as they are published, with the faults that were measured in them, against the shipped catalog.</summary>
public class FeedReaderTests
{
    private const string Columns =
        "platform,maker,model_id,aliases,family,kind,stage,released,announced,shutdown,shutdown_kind,last_seen_alive,ended_day_unknown,replacement,input_usd_mtok,output_usd_mtok,context_tokens,sources,note";

    private static readonly HashSet<string> NoConflict = [];
    private static readonly CatalogSnapshot Shipped = CatalogFolder.Read(Path.Combine(AppContext.BaseDirectory, "data"));

    /// <summary>Each with the format it is told to be, and what becomes of it: changed facts, conflicts (~) and rejections (!).</summary>
    public static TheoryData<string, string, string> Feeds => new()
    {
        // model-eol: a notice, an earliest date, a platform whose id is not told.
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","announced":"2026-11-18","shutdown":"2027-06-01"}]}""",
            "ModelEol",
            "openai/gpt-5.4-mini announcedOn retiresOn revisions"
        },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","shutdown":"2027-06-01","date_precision":"earliest"}]}""",
            "ModelEol",
            "openai/gpt-5.4-mini notBeforeOn revisions"
        },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","distributions":[{"via":"aws-bedrock","shutdown":"2027-06-01"}]}]}""",
            "ModelEol",
            "!other-spelling"
        },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","announced":"2026-12-18","shutdown":"2027-06-01"}]}""", "ModelEol", "!impossible-date"
        },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","announced":"2026-11-18","shutdown":"2026-06-01"}]}""",
            "ModelEol",
            "!announcement-after-shutdown"
        },
        { """{"publisher":"OpenAI","models":[{"id":"gpt-4.1","shutdown":"2027-06-01"}]}""", "ModelEol", "!moving-alias" },
        { """{"publisher":"Nobody","models":[{"id":"x-1","shutdown":"2027-06-01"}]}""", "ModelEol", "!unknown-provider" },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-4-1106-preview","shutdown":"2026-03-26"},{"id":"gpt-4-1106-preview","shutdown":"2026-10-23"}]}""",
            "ModelEol",
            "!two-dates !two-dates"
        },
        { """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","shutdown":"2026-02-30"}]}""", "ModelEol", "!impossible-date" },
        { """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","shutdown":"0001-01-01"}]}""", "ModelEol", "!impossible-date" },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","shutdown":5},{"shutdown":"2027-01-01"},3]}""",
            "ModelEol",
            "!malformed-entry !malformed-entry !malformed-entry"
        },
        { """{"publisher":"OpenAI","models":[{"id":"gpt-4-0613 | gpt-4, gpt-4-0613-completions","shutdown":"2026-10-23"}]}""", "ModelEol", "!joined-ids" },
        { """{"publisher":"OpenAI","models":[{"id":"gpt-5.4-mini","shutdown":"2024-06-01"}]}""", "ModelEol", "!release-after-shutdown" },
        {
            """{"publisher":"OpenAI","models":[{"id":"gpt-4.5-preview","announced":"2025-04-14","shutdown":"2025-08-14"}]}""",
            "ModelEol",
            "~openai/gpt-4.5-preview#retiresOn"
        },

        // deprecations.info: scrape dates as notices, features as models.
        {
            """[{"provider":"OpenAI","model_id":"gpt-4.5-preview","shutdown_date":"2025-07-14","announcement_date":"2026-03-26"}]""",
            "DeprecationsInfo",
            "!announcement-after-shutdown"
        },
        {
            """[{"provider":"OpenAI","model_id":"gpt-5.4-mini","shutdown_date":"2027-07-14","announcement_date":"2026-11-20","first_observed":"2026-11-20"}]""",
            "DeprecationsInfo",
            "openai/gpt-5.4-mini retiresOn revisions !scrape-date-as-notice"
        },
        {
            """[{"provider":"OpenAI","model_id":"gpt-5.4-mini","shutdown_date":"2027-07-14","deprecation_date":"2026-11-18","announcement_date":"2026-11-20"}]""",
            "DeprecationsInfo",
            "openai/gpt-5.4-mini announcedOn retiresOn revisions"
        },
        {
            """[{"provider":"OpenAI","model_id":"Reusable prompts","shutdown_date":"2026-11-30"},{"provider":"OpenAI","model_id":"N/A"}]""",
            "DeprecationsInfo",
            "!not-a-model-id !not-a-model-id"
        },
        { """[{"provider":"xAI","model_id":"grok-4-0709"}]""", "DeprecationsInfo", "!absence-read-as-retirement" },
        {
            """[{"provider":"OpenAI","model_id":"gpt-5.4-mini","shutdown_date":"2027-07-14","replacement_models":["veo-3.1-generate-previewor the GA models…","gpt-5 or gpt-4.1*"]}]""",
            "DeprecationsInfo",
            "openai/gpt-5.4-mini retiresOn revisions !prose-as-replacement !prose-as-replacement"
        },

        // modeldeprecations.dev: committed and estimated dates apart.
        {
            """{"models":[{"provider":"openai","model":"gpt-5.4-mini","deprecated_on":"2026-11-18","shutdown_on":"2027-06-01","status":"deprecated","replacements":[{"provider":"openai","model":"gpt-5-2025-08-07","recommended":true}]}]}""",
            "ModeldeprecationsDev",
            "openai/gpt-5.4-mini announcedOn replacements retiresOn revisions"
        },
        {
            """[{"provider":"openai","model":"gpt-5.4-mini","shutdown_on":"2027-06-01","earliest_shutdown_on":"2027-06-01"}]""",
            "ModeldeprecationsDev",
            "!two-dates"
        },

        // LiteLLM: its deprecation date is the shutdown, at second hand.
        {
            """{"sample_spec":{"litellm_provider":"one of https://…"},"gpt-5.4-mini":{"litellm_provider":"openai","mode":"chat","deprecation_date":"2027-06-01","input_cost_per_token":7.5e-07,"output_cost_per_token":4.5e-06,"max_input_tokens":400000}}""",
            "LitellmCostMap",
            "openai/gpt-5.4-mini revisions tentativeOn"
        },
        {
            """{"gpt-5.4-mini":{"litellm_provider":"openai","input_cost_per_token":3e-06}}""",
            "LitellmCostMap",
            "~openai/gpt-5.4-mini#inputUsdPerMillionTokens"
        },
        {
            """{"gpt-5.4-mini":{"litellm_provider":"openai","input_cost_per_token":-1,"max_input_tokens":0}}""",
            "LitellmCostMap",
            "!impossible-number !impossible-number"
        },
        { """{"openai/brand-new-embedding-9":{"litellm_provider":"openai","mode":"embedding"}}""", "LitellmCostMap", "+openai/brand-new-embedding-9" },

        // Rows of prices are no models.
        {
            """{"gpt-5.4-mini":{"litellm_provider":"openai"},"1024-x-1024/dall-e-2":{"litellm_provider":"openai","mode":"image_generation","input_cost_per_pixel":1.9e-08},"hd/1024-x-1792/dall-e-3":{"litellm_provider":"openai","mode":"image_generation"},"low/1024x1536/gpt-image-9":{"litellm_provider":"openai","mode":"image_generation"}}""",
            "LitellmCostMap",
            "!other-spelling !other-spelling !other-spelling"
        },
        {
            """{"gpt-5.4-mini":{"litellm_provider":"openai"},"openai/container":{"litellm_provider":"openai","mode":"chat","code_interpreter_cost_per_session":0.03},"vertex_ai/search_api":{"litellm_provider":"vertex_ai","mode":"vector_store","input_cost_per_query":0.0015},"azure/container":{"litellm_provider":"azure","mode":"chat","code_interpreter_cost_per_session":0.03}}""",
            "LitellmCostMap",
            "!other-spelling !other-spelling !other-spelling"
        },
        {
            """{"gpt-5.4-mini":{"litellm_provider":"openai"},"together-ai-up-to-4b":{"litellm_provider":"together_ai","input_cost_per_token":1e-07},"fireworks-ai-4.1b-to-16b":{"litellm_provider":"fireworks_ai","input_cost_per_token":2e-07},"bedrock/us-west-2/6-month-commitment/anthropic.claude-v9":{"litellm_provider":"bedrock","input_cost_per_second":0.1},"azure/eu/gpt-9-2027-01-01":{"litellm_provider":"azure","input_cost_per_token":1e-06},"bedrock/*/1-month-commitment/cohere.command-text-v14":{"litellm_provider":"bedrock"}}""",
            "LitellmCostMap",
            "!other-spelling !other-spelling !other-spelling !other-spelling !other-spelling"
        },

        // A short name, and a count of versions, are no second model.
        {
            """{"models":[{"provider":"bedrock","model":"nova-premier","deprecated_on":"2026-03-13","shutdown_on":"2026-09-14"},{"provider":"bedrock","model":"claude-opus-4-8"}]}""",
            "ModeldeprecationsDev",
            "!other-spelling !other-spelling"
        },
        { """{"models":[{"provider":"mistral","model":"mistral-large-2-1","shutdown_on":"2026-05-31"}]}""", "ModeldeprecationsDev", "!other-spelling" },
        { """{"models":[{"provider":"mistral","model":"mistral-large-9","shutdown_on":"2027-05-31"}]}""", "ModeldeprecationsDev", "+mistral/mistral-large-9" },

        // Azure is one door with two catalogs.
        {
            """[{"provider":"Azure","model_id":"DeepSeek-R1","announcement_date":"2026-06-05","shutdown_date":"2026-08-13","deprecation_date":"2026-06-04"}]""",
            "DeprecationsInfo",
            ""
        },
        { """[{"provider":"azure_ai","model_id":"gpt-4o-2024-05-13"}]""", "DeprecationsInfo", "!absence-read-as-retirement" },
        {
            """[{"provider":"Azure","model_id":"DeepSeek-V9","shutdown_date":"2027-08-13"},{"provider":"Azure","model_id":"gpt-9-2027-01-01","shutdown_date":"2027-08-13"},{"provider":"azure_ai","model_id":"o9-mini-2027-01-01","shutdown_date":"2027-08-13"}]""",
            "DeprecationsInfo",
            "+azure-foundry/DeepSeek-V9 +azure-openai/gpt-9-2027-01-01 +azure-openai/o9-mini-2027-01-01"
        },
        {
            """[{"provider":"azure-openai","model_id":"DeepSeek-V9","shutdown_date":"2027-08-13"}]""", "DeprecationsInfo", "+azure-openai/DeepSeek-V9"
        },

        // What one subscription may deploy in one region is no reason to take a committed date back.
        {
            """[{"kind":"OpenAI","model":{"format":"OpenAI","name":"gpt-4o","version":"2024-11-20","deprecation":{"inference":"2027-12-01T00:00:00Z"}}}]""",
            "AzureModels",
            "~azure-openai/gpt-4o-2024-11-20#tentativeOn"
        },

        // A maker that publishes the platform's ids speaks of the platform.
        {
            """{"publisher":"amazon","models":[{"id":"amazon.nova-canvas-v1:0","announced":"2026-03-30","shutdown":"2026-09-30"},{"id":"amazon.nova-9-v1:0","shutdown":"2027-09-30"}]}""",
            "ModelEol",
            "+bedrock/amazon.nova-9-v1:0"
        },
        { """{"publisher":"Anthropic","models":[{"id":"anthropic.claude-3-haiku-20240307-v1:0","shutdown":"2026-09-10"}]}""", "ModelEol", "" },
        { """{"publisher":"amazon","models":[{"id":"nova-canvas","shutdown":"2026-09-30"}]}""", "ModelEol", "!unknown-provider" },

        // models.dev: a status without a date.
        {
            """{"openai":{"id":"openai","models":{"gpt-5.4-mini":{"status":"deprecated","cost":{"input":0.75,"output":4.5},"limit":{"context":400000}}}}}""",
            "ModelsDev",
            "!absence-read-as-retirement"
        },

        // Providers' own lists.
        {
            """{"object":"list","data":[{"id":"gpt-5.4-mini","object":"model","created":1744317547,"owned_by":"system","shutdown_date":"2027-06-01"},{"id":"ft:gpt-4.1:acme::1","created":1,"owned_by":"acme"}]}""",
            "OpenaiModels",
            "openai/gpt-5.4-mini retiresOn revisions"
        },
        {
            """{"object":"list","data":[{"id":"gpt-4.5-preview","object":"model","created":1740623059,"owned_by":"system","shutdown_date":null}]}""",
            "OpenaiModels",
            "~openai/gpt-4.5-preview#lastSeenAliveOn"
        },
        { """{"object":"list","data":[{"id":"gpt-9","object":"model","created":1795000000,"owned_by":"system"}]}""", "OpenaiModels", "+openai/gpt-9" },
        {
            """{"data":[{"id":"acme/brand-new-9","name":"x","created":1795000000,"context_length":1000,"pricing":{"prompt":"0.000001","completion":"0.000002"},"expiration_date":"2027-01-31"}]}""",
            "OpenrouterModels",
            "+openrouter/acme/brand-new-9"
        },

        // The record as CSV.
        {
            $"{Columns}\nopenai,openai,gpt-5.4-mini,,gpt-5.4,reasoning,ga,2026-03-17,2026-11-18,2027-06-01,exact,,,,0.75,4.5,400000,https://example.com,\n",
            "FactsCsv",
            "openai/gpt-5.4-mini announcedOn retiresOn revisions"
        },
        { $"{Columns}\nopenai,openai,gpt-5.4-mini,,,,,,,,,,,,0.7500000000000001,4.499999999999999,,,\n", "FactsCsv", "" },
        {
            $"{Columns}\nopenai,openai,gpt-4.5-preview,,gpt,chat,preview,2025-02-27,2025-04-14,2025-07-15,exact,,,,,,,,\n",
            "FactsCsv",
            "openai/gpt-4.5-preview retiresOn revisions"
        },
        { $"{Columns}\nopenai,openai,gpt-5.4-mini,,,,,,,soon,exact,,,,much,,,,\n", "FactsCsv", "!impossible-date !malformed-entry" },
    };

    [Theory]
    [MemberData(nameof(Feeds))]
    public void A_feed_says_this_and_no_more(string feed, string format, string becomes)
    {
        var (found, document) = FeedReader.Read(Encoding.UTF8.GetBytes(feed));
        var comparison = CatalogComparison.Of(document, Shipped, [], new(2026, 11, 24), NoConflict);

        Assert.Equal(format, found.ToString());
        Assert.Equal(becomes, string.Join(' ',
        [
            .. comparison.Changes.Select(change => change.IsNew
                ? $"+{change.Provider}/{change.Model}"
                : $"{change.Provider}/{change.Model} {string.Join(' ', change.Facts.Select(fact => fact.Member))}"),
            .. comparison.Conflicts.Select(conflict => $"~{conflict.Id}"),
            .. comparison.Rejections.Select(rejection => $"!{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(rejection.Code.ToString())}"),
        ]));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("{", "cut off")]
    [InlineData("[]", "cannot be told")]
    [InlineData("{}", "cannot be told")]
    [InlineData("5", "first line names none of the columns")]
    [InlineData("\"text\"", "first line names none of the columns")]
    [InlineData("<html><body>Too many requests</body></html>", "first line names none of the columns")]
    [InlineData("""{"publisher":"OpenAI","models":[]}""", "names no model")]
    [InlineData("""{"object":"list","data":[]}""", "names no model")]
    [InlineData("""{"models":[{"name":"llama3.2:latest","model":"llama3.2:latest","digest":"a80c"}]}""", "an Ollama server")]
    [InlineData("""{"publisher":"OpenAI","models":{}}""", "no array 'models'")]
    [InlineData("""{"publisher":"OpenAI","models":[{"name":"gpt-4"}]}""", "has no 'id'")]
    [InlineData("""[{"provider":"OpenAI","model_id":"gpt-4","shutdown_date":"2026""", "cut off")]
    [InlineData("""{"object":"list","data":[{"identifier":"gpt-4","lifecycle_status":"preview"}]}""", "names no model in 'model.name' or 'id'")]
    [InlineData("a,b\n1,2", "'shutdown_kind', 'recorded_on', 'checked_on'")]
    [InlineData("model_id,shutdown_kind\nx,exact", "no column 'platform'")]
    public void A_feed_that_cannot_be_read_is_refused_and_says_why(string feed, string says)
    {
        var refusal = Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(feed)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_that_says_everything_has_stopped_is_not_believed()
    {
        var rows = Shipped.Provider("xai")!.Models.Where(model => model.RetiresOn is null && model.TentativeOn is null)
            .Select(model => $$"""{"provider":"xAI","model_id":"{{model.Id}}","shutdown_date":"2026-11-01"}""");
        var (_, document) = FeedReader.Read(Encoding.UTF8.GetBytes($"[{string.Join(',', rows)}]"));
        var comparison = CatalogComparison.Of(document, Shipped, [], new(2026, 11, 24), NoConflict);

        Assert.Empty(comparison.Changes);
        Assert.Contains(comparison.Rejections, rejection => rejection.Code == RejectionCode.MassRetirement);
    }

    [Fact]
    public void Deeply_nested_JSON_is_refused() =>
        Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(new string('[', 100_000))));
}
