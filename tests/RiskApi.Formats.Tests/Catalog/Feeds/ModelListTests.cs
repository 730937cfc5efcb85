using System.Text;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds;

namespace RiskApi.Formats.Tests.Catalog.Feeds;

/// <summary>Whose list of models it is, which is the whole question of a format that everybody answers in.</summary>
public class ModelListTests
{
    private const string Anthropics =
        """{"data":[{"type":"model","id":"claude-sonnet-4-6","display_name":"Claude Sonnet 4.6","created_at":"2026-02-17T00:00:00Z"}],"has_more":false,"first_id":"claude-sonnet-4-6","last_id":"claude-sonnet-4-6"}""";

    private const string Bare = """{"object":"list","data":[{"id":"some-model","object":"model"},{"id":"other-model","object":"model"}]}""";

    [Theory]
    [InlineData(Anthropics, "AnthropicModels", "anthropic/claude-sonnet-4-6")]
    [InlineData("""{"data":[{"id":"gpt-5","object":"model","created":1754425777,"owned_by":"system"},{"id":"dall-e-2","object":"model","created":1698798177,"owned_by":"system"},{"id":"gpt-3.5-turbo","object":"model","created":1677610602,"owned_by":"openai"},{"id":"ft:gpt-4o:acme::1","object":"model","created":1,"owned_by":"acme"}],"object":"list"}""", "OpenaiModels", "openai/gpt-5 openai/dall-e-2 openai/gpt-3.5-turbo")]
    [InlineData("""{"object":"list","data":[{"id":"llama-3.1-8b-instant","object":"model","created":1693721698,"owned_by":"Meta","active":true,"context_window":131072,"public_apps":null}]}""", "OpenaiModels", "groq/llama-3.1-8b-instant")]
    [InlineData("""{"object":"list","data":[{"id":"codestral-2508","object":"model","created":1767094366,"owned_by":"mistralai","capabilities":{"completion_chat":true},"name":"codestral-2508","max_context_length":256000,"aliases":["codestral-latest"],"deprecation":null}]}""", "OpenaiModels", "mistral/codestral-2508")]
    [InlineData("""[{"id":"meta-llama/Llama-3.3-70B-Instruct-Turbo","object":"model","created":1733466629,"type":"chat","display_name":"Llama","organization":"Meta","link":"","license":"llama3.3","context_length":131072,"pricing":{"hourly":0,"input":0.88,"output":0.88,"base":0,"finetune":0}}]""", "OpenaiModels", "together/meta-llama/Llama-3.3-70B-Instruct-Turbo")]
    [InlineData("""{"data":[{"id":"openai/gpt-4o","canonical_slug":"openai/gpt-4o","name":"GPT-4o","created":1715558400,"context_length":128000,"architecture":{},"pricing":{"prompt":"0.0000025","completion":"0.00001"},"top_provider":{}}]}""", "OpenrouterModels", "openrouter/openai/gpt-4o")]
    [InlineData("""{"object":"list","data":[{"id":"anthropic/claude-sonnet-4","object":"model","created":1755815280,"released":1747872000,"owned_by":"anthropic","name":"Claude","context_window":200000,"max_tokens":64000,"type":"language","tags":[],"pricing":{"input":"0.000003","output":"0.000015"}}]}""", "OpenaiModels", "vercel/anthropic/claude-sonnet-4")]
    [InlineData("""{"object":"list","data":[{"id":"grok-4-0709","created":1752019200,"object":"model","owned_by":"xai"}]}""", "OpenaiModels", "xai/grok-4-0709")]
    [InlineData("""{"object":"list","data":[{"id":"deepseek-chat","object":"model","owned_by":"deepseek"},{"id":"deepseek-reasoner","object":"model","owned_by":"deepseek"}]}""", "OpenaiModels", "deepseek/deepseek-chat deepseek/deepseek-reasoner")]
    [InlineData("""{"models":[{"name":"models/gemini-2.5-flash","version":"001","displayName":"Gemini 2.5 Flash","inputTokenLimit":1048576,"supportedGenerationMethods":["generateContent"]},{"name":"models/gemini-flash-latest","supportedGenerationMethods":["generateContent"]}],"nextPageToken":"x"}""", "GeminiModels", "gemini-api/gemini-2.5-flash")]
    [InlineData("""{"modelSummaries":[{"modelArn":"arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-pro-v1:0","modelId":"amazon.nova-pro-v1:0","modelName":"Nova Pro","providerName":"Amazon","modelLifecycle":{"status":"ACTIVE"}}]}""", "BedrockModels", "bedrock/amazon.nova-pro-v1:0")]
    [InlineData("""{"data":[{"capabilities":{"fine_tune":false,"inference":true,"chat_completion":true},"lifecycle_status":"generally-available","deprecation":{"inference":1790812800},"id":"gpt-4o-2024-05-13","status":"succeeded","created_at":1715558400,"object":"model"}],"object":"list"}""", "AzureModels", "azure-openai/gpt-4o-2024-05-13")]
    [InlineData("""[{"kind":"OpenAI","model":{"format":"OpenAI","name":"gpt-4o","version":"2024-08-06","lifecycleStatus":"GenerallyAvailable","deprecation":{"inference":"2027-02-01T00:00:00Z"}},"skuName":"S0"},{"kind":"AIServices","model":{"format":"DeepSeek","name":"DeepSeek-R1","version":"1"},"skuName":"S0"}]""", "AzureModels", "azure-openai/gpt-4o-2024-08-06 azure-foundry/DeepSeek-R1")]
    [InlineData("""{"value":[{"format":"OpenAI","name":"o3-mini","version":"2025-01-31"}]}""", "AzureModels", "azure-openai/o3-mini-2025-01-31")]
    [InlineData("""[{"id":"/subscriptions/0/deployments/chat","name":"chat","properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-05-13"},"provisioningState":"Succeeded"},"sku":{"name":"Standard","capacity":10}}]""", "AzureModels", "azure-openai/gpt-4o-2024-05-13")]
    public void A_list_says_whose_it_is_by_what_is_in_it(string list, string format, string models)
    {
        var (found, document) = FeedReader.Read(Encoding.UTF8.GetBytes(list));

        Assert.Equal(format, found.ToString());
        Assert.Equal(models, Models(document));
    }

