using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>Where a model stands in its life at the as-of date, derived from the dates that were known then.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ModelStatus>))]
public enum ModelStatus
{
    /// <summary>Released as a preview, an experiment or a beta; no notice.</summary>
    Preview,

    /// <summary>Served, with no notice and no named successor.</summary>
    Active,

    /// <summary>Served without a notice, but the vendor names a replacement.</summary>
    Legacy,

    /// <summary>Notice of retirement was given, or a retirement date is committed.</summary>
    Deprecated,

    /// <summary>It has stopped answering.</summary>
    Retired,

    /// <summary>Not known: no such model, or a date without commitment has passed and nobody saw the model alive since.</summary>
    Unknown,
}
