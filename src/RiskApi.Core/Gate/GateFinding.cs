using System.Text.Json.Serialization;

namespace RiskApi.Core.Gate;

/// <summary>One way in which a project does not fulfil a policy.</summary>
/// <param name="Code">The kind of finding.</param>
/// <param name="Dependency">The dependency as the project names it; null where the finding is about the project.</param>
/// <param name="Model">The reference of the model that it was scored as; null where there is none.</param>
/// <param name="Found">What was found: a number, a date or a word.</param>
/// <param name="Limit">What the policy allows, in the same form.</param>
/// <param name="Message">The finding in words, with what to do about it.</param>
public sealed record GateFinding(GateCode Code, string? Dependency, string? Model, string Found, string Limit, string Message);

/// <summary>Why a project fails, in a word that programs can rely on: codes are added, never renamed or given another meaning.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<GateCode>))]
public enum GateCode
{
    /// <summary>The project's score is above <c>maximumScore</c>.</summary>
    ScoreTooHigh,

    /// <summary>A dependency's score is above <c>maximumDependencyScore</c>.</summary>
    DependencyScoreTooHigh,

    /// <summary>A likelihood is above <c>maximumLikelihood</c>.</summary>
    LikelihoodTooHigh,

    /// <summary>An unreadiness is above <c>maximumUnreadiness</c>.</summary>
    UnreadinessTooHigh,

    /// <summary>An impact is above <c>maximumImpact</c>.</summary>
    ImpactTooHigh,

    /// <summary>A model has stopped answering (<c>noRetiredModels</c>).</summary>
    ModelRetired,

    /// <summary>Notice of retirement was given for a model, or it has stopped already (<c>noModelsUnderNotice</c>).</summary>
    ModelUnderNotice,

    /// <summary>A model is a preview (<c>noPreviewModels</c>).</summary>
    ModelInPreview,

    /// <summary>A name means no catalogued model, or several, or one that may have stopped (<c>noUnknownModels</c>).</summary>
    ModelUnknown,

    /// <summary>A name can be pointed at other weights without notice (<c>noMovingNames</c>).</summary>
    NameCanMove,

    /// <summary>A model stops before the day that <c>nothingRetiresBefore</c> or <c>nothingRetiresWithinDays</c> sets.</summary>
    RetiresTooSoon,

    /// <summary>The day to start a migration by has passed (<c>startByNotPassed</c>).</summary>
    StartByPassed,

    /// <summary>The confidence is below <c>minimumConfidence</c>.</summary>
    ConfidenceTooLow,
}
