using System.Text.Json.Serialization;

namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>A form in which a model takes or gives things.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<Modality>))]
public enum Modality
{
    /// <summary>Text.</summary>
    Text,

    /// <summary>Still pictures.</summary>
    Image,

    /// <summary>Speech and sound.</summary>
    Audio,

    /// <summary>Moving pictures.</summary>
    Video,

    /// <summary>Documents as files.</summary>
    Pdf,

    /// <summary>Vectors.</summary>
    Embedding,
}
