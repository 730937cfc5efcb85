namespace RiskApi.Advice;

/// <summary>What actions other than a migration cost, in engineer-days. They are starting values.</summary>
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
}
