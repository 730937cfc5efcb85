using RiskApi.Core.Imports.Scanning;

namespace RiskApi.Core.Tests.Imports.Scanning;

public class LookAlikeTests
{
    [Theory]
    [InlineData("""model = "gpt-9-turbo" """, "gpt-9-turbo")]
    [InlineData("""model: claude-opus-9-20990101""", "claude-opus-9-20990101")]
    [InlineData("""MODEL=gemini-9.5-pro""", "gemini-9.5-pro")]
    [InlineData("""model = "us.anthropic.claude-9-v1:0" """, "us.anthropic.claude-9-v1:0")]
    [InlineData("""model = "someone/gpt-4o" """, "someone/gpt-4o")]
    [InlineData("""model = "meta-llama/Llama-99-8B-Instruct" """, "meta-llama/Llama-99-8B-Instruct")]
    [InlineData("""model = "deepseek-r9" """, "deepseek-r9")]
    [InlineData("""model = "gpt-4o-mini-tuned" """, "gpt-4o-mini-tuned")]
    public void An_unknown_id_of_a_known_family_is_listed_apart(string line, string expected)
    {
        Assert.Equal("", ScannedText.Of(FindKind.Model, line));
        Assert.Equal(expected, ScannedText.Of(FindKind.LookAlike, line));
    }

    [Theory]
    [InlineData("""open("prompts/gpt-9.yaml")""")]
    [InlineData("""<a href="https://example.com/blog/gpt-9-is-near">""")]
    [InlineData("""Rumours of gpt-9-turbo abound.""")]
    [InlineData("""class="command-palette" """)]
    [InlineData("""name = "claude-desktop" """)]
    [InlineData("""name = "gpt-tokenizer" """)]
    [InlineData("""model = "gpt-4o" """)]
    public void Other_texts_are_not(string line) => Assert.Equal("", ScannedText.Of(FindKind.LookAlike, line));
}
