namespace RiskApi.Core.Advice;

/// <summary>What actions other than a migration cost, in engineer-days, and come to. They are starting values.</summary>
public sealed record AdviceConstants
{
    /// <summary>Adding a fallback: the second client, its prompts, and a test that the model is gone.</summary>
    public double AddFallbackEngineerDays { get; init; } = 5;

    /// <summary>Repairing a fallback.</summary>
    public double RepairFallbackEngineerDays { get; init; } = 2;

    /// <summary>Pinning a snapshot.</summary>
    public double PinSnapshotEngineerDays { get; init; } = 0.5;

    /// <summary>Building an evaluation suite, before the first prompt.</summary>
    public double EvaluationSuiteEngineerDays { get; init; } = 5;

    /// <summary>Covering one prompt by it.</summary>
    public double EvaluationEngineerDaysPerPrompt { get; init; } = 0.25;

    /// <summary>Putting a gateway before a model.</summary>
    public double GatewayEngineerDays { get; init; } = 4;

    /// <summary>Agreeing a standing approval for changes of model.</summary>
    public double ShortenApprovalsEngineerDays { get; init; } = 3;

    /// <summary>Days of approvals that are left then, above 0.</summary>
    public int StandingApprovalDays { get; init; } = 1;

    /// <summary>Building and rehearsing the pipeline that embeds stored items again, and agreeing the quota for its run.</summary>
    public double PrepareReEmbeddingEngineerDays { get; init; } = 4;
}
