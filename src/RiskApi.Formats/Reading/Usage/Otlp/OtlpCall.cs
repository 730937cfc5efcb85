using RiskApi.Core.Imports;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>What a span or a data point says of calls to a model.</summary>
internal static class OtlpCall
{
    private static readonly string[] Tokens = ["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "gen_ai.token.type", "llm.token_count.prompt"];

    public const string OfAnother = "It is no call to a model: gen_ai.operation.name or openinference.span.kind is of an agent, a tool or something else.";
    public const string SaysNothing = "It says nothing of a call to a model: it has none of the attributes gen_ai.* and llm.* that tell of one.";

    public const string NoModel =
        "It is a call to a model, and names none in gen_ai.request.model or gen_ai.response.model, nor in llm.model_name or embedding.model_name.";

    /// <summary>Why it tells of no call to a model, such as the agents and tools around one; null where it does.</summary>
    /// <remarks>
    /// Spans from before <c>gen_ai.operation.name</c> tell by <c>llm.request.type</c>, those of OpenInference by their kind, others by counting tokens.
    /// </remarks>
    public static string? WhyNone(OtlpAttributes attributes) =>
        attributes["gen_ai.operation.name", "llm.request.type", "openinference.span.kind"] is { } operation ? operation.ToLowerInvariant() is "chat"
        or "text_completion"
        or "generate_content"
        or "embeddings"
        or "completion"
        or "embedding"
        or "rerank"
        or "reranker"
        or "responses"
        or "llm" ? null : OfAnother
        : Tokens.Any(name => attributes[name] is not null) ? null
        : SaysNothing;

    /// <summary>The model that was called: by the name in the request, else by the one that answered; null where none is named.</summary>
    public static string? ModelOf(OtlpAttributes attributes) => attributes[
        "gen_ai.request.model", "gen_ai.response.model", "llm.model_name", "embedding.model_name", "reranker.model_name"];

    /// <summary>Whether it tells of calls that failed.</summary>
    public static bool Failed(OtlpAttributes attributes) => attributes["error.type"] is not null;

    /// <summary>The model that was called, by the name in the request, with the one that answered as another name; or null where none is named.</summary>
    public static ModelMention? Mention(OtlpSource source, OtlpAttributes attributes)
    {
        if (ModelOf(attributes) is not { } model)
        {
            return null;
        }

        var (answered, provider) = (attributes["gen_ai.response.model"], ProviderWords.Provider(ProviderIn(attributes), attributes["server.address"]));
        return new(new Dependency { Model = ProviderWords.Name(provider, model), Environment = source.Environment })
        {
            Project = source.Project,
            OtherNames = answered is null || answered == model ? [] : [ProviderWords.Name(provider, answered)],
        };
    }

    /// <summary>The word for the provider. OpenInference's <c>google</c> is two of them, and its <c>llm.system</c> tells which.</summary>
    private static string? ProviderIn(OtlpAttributes attributes) =>
        attributes["gen_ai.provider.name", "gen_ai.system"]
        ?? (attributes["llm.provider"] is var said and not (null or "google") ? said : attributes["llm.system"]);
}
