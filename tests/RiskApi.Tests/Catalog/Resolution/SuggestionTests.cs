using System.Net;
using System.Text.Json.Nodes;

namespace RiskApi.Tests.Catalog.Resolution;

/// <summary>Whoever misspells a name is told which one may have been meant.</summary>
public class SuggestionTests(RiskApiService service)
{
    [Theory]
    [InlineData("gtp-4o-mini", "gpt-4o-mini")]
    [InlineData("claude-sonet-5", "claude-sonnet-5")]
    [InlineData("anthropic/claude-opos-5", "anthropic/claude-opus-5")]
    [InlineData("openai:gpt-4.1-mni", "openai/gpt-4.1-mini")]
    [InlineData("mistal-large-latest", "mistral-large-latest")]
    public async Task A_misspelt_model_has_a_suggestion(string model, string meant)
    {
        var resolution = await service.Get($"/v1/resolve?model={Uri.EscapeDataString(model)}");

        Assert.Equal("unknown", (string?)resolution["match"]);
        Assert.Contains(meant, Texts(resolution["didYouMean"]));
    }

    [Theory]
    [InlineData("gpt-4o")]
    [InlineData("azure-openai/gpt-4o")]
    [InlineData("ollama/llama3")]
    [InlineData("our-own-model-for-invoices")]
    public async Task What_is_known_or_like_nothing_has_none(string model) =>
        Assert.Empty(Texts((await service.Get($"/v1/resolve?model={Uri.EscapeDataString(model)}"))["didYouMean"]));

    [Fact]
    public async Task An_assessment_suggests_too()
    {
        using var response = await service.Send(HttpMethod.Post, "/v1/assessments", """{"dependencies":[{"model":"openai/gpt-4.1-mni"},{"model":"gpt-4.1"}]}""");
        var dependencies = (await RiskApiService.Json(response))["dependencies"]!.AsArray();

        Assert.Contains("openai/gpt-4.1-mini", Texts(dependencies[0]!["didYouMean"]));
        Assert.Empty(Texts(dependencies[1]!["didYouMean"]));
    }

    [Theory]
    [InlineData("/v1/models/openai/gpt-4.1-mni", 404, "Did you mean 'openai/gpt-4.1-mini'")]
    [InlineData("/v1/models/gtp-4o-mini", 404, "Did you mean 'gpt-4o-mini'")]
    [InlineData("/v1/models/opnai/gpt-4.1", 404, "Did you mean 'openai'?")]
    [InlineData("/v1/models/openai", 404, "'openai' is a provider; GET /v1/models?provider=openai")]
    [InlineData("/v1/providers/anthropics", 404, "Did you mean 'anthropic'?")]
    [InlineData("/v1/catalog/model-eol.json?provider=opnai", 404, "Did you mean 'openai'?")]
    [InlineData("/v1/models?provider=opnai", 400, "Did you mean 'openai'?")]
    [InlineData("/v1/portfolio/impact?provider=opnai", 400, "Did you mean 'openai'?")]
    [InlineData("/v1/models?asof=2025-01-01", 400, "Did you mean 'asOf'?")]
    [InlineData("/v1/models?statsu=retired", 400, "Did you mean 'status'?")]
    public async Task A_problem_suggests_what_was_meant(string path, int status, string says)
    {
        using var response = await service.Send(HttpMethod.Get, path);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains(says, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4o", "openai", "/v1/models/openai/gpt-4o-2024-08-06")]
    [InlineData("claude-3.5-haiku", "anthropic", "/v1/models/anthropic/claude-3-5-haiku-20241022")]
    [InlineData("meta-llama/Llama-3.3-70B-Instruct-Turbo", "together", "/v1/models/together/meta-llama%2FLlama-3.3-70B-Instruct-Turbo")]
    public async Task A_model_is_found_without_its_provider(string name, string provider, string path)
    {
        using var response = await service.Send(HttpMethod.Get, $"/v1/models/{name}");
        var model = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(provider, (string?)model["provider"]);
        Assert.Equal(path, response.Content.Headers.ContentLocation?.OriginalString);
        Assert.Equal((string?)model["model"], (string?)(await service.Get(path))["model"]);
    }

    [Fact]
    public async Task A_name_of_several_models_is_a_problem_that_names_their_paths()
    {
        using var response = await service.Send(HttpMethod.Get, "/v1/models/gemini-2.5-flash");
        var problem = await RiskApiService.Json(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Equal("/problems/ambiguous-model", (string?)problem["type"]);
        Assert.Contains("/v1/models/gemini-api/gemini-2.5-flash, /v1/models/vertex-ai/gemini-2.5-flash", (string?)problem["detail"], StringComparison.Ordinal);
    }

    private static string[] Texts(JsonNode? list) => [.. list!.AsArray().Select(item => (string)item!)];
}
