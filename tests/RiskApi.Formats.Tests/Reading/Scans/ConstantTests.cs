namespace RiskApi.Formats.Tests.Reading.Scans;

/// <summary>Constants that SDKs name after models.</summary>
public class ConstantTests
{
    [Theory]
    [InlineData("a.go", "Model: openai.ChatModelGPT4oMini,", "gpt-4o-mini")]
    [InlineData("a.go", "req := openai.ChatCompletionRequest{Model: openai.GPT4Turbo}", "gpt-4-turbo")]
    [InlineData("a.go", "Model: openai.GPT3Dot5Turbo,", "gpt-3.5-turbo")]
    [InlineData("a.go", "Model: anthropic.ModelClaudeSonnet4_20250514,", "claude-sonnet-4-20250514")]
    [InlineData("A.java", ".model(ChatModel.GPT_4O_MINI)", "gpt-4o-mini")]
    [InlineData("A.java", ".model(ChatModel.O3_MINI)", "o3-mini")]
    [InlineData("A.java", ".model(Model.CLAUDE_3_5_HAIKU_LATEST)", "claude-3-5-haiku-latest")]
    [InlineData("A.java", ".modelName(OpenAiEmbeddingModelName.TEXT_EMBEDDING_3_SMALL)", "text-embedding-3-small")]
    [InlineData("A.cs", "Model = AnthropicModels.Claude3Haiku20240307,", "claude-3-haiku-20240307")]
    [InlineData("a.rb", "model: OpenAI::Models::ChatModel::GPT_4_1_MINI", "gpt-4.1-mini")]
    [InlineData("A.kt", "model = GeminiModels.GEMINI_2_5_FLASH", "gemini-2.5-flash")]
    public void A_constant_means_the_model_of_the_same_letters_and_digits(string file, string line, string model) =>
        Assert.Equal([model], ReadSource.Of(line, file).Mentions.Select(mention => mention.WrittenAs));

    [Theory]
    [InlineData("var cell = sheet.GPT_4O;")]
    [InlineData("public string GPT_4O { get; }")]
    [InlineData("Model.Gpt4o()")]
    [InlineData("this.Claude35Sonnet = true;")]
    [InlineData("var handler = Models.Command;")]
    [InlineData("new AutoModel.Gemini2Config()")]
    [InlineData("using Acme.Models.Phi3;")]
    public void An_ordinary_identifier_is_no_model(string line)
    {
        var read = ReadSource.Of(line, "A.cs");

        Assert.Empty(read.Mentions);
        Assert.Empty(read.LookAlikes);
    }

    [Theory]
    [InlineData(".model(ChatModel.GPT_9_MINI)", "GPT_9_MINI")]
    [InlineData("Model: anthropic.ModelClaudeOpus9,", "ModelClaudeOpus9")]
    public void A_constant_that_no_known_model_is_called_so_is_listed(string line, string expected) =>
        Assert.Equal([expected], ReadSource.Of(line, "a.go").LookAlikes.Select(text => text.Text));

    [Fact]
    public void What_stands_around_a_constant_tells_its_provider_as_of_any_name() => Assert.Equal(
        ["azure-openai/gpt-4o"],
        ReadSource.Of("var client = new AzureOpenAIClient(uri, key).GetChatClient(ChatModels.Gpt4o);", "A.cs").Mentions.Select(mention => mention.Usage.Model));
}
