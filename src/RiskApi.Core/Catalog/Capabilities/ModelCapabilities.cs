using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>What a model takes, gives and can do, as far as is on record; what is left out is unknown, never "no".</summary>
public sealed record ModelCapabilities
{
    /// <summary>Nothing is on record.</summary>
    public static readonly ModelCapabilities None = new();

    /// <summary>What it takes; empty where unknown.</summary>
    public IReadOnlyList<Modality> Inputs { get => field ?? []; init; }

    /// <summary>What it gives: as a source says, else as its kind tells; empty where unknown.</summary>
    public IReadOnlyList<Modality> Outputs { get => field ?? []; init; }

    /// <summary>Whether no source says what it gives, and its kind tells it.</summary>
    [JsonIgnore]
    public bool OutputsFollowFromKind { get; private init; }

    /// <summary>Features that it is known to have.</summary>
    public IReadOnlyList<ModelFeature> Features { get => field ?? []; init; }

    /// <summary>Features that it is known not to have.</summary>
    public IReadOnlyList<ModelFeature> Lacks { get => field ?? []; init; }

    /// <summary>Whether its weights can be had; null where unknown.</summary>
    public bool? OpenWeights { get; init; }

    /// <summary>Context window in tokens, above 0, where the record of the model has none.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>The longest answer in tokens, above 0.</summary>
    public int? MaximumOutputTokens { get; init; }

    /// <summary>Dimensions of its vectors, above 0.</summary>
    public int? VectorDimensions { get; init; }

    /// <summary>What it was trained on ends here.</summary>
    public PartialDate? KnowledgeEndsOn { get; init; }

    /// <summary>List price of input in US dollars per million tokens, 0 or more, where the record of the model has none.</summary>
    public decimal? InputUsdPerMillionTokens { get; init; }

    /// <summary>List price of output in US dollars per million tokens, 0 or more, where the record of the model has none.</summary>
    public decimal? OutputUsdPerMillionTokens { get; init; }

    /// <summary>List price of input that was cached, in US dollars per million tokens, 0 or more.</summary>
    public decimal? CachedInputUsdPerMillionTokens { get; init; }

    /// <summary>How large it is, by its vendor's own words or the parameters in its name.</summary>
    public SizeClass? SizeClass { get; init; }

    /// <summary>The words that the size class follows from.</summary>
    public string? SizeClassBecause { get; init; }

    /// <summary>The rank of its version in its line, from 1.</summary>
    public int? Generation { get; init; }

    /// <summary>Where these facts were read, and when.</summary>
    public IReadOnlyList<CapabilitySource> Sources { get => field ?? []; init; }

    /// <summary>What another source says differently.</summary>
    public IReadOnlyList<CapabilityDisagreement> Disagreements { get => field ?? []; init; }

    /// <summary>How able it was found, by whom and when; several measures of one kind where they were taken at different settings.</summary>
    [JsonIgnore]
    public IReadOnlyList<AbilityMeasure> Abilities { get => field ?? []; init; }

    /// <summary>Its rating in blind comparisons of texts (LMArena), the best of its settings; null where nobody measured it.</summary>
    [JsonIgnore]
    public double? TextElo => Best(AbilityMeasure.TextElo);

    /// <summary>Its best value of a measure; null where nobody measured it.</summary>
    /// <param name="measure">The measure.</param>
    public double? Best(string measure) => Abilities.Where(one => one.Measure == measure).Max(one => (double?)one.Value);

    /// <summary>The same without what was measured, and what other sources said, after a day; the rest counts as known from the release.</summary>
    /// <param name="asOf">The day.</param>
    public ModelCapabilities AsOf(DateOnly asOf) =>
        Abilities.All(one => one.On.Day <= asOf) && Disagreements.All(one => one.On.Day <= asOf) ? this : this with
        {
            Abilities = [.. Abilities.Where(one => one.On.Day <= asOf)],
            Disagreements = [.. Disagreements.Where(one => one.On.Day <= asOf)],
        };

    /// <summary>Its rating in blind comparisons of texts, by what was published by a day; null where nobody had measured it.</summary>
    /// <param name="asOf">The day.</param>
    public double? TextEloOn(DateOnly asOf) =>
        Abilities.Where(one => one.Measure == AbilityMeasure.TextElo && one.On.Day <= asOf).Max(one => (double?)one.Value);

    /// <summary>The same with what it gives by its kind, where no source says what it gives.</summary>
    /// <param name="kind">The kind.</param>
    internal ModelCapabilities CompletedBy(ModelKind kind) =>
        Outputs is not [] && !OutputsFollowFromKind ? this
            : KindOutputs.Of(kind) is var outputs && outputs.SequenceEqual(Outputs) ? this
            : this with { Outputs = outputs, OutputsFollowFromKind = outputs is not [] };
}

/// <summary>Where facts about a model were read.</summary>
/// <param name="Says">Which facts, such as <c>modalities, features, limits</c>.</param>
/// <param name="Source">Where.</param>
/// <param name="On">The day of the source; null where it has none.</param>
public sealed record CapabilitySource(string Says, string Source, PartialDate? On = null);

/// <summary>A fact that another source has differently; both are shown.</summary>
/// <param name="Field">The member in question, by its name in JSON.</param>
/// <param name="Value">What the other source says.</param>
/// <param name="Source">The other source.</param>
/// <param name="On">The day of it.</param>
public sealed record CapabilityDisagreement(string Field, decimal Value, string Source, PartialDate On);
