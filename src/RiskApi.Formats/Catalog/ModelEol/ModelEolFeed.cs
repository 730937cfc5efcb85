using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Formats.Catalog.ModelEol;

/// <summary>The catalog as a model-eol/0.1 feed, the form in which publishers and trackers exchange the ends of models.</summary>
/// <remarks>An entry without a date says that nothing is scheduled, so a model of which that is not known has no entry.</remarks>
public sealed record ModelEolFeed
{
    /// <summary>The form.</summary>
    public string Spec { get; init; } = "model-eol/0.1";

    /// <summary>Whose models: a provider, or this service where the feed holds those of several.</summary>
    public required string Publisher { get; init; }

    /// <summary>The day as of which it holds.</summary>
    public required DateOnly Generated { get; init; }

    /// <summary>Where it comes from.</summary>
    public required string Source { get; init; }

    /// <summary>What the publisher promises; null where it promises no number of days, or the feed has several providers.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ModelEolPolicy? Policy { get; init; }

    /// <summary>The models, in order of id.</summary>
    public required IReadOnlyList<ModelEolEntry> Models { get; init; }
}

/// <summary>A promise of notice.</summary>
/// <param name="MinNoticeDays">Days of notice promised before a generally available model stops.</param>
/// <param name="Source">Where that was read.</param>
public sealed record ModelEolPolicy(
    [property: JsonPropertyName("min_notice_days")] int MinNoticeDays,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source);

/// <summary>A model of a feed.</summary>
public sealed record ModelEolEntry
{
    /// <summary>The id that an API call names.</summary>
    public required string Id { get; init; }

    /// <summary>Other ids that always mean this model.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>The day on which notice was given; null where none was.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Announced { get; init; }

    /// <summary>The day on which it stops, or before which it does not: <c>date_precision</c> says which; null where nothing is scheduled.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Shutdown { get; init; }

    /// <summary><c>exact</c> for a committed day; <c>earliest</c> for a promise not to stop sooner, and for a month whose day is not known.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("date_precision")]
    public string? DatePrecision { get; init; }

    /// <summary>What the vendor names as the replacement, where it names one.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Replacement { get; init; }

    /// <summary>What the vendor names as replacements, where it names several.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonPropertyName("replacement_options")]
    public IReadOnlyList<string>? ReplacementOptions { get; init; }

    /// <summary>Oddities.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Notes { get; init; }

    /// <summary>The same id at other providers, each with a clock of its own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ModelEolDistribution>? Distributions { get; init; }
}

/// <summary>A model at another provider than its publisher. Where it has no shutdown, none is known for this provider: the publisher's is not inherited.</summary>
/// <param name="Via">The provider.</param>
/// <param name="Announced">The day on which notice was given there.</param>
/// <param name="Shutdown">The committed day on which it stops there.</param>
/// <param name="Status"><c>active</c>, <c>legacy</c> or <c>retired</c>.</param>
/// <param name="Source">Where that was read.</param>
public sealed record ModelEolDistribution(
    string Via,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Announced,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Shutdown,
    string Status,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Source);

/// <summary>How a feed is written. Members that have no value are left out, as absence means something in it.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(ModelEolFeed))]
internal sealed partial class ModelEolJson : JsonSerializerContext;
