using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>Who serves models over an API, with what it promises; one model has one clock per provider.</summary>
public sealed record Provider
{
    /// <summary>The JSON Schema of the file, for editors.</summary>
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    /// <summary>Stable id, such as <c>azure-openai</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Name for people.</summary>
    public required string Name { get; init; }

    /// <summary>Other prefixes that gateways, libraries and telemetry write for it, such as <c>azure</c> or <c>aws.bedrock</c>.</summary>
    public IReadOnlyList<string> Aliases { get => field ?? []; init; }

    /// <summary>The makers whose own API this is.</summary>
    public IReadOnlyList<string> FirstPartyMakers { get => field ?? []; init; }

    /// <summary>
    /// The name of the door that several providers share: who writes the prefix of one of them may mean a model of another; null where it has its own.
    /// </summary>
    public string? Door { get; init; }

    /// <summary>Whether it lists and delists other providers' models, so that its dates say little of a vendor's decision.</summary>
    public bool Aggregator { get; init; }

    /// <summary>Whether its models are for trying out, within limits that no production can live with.</summary>
    public bool Playground { get; init; }

    /// <summary>Whether it is the organisation's own, known by overrides only.</summary>
    [JsonIgnore]
    public bool IsPrivate { get; init; }

    /// <summary>Whether what happens here says something of vendors' decisions.</summary>
    internal bool IsEvidence => !Aggregator && !IsPrivate;

    /// <summary>Whether an undated name is a deployment that pins one version, so that the name alone does not tell which.</summary>
    public bool DeploymentsPinAVersion { get; init; }

    /// <summary>The day on which these facts were last checked against the sources.</summary>
    public required DateOnly CheckedOn { get; init; }

    /// <summary>The day of the newest facts by which an import confirmed what is known of it; null where none did.</summary>
    [JsonIgnore]
    public DateOnly? ConfirmedOn { get; init; }

    /// <summary>The day on which it was last read, for these facts or by an import: nothing is known of it after that day.</summary>
    [JsonIgnore]
    public DateOnly ReadOn => ConfirmedOn > CheckedOn ? ConfirmedOn.Value : CheckedOn;

    /// <summary>Its models, without the surfaces of its API.</summary>
    [JsonIgnore]
    public int ModelCount => Models.Count - SurfaceCount;

    /// <summary>The surfaces of its API.</summary>
    [JsonIgnore]
    public int SurfaceCount => Models.Count(model => model.IsSurface);

    /// <summary>Whether it serves any model; one without has no facts that could go stale.</summary>
    [JsonIgnore]
    public bool HasModels => ModelCount > 0;

    /// <summary>What it promises and does.</summary>
    public required ProviderPolicy Policy { get; init; }

    /// <summary>Changes of its list prices.</summary>
    public IReadOnlyList<PriceChange> PriceChanges { get => field ?? []; init; }

    /// <summary>Names that it pointed at other weights.</summary>
    public IReadOnlyList<Repointing> Repointings { get => field ?? []; init; }

    /// <summary>Its models, and the surfaces of its API that have an end of their own, in order of id.</summary>
    public required IReadOnlyList<Model> Models { get; init; }
}