    [Theory]
    [InlineData(Bare, "cannot be told")]
    [InlineData("""{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1677610602,"owned_by":"openai"},{"id":"claude","object":"model","created":1677610602,"owned_by":"openai"}]}""", "a gateway")]
    [InlineData("""{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1626777600,"owned_by":"openai"}]}""", "a gateway")]
    [InlineData("""{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1715367049,"owned_by":"openai"},{"id":"claude-sonnet-4","object":"model","created":1747872000,"owned_by":"openai"}]}""", "cannot be told")]
    [InlineData("""{"object":"list","data":[{"id":"gpt-4o","object":"model","created":1715367049,"owned_by":"openai"},{"id":"mistral-large","object":"model","created":1,"owned_by":"mistralai"}]}""", "cannot be told")]
    [InlineData("""{"object":"list","data":[{"id":"qwen-max","object":"model","created":1715367049,"owned_by":"system"}]}""", "cannot be told")]
    [InlineData("""{"object":"list","data":[{"id":"gpt-3.5-turbo","object":"model","created":1760000000,"owned_by":"vllm","root":"Qwen/Qwen3-8B","parent":null,"max_model_len":32768}]}""", "a vLLM server")]
    [InlineData("""{"object":"list","data":[{"id":"llama3.2:latest","object":"model","created":1760000000,"owned_by":"library"}]}""", "an Ollama server")]
    [InlineData("""{"data":[{"id":"qwen2.5-7b-instruct","object":"model","owned_by":"organization_owner"}],"object":"list"}""", "an LM Studio server")]
    [InlineData("""{"object":"list","data":[{"id":"m","object":"model","created":1,"owned_by":"llamacpp"}]}""", "a llama.cpp server")]
    public void A_list_that_does_not_say_whose_it_is_is_asked_about(string list, string says)
    {
        var refusal = Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(list)));

        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.Contains("?source=https://api.groq.com/openai/v1/models", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://api.groq.com/openai/v1/models", null, "groq")]
    [InlineData("https://api.mistral.ai/v1/models", null, "mistral")]
    [InlineData("https://api.openai.com/v1/models", null, "openai")]
    [InlineData("https://gateway.example.com/v1/models", "Cerebras Inference", "Cerebras Inference")]
    [InlineData(null, "groq", "groq")]
    [InlineData("nightly", "groq", "groq")]
    public void The_address_or_the_provider_tells_where_the_list_does_not(string? address, string? provider, string owner) =>
        Assert.All(
            FeedReader.Read(Encoding.UTF8.GetBytes(Bare), null, new(address, address, provider)).Document.Statements,
            said => Assert.Equal(owner, said.Provider));

    [Theory]
    [InlineData("http://localhost:8000/v1/models")]
    [InlineData("http://vllm:8000/v1/models")]
    [InlineData("http://10.2.3.4/v1/models")]
    [InlineData("http://[::1]:11434/v1/models")]
    [InlineData("https://llm.corp.internal/v1/models")]
    public void A_list_that_was_read_from_the_own_house_is_no_provider_s(string address) => Assert.Contains(
        "a server of your own",
        Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(Bare), null, new(address, address))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_source_that_is_a_name_and_no_address_tells_nothing() => Assert.Contains(
        "cannot be told",
        Assert.Throws<FeedException>(() => FeedReader.Read(Encoding.UTF8.GetBytes(Bare), null, new("nightly", "nightly"))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_source_is_named_by_its_provider_where_it_was_given_no_name() => Assert.Equal(
        "GET /v1/models of groq", FeedReader.Read(Encoding.UTF8.GetBytes(Bare), null, new(Provider: "groq")).Document.Source);

    [Fact]
    public void Mistral_lists_a_model_once_for_each_of_its_names()
    {
        var (_, document) = FeedReader.Read(
            """
            {"object":"list","data":[
              {"id":"mistral-medium-2508","object":"model","created":1767094366,"owned_by":"mistralai","name":"mistral-medium-2508","aliases":["mistral-medium-latest"]},
              {"id":"mistral-medium-latest","object":"model","created":1767094366,"owned_by":"mistralai","name":"mistral-medium-2508","aliases":["mistral-medium-2508"]}]}
            """u8.ToArray());

        var said = Assert.Single(document.Statements);
        Assert.Null(said.CreatedOn); // the time of the answer
        var other = Assert.Single(document.Rejections);
        Assert.Equal((RejectionCode.MovingAlias, "mistral-medium-latest"), (other.Code, other.Model));
    }

    [Fact]
    public void Bedrock_says_when_a_model_became_legacy_and_when_it_ends()
    {
        var said = Assert.Single(FeedReader.Read(
            """{"modelSummaries":[{"modelId":"amazon.nova-canvas-v1:0","modelLifecycle":{"status":"LEGACY","startOfLifeTime":"2024-12-03T00:00:00+00:00","legacyTime":"2026-03-30T00:00:00+00:00","endOfLifeTime":"2026-09-30T00:00:00+00:00"}}]}"""u8.ToArray())
            .Document.Statements);

        Assert.Equal(
            ("2024-12-03", "2026-03-30", "2026-09-30", true),
            (said.ReleasedOn.ToString(), said.AnnouncedOn.ToString(), said.RetiresOn.ToString(), said.IsListed));
    }

    [Fact]
    public void A_day_that_Anthropic_does_not_know_is_no_release() => Assert.Null(Assert.Single(FeedReader.Read(
        """{"data":[{"type":"model","id":"claude-x","display_name":"X","created_at":"1970-01-01T00:00:00Z"}]}"""u8.ToArray()).Document.Statements).CreatedOn);

    [Fact]
    public void Azure_s_day_is_one_without_commitment_and_a_deployment_is_no_sign_of_life()
    {
        var listed = Assert.Single(FeedReader.Read(
            """{"data":[{"id":"gpt-4o-2024-05-13","lifecycle_status":"generally-available","deprecation":{"inference":1790812800}}]}"""u8.ToArray()).Document.Statements);
        var deployed = Assert.Single(FeedReader.Read(
            """[{"name":"chat","properties":{"model":{"format":"OpenAI","name":"gpt-4o","version":"2024-05-13"}}}]"""u8.ToArray()).Document.Statements);

        Assert.Equal(("2026-10-01", true), (listed.TentativeOn.ToString(), listed.IsListed));
        Assert.False(deployed.IsListed);
    }

    [Theory]
    [InlineData("""{"object":"list","data":[1,null,"x",[],{"id":5},{"id":"m","owned_by":7,"created":-1e99,"context_window":"x","pricing":5}]}""")]
    [InlineData("""{"data":[{"type":"model","display_name":5,"id":"m","created_at":5,"max_input_tokens":-1},7,{"type":"model"}]}""")]
    [InlineData("""{"models":[{"name":"models/m","supportedGenerationMethods":5,"inputTokenLimit":99999999999999999999999999},3,{"name":7}]}""")]
    [InlineData("""{"modelSummaries":[{"modelId":"m","modelLifecycle":"x"},{"modelId":"n","modelLifecycle":{"endOfLifeTime":5}},4,{"modelId":null}]}""")]
    [InlineData("""{"value":[{"model":5},{"model":{"name":"n","version":5,"deprecation":7}},3,{"properties":{"model":[]}}]}""")]
    public void Values_of_other_kinds_are_rejected_by_their_place(string list)
    {
        var (_, document) = FeedReader.Read(Encoding.UTF8.GetBytes(list), null, new(Provider: "openai"));

        Assert.NotEmpty(document.Rejections);
        Assert.All(document.Rejections, rejection => Assert.StartsWith("$", rejection.Where, StringComparison.Ordinal));
    }

    private static string Models(FactDocument document) => string.Join(' ', document.Statements.Select(said => $"{said.Provider}/{said.Model}"));
}
