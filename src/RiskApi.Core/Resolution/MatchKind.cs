using System.Text.Json.Serialization;

namespace RiskApi.Core.Resolution;

/// <summary>How a string was matched to a catalogued model.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MatchKind>))]
public enum MatchKind
{
    /// <summary>The id as the provider spells it.</summary>
    Exact,

    /// <summary>Another id that always means the same model.</summary>
    Alias,

    /// <summary>A name that can be moved, followed to the snapshot it meant on the as-of date.</summary>
    SnapshotOfAlias,

    /// <summary>The same id once prefixes, suffixes and spelling of gateways and libraries are taken off.</summary>
    Normalized,

    /// <summary>A name that the organisation mapped to the model by an override, such as a deployment.</summary>
    Deployment,

    /// <summary>A fine-tuned model, matched to its base model.</summary>
    FineTune,

    /// <summary>Several models fit; the candidates are listed.</summary>
    Ambiguous,

    /// <summary>No catalogued model fits; that is not a sign of safety.</summary>
    Unknown,

    /// <summary>Weights that the organisation runs itself: no provider's clock applies.</summary>
    SelfHosted,
}
