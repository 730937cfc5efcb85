using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog;

/// <summary>What the vendor called a model when it was released.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ReleaseStage>))]
public enum ReleaseStage
{
    /// <summary>Generally available.</summary>
    Ga,

    /// <summary>Preview.</summary>
    Preview,

    /// <summary>Experimental; may end at any time.</summary>
    Experimental,

    /// <summary>Beta.</summary>
    Beta,
}
