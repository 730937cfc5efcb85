using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>Sets what the usage profile says, and nothing else: a stated lead time stays as it is. What is left out is not changed.</summary>
public sealed record SetUsage : DependencyChange
{
    /// <summary>Where the calls come from.</summary>
    public DeploymentEnvironment? Environment { get; init; }

    /// <summary>Input tokens per month.</summary>
    public long? InputTokensPerMonth { get; init; }

    /// <summary>Output tokens per month.</summary>
    public long? OutputTokensPerMonth { get; init; }

    /// <summary>What stands between the code and the model.</summary>
    public AccessPath? Access { get; init; }

    /// <summary>Prompts that would have to be re-tuned for another model.</summary>
    /// <example>8</example>
    public int? PromptCount { get; init; }

    /// <summary>How well another model's answers can be judged automatically.</summary>
    public EvaluationCoverage? Evaluation { get; init; }

    /// <summary>Whether the model was fine-tuned.</summary>
    public bool? FineTuned { get; init; }

    /// <summary>Items stored as vectors of the model.</summary>
    public long? EmbeddedItems { get; init; }

    /// <summary>Days of approvals before a change of model goes live.</summary>
    public int? ApprovalDays { get; init; }

    /// <summary>Days between releases.</summary>
    /// <example>7</example>
    public int? ReleaseCadenceDays { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context)
    {
        var before = evaluation.Dependency;
        return before with
        {
            Environment = Environment ?? before.Environment,
            InputTokensPerMonth = InputTokensPerMonth ?? before.InputTokensPerMonth,
            OutputTokensPerMonth = OutputTokensPerMonth ?? before.OutputTokensPerMonth,
            Access = Access ?? before.Access,
            PromptCount = PromptCount ?? before.PromptCount,
            Evaluation = Evaluation ?? before.Evaluation,
            FineTuned = FineTuned ?? before.FineTuned,
            EmbeddedItems = EmbeddedItems ?? before.EmbeddedItems,
            ApprovalDays = ApprovalDays ?? before.ApprovalDays,
            ReleaseCadenceDays = ReleaseCadenceDays ?? before.ReleaseCadenceDays,
        };
    }
}
