using RiskApi.Core.Imports;
using RiskApi.Core.Usage;

namespace RiskApi.Formats.Reading.Usage.Otlp;

/// <summary>What a span or a data point says of calls to a model.</summary>
internal static class OtlpCall
{
    public const string NotInference = "It is no call to a model: gen_ai.operation.name is of an agent, a tool or something else.";
    public const string NoModel = "It is a call to a model, and names none in gen_ai.request.model or gen_ai.response.model.";

    /// <summary>Whether it tells of calls to a model, as opposed to the agents and tools around them.</summary>
    /// <remarks>Spans from before <c>gen_ai.operation.name</c> tell by <c>llm.request.type</c>, or by counting tokens.</remarks>
    public static bool IsInference(OtlpAttributes attributes) => attributes["gen_ai.operation.name", "llm.request.type"] is { } operation
        ? operation.ToLowerInvariant() is "chat"
        or "text_completion"
        or "generate_content"
        or "embeddings"
        or "completion"
        or "embedding"
        or "rerank"
        or "responses"
        : attributes["gen_ai.usage.input_tokens", "gen_ai.usage.prompt_tokens", "gen_ai.token.type"] is not null;

    /// <summary>Whether it tells of calls that failed.</summary>
    public static bool Failed(OtlpAttributes attributes) => attributes["error.type"] is not null;

    /// <summary>The model that was called, by the name in the request, with the one that answered as another name; or null where none is named.</summary>
    public static ModelMention? Mention(OtlpSource source, OtlpAttributes attributes)
    {
        var (requested, answered) = (attributes["gen_ai.request.model"], attributes["gen_ai.response.model"]);
        if ((requested ?? answered) is not { } model)
        {
            return null;
        }

        var provider = ProviderWords.Provider(attributes["gen_ai.provider.name", "gen_ai.system"], attributes["server.address"]);
        return new(new Dependency { Model = ProviderWords.Name(provider, model), Environment = source.Environment })
        {
            Project = source.Project,
            OtherNames = answered is null || answered == model ? [] : [ProviderWords.Name(provider, answered)],
        };
    }
}
