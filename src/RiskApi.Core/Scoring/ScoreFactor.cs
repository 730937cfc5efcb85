using System.Text.Json.Serialization;

namespace RiskApi.Core.Scoring;

/// <summary>A factor that moves a score.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ScoreFactor>))]
public enum ScoreFactor
{
    /// <summary>Whether the model goes away within the horizon. Baseline: it certainly does not, and the score is 0.</summary>
    Likelihood,

    /// <summary>Whether the notice is long enough for the migration. Baseline: it certainly is.</summary>
    Unreadiness,

    /// <summary>How bad it is when the dependency stops. Baseline: medium.</summary>
    Criticality,

    /// <summary>Where the calls come from. Baseline: production.</summary>
    Environment,

    /// <summary>How much of the project stops with it. Baseline: all of it.</summary>
    Share,

    /// <summary>What answers instead. Baseline: nothing.</summary>
    Fallback,

    /// <summary>What a call gets once the model has ended. Baseline: an error.</summary>
    Severity,
}
