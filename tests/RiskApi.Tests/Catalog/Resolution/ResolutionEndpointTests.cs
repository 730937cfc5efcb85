namespace RiskApi.Tests.Catalog.Resolution;

public class ResolutionEndpointTests(RiskApiService service)
{
    [Theory]
    [InlineData("us.anthropic.claude-3-haiku-20240307-v1:0", "normalized", "bedrock", "anthropic.claude-3-haiku-20240307-v1:0")]
    [InlineData("gpt-4.1", "snapshot-of-alias", "openai", "gpt-4.1-2025-04-14")]
    [InlineData("ft:gpt-4o-mini-2024-07-18:org::id", "fine-tune", "openai", "gpt-4o-mini-2024-07-18")]
    [InlineData("my-gpt4-prod", "unknown", null, null)]
    public async Task A_string_is_answered_with_the_kind_of_match(string text, string match, string? provider, string? model)
    {
        var resolution = await service.Get($"/v1/resolve?model={Uri.EscapeDataString(text)}&asOf=2026-08-15");

        Assert.Equal((match, provider, model), ((string?)resolution["match"], (string?)resolution["provider"], (string?)resolution["model"]));
        Assert.False(string.IsNullOrEmpty((string?)resolution["because"]));
    }

    [Fact]
    public async Task Ambiguous_names_its_candidates()
    {
        var resolution = await service.Get("/v1/resolve?model=gemini-2.5-pro");

        Assert.Equal("ambiguous", (string?)resolution["match"]);
        Assert.Equal("unknown", (string?)resolution["status"]);
        Assert.Contains(resolution["candidates"]!.AsArray(), candidate => (string?)candidate == "gemini-api/gemini-2.5-pro");
    }
}
