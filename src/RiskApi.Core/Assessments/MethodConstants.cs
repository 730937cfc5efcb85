using RiskApi.Core.Advice;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Assessments;

/// <summary>The constants of the method: those of the score, and those of what is advised upon it; every one can be configured.</summary>
public sealed record MethodConstants : ScoringConstants
{
    /// <summary>What actions other than a migration cost.</summary>
    public AdviceConstants Advice { get; init; } = new();
}
