using System.Text.Json.Serialization;

namespace RiskApi.Gates;

/// <summary>Why a project fails; codes are stable.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GateCode>))]
public enum GateCode
{
    /// <summary>The project's score is above <see cref="GatePolicy.MaximumScore"/>.</summary>
    ScoreTooHigh,

    /// <summary>A dependency's score is above <see cref="GatePolicy.MaximumDependencyScore"/>.</summary>
    DependencyScoreTooHigh,

    /// <summary>A likelihood is above <see cref="GatePolicy.MaximumLikelihood"/>.</summary>
    LikelihoodTooHigh,

    /// <summary>An unreadiness is above <see cref="GatePolicy.MaximumUnreadiness"/>.</summary>
    UnreadinessTooHigh,

    /// <summary>An impact is above <see cref="GatePolicy.MaximumImpact"/>.</summary>
    ImpactTooHigh,

    /// <summary>A model has stopped answering.</summary>
    ModelRetired,

    /// <summary>Notice was given for a model.</summary>
    ModelUnderNotice,

    /// <summary>A model is a preview.</summary>
    ModelInPreview,

    /// <summary>A model string means no single catalogued model.</summary>
    ModelUnknown,

    /// <summary>A model ends too soon.</summary>
    RetiresTooSoon,

    /// <summary>The day to start a migration by has passed.</summary>
    StartByPassed,

    /// <summary>The confidence is below <see cref="GatePolicy.MinimumConfidence"/>.</summary>
    ConfidenceTooLow,
}
