using RiskApi.Resolution;
using RiskApi.Scoring;

namespace RiskApi.Scenarios.Changes;

/// <summary>Calls another model. A fine-tuned model stays fine-tuned: the tuning is made again on the new one.</summary>
public sealed record ReplaceModel : DependencyChange
{
    /// <summary>The model to call instead, in any form that the resolver reads.</summary>
    /// <example>openai/gpt-4.1-2025-04-14</example>
    public required string To { get; init; }

    internal override Usage.Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with
    {
        Model = To,
        FineTuned = evaluation.Dependency.FineTuned ?? (evaluation.Resolution.Match == MatchKind.FineTune ? true : null),
    };
}
