using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>What a model does.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ModelKind>))]
public enum ModelKind
{
    /// <summary>Conversation.</summary>
    Chat,

    /// <summary>Text completion without a conversation.</summary>
    Completion,

    /// <summary>Conversation with extended thinking.</summary>
    Reasoning,

    /// <summary>Code completion or agentic coding.</summary>
    Code,

    /// <summary>Text with built-in web search.</summary>
    Search,

    /// <summary>Vectors for retrieval.</summary>
    Embedding,

    /// <summary>Ordering of search results.</summary>
    Rerank,

    /// <summary>Classification of harmful content.</summary>
    Moderation,

    /// <summary>Image generation.</summary>
    Image,

    /// <summary>Editing of text or images.</summary>
    Edit,

    /// <summary>Video generation or understanding.</summary>
    Video,

    /// <summary>Speech and sound.</summary>
    Audio,

    /// <summary>Speech to speech, live.</summary>
    Realtime,

    /// <summary>A model of another kind, such as one that reads documents.</summary>
    Other,

    /// <summary>Not a model: an endpoint of an API.</summary>
    Endpoint,

    /// <summary>Not a model: a version of an API.</summary>
    ApiVersion,

    /// <summary>Not a model: an SDK, one of its modules or a major version of it.</summary>
    Sdk,

    /// <summary>Not a model: a feature, a parameter or a product.</summary>
    Feature,
}

/// <summary>Tells kinds apart.</summary>
internal static class ModelKinds
{
    /// <summary>Whether it is that of a surface of an API and no model.</summary>
    public static bool IsSurface(this ModelKind kind) => kind > ModelKind.Other;
}
