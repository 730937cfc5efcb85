using System.Text.Json.Serialization;

namespace RiskApi.Portfolios.Waves;

/// <summary>How firm the dates of a wave are.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<PublishedKind>))]
public enum PublishedKind
{
    /// <summary>The vendor committed to them.</summary>
    Committed,

    /// <summary>Published without commitment.</summary>
    Tentative,
}
