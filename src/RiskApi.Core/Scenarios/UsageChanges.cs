using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scenarios;

/// <summary>Makes a dependency more or less critical; the whole project where no dependency is named.</summary>
public sealed record SetCriticality : Change
{
    /// <summary>The dependency, named by its model string as it stands after the changes before this one; the project itself where left out. A criticality that a dependency states is not changed with the project's.</summary>
    public string? Dependency { get; init; }

    /// <summary>Its position in the list of dependencies, from 0, after the changes before this one; only needed where several dependencies have that model string.</summary>
    public int? Index { get; init; }

    /// <summary>How bad it is when it stops.</summary>
    /// <example>medium</example>
    public required Criticality Criticality { get; init; }

    internal override ChangeFault? Apply(ScenarioDraft draft)
    {
        if (Dependency is null)
        {
            draft.SetCriticality(Criticality);
            return null;
        }

        var (index, fault) = draft.Find(Dependency, Index);
        if (fault is null)
        {
            draft.Replace(index, draft.Evaluate(index).Dependency with { Criticality = Criticality });
        }

        return fault;
    }
}

/// <summary>Lets another part of the project's function rest on the dependency.</summary>
public sealed record SetShare : DependencyChange
{
    /// <summary>The part of the project's function that stops with it, 0 to 1.</summary>
    /// <example>0.5</example>
    public required double Share { get; init; }

    internal override Dependency Of(DependencyEvaluation evaluation, ScoringContext context) => evaluation.Dependency with { Share = Share };
}

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
