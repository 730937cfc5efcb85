using System.Text.Json.Serialization;

namespace RiskApi.Testing.Recognition;

/// <summary>What a reader of the corpus says that a place means.</summary>
public sealed record Truth
{
    /// <summary>The provider of weights that run on one's own server: nobody retires them, so that they may be left out and must not be given to a vendor.</summary>
    public const string SelfHosted = "self-hosted";

    /// <summary>The provider where the project does not tell it; <see cref="Candidates"/> then has those that fit.</summary>
    public const string Ambiguous = "ambiguous";

    /// <summary>The file, relative to the project.</summary>
    public required string File { get; init; }

    /// <summary>The line of the name, from 1 on.</summary>
    public required int Line { get; init; }

    /// <summary>The catalog's id of the provider, <see cref="SelfHosted"/> or <see cref="Ambiguous"/>.</summary>
    public required string Provider { get; init; }

    /// <summary>The ids of the providers that fit where the provider is <see cref="Ambiguous"/>.</summary>
    public IReadOnlyList<string> Candidates { get; init; } = [];

    /// <summary>A name of the model that the catalog has at the provider, moving aliases and names without a version included.</summary>
    public required string Model { get; init; }

    /// <summary>Whether the name is used there.</summary>
    public required TruthUse Use { get; init; }

    /// <summary>Whether the model is newer than the catalog: then it must be shown, whatever its provider.</summary>
    public bool New { get; init; }

    /// <summary>Whether only another file tells the provider, so that an answer with several providers is right too.</summary>
    public bool OrAmbiguous { get; init; }

    /// <summary>Whether it counts among what must be found.</summary>
    [JsonIgnore]
    public bool IsSought => Use is TruthUse.Production && Provider is not SelfHosted;
}

/// <summary>Whether a project uses a model in the place that names it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TruthUse>))]
public enum TruthUse
{
    /// <summary>A production call passes it, or a deployment declares it.</summary>
    [JsonStringEnumMemberName("production")]
    Production,

    /// <summary>Only tests use it.</summary>
    [JsonStringEnumMemberName("test")]
    Test,

    /// <summary>It is spoken of: in comments, documents, lists of prices, tests of prefixes, enumerations.</summary>
    [JsonStringEnumMemberName("mention")]
    Mention,

    /// <summary>Good readers would differ, as on a deployment that is called like its model: it may be found, at its provider, and need not be.</summary>
    [JsonStringEnumMemberName("either")]
    Either,
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow)]
[JsonSerializable(typeof(Truth[]))]
internal sealed partial class TruthJson : JsonSerializerContext;
