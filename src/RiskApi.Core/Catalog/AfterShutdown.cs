using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>What a call gets once a model has ended.</summary>
public sealed record AfterShutdown
{
    /// <summary>An error, or another model's answer.</summary>
    public required ShutdownAnswer Answer { get; init; }

    /// <summary>The model that answers instead; null where none does, or it depends.</summary>
    /// <example>gemini-3.6-flash</example>
    public string? To { get; init; }

    /// <summary>Whose price is paid where another model answers; null where none does, or that is not on record.</summary>
    public BilledAs? BilledAs { get; init; }

    /// <summary>The provider does so since; null where that is not on record.</summary>
    public PartialDate? SinceOn { get; init; }

    /// <summary>The terms in words.</summary>
    public string? Terms { get; init; }

    /// <summary>Where it was read.</summary>
    public IReadOnlyList<string> Sources { get => field ?? []; init; }

    /// <summary>It in words, as a sentence.</summary>
    [JsonIgnore]
    public string Sentence => (Answer switch
    {
        ShutdownAnswer.Error => "Once it has ended, calls get an error",
        ShutdownAnswer.Rerouted => $"Once it has ended, {To ?? "a model of the provider's choice"} answers under its name",
        _ => "Once it has ended, calls get an error or another model's answer",
    }) + BilledAs switch
    {
        Catalog.BilledAs.Replacement => ", at that model's price.",
        Catalog.BilledAs.Retired => ", at the old price.",
        _ => ".",
    };
}

/// <summary>What answers once a model has ended.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ShutdownAnswer>))]
public enum ShutdownAnswer
{
    /// <summary>An error: the caller notices at once.</summary>
    Error,

    /// <summary>Another model: the caller may not notice.</summary>
    Rerouted,

    /// <summary>The one or the other, as the terms tell.</summary>
    Either,
}

/// <summary>Whose price is paid where another model answers.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BilledAs>))]
public enum BilledAs
{
    /// <summary>That of the model that answers.</summary>
    Replacement,

    /// <summary>That of the model that has ended.</summary>
    Retired,
}
