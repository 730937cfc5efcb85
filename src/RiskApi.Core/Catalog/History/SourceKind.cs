using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.History;

/// <summary>Where a fact comes from, the weakest first: a stronger source changes what a weaker one said, never the other way round.</summary>
/// <remarks>An organisation's overrides stand above all of them.</remarks>
[JsonConverter(typeof(KebabCaseEnumConverter<SourceKind>))]
public enum SourceKind
{
    /// <summary>Lists many providers' models at second hand.</summary>
    Aggregator,

    /// <summary>Reads providers' pages by program, unchecked.</summary>
    ScrapedFeed,

    /// <summary>Kept by people, with sources.</summary>
    CuratedFeed,

    /// <summary>The catalog's own files, the public record, or a conflict that somebody decided.</summary>
    HandKept,

    /// <summary>The provider's own API.</summary>
    ProviderApi,
}
