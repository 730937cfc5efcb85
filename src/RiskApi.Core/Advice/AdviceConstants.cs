namespace RiskApi.Core.Advice;

/// <summary>What actions other than a migration cost, in engineer-days, and come to. They are starting values.</summary>
public sealed record AdviceConstants
{
    /// <summary>Taking up another provider: account, contract, data protection, client, quotas.</summary>
    public double NewProviderEngineerDays { get; init; } = 2;

    /// <summary>Judging the same weights at another provider.</summary>
    public double SameWeightsJudgingEngineerDays { get; init; } = 0.5;

    /// <summary>Keeping a fallback in step with the model in use for a year: it has a client, prompts and an evaluation of its own.</summary>
    public double FallbackUpkeepEngineerDays { get; init; } = 3;

    /// <summary>Letting a fallback that is there take over on "model not found", with a test.</summary>
    public double RepairFallbackEngineerDays { get; init; } = 1;

    /// <summary>Pointing calls at another model for the time being, before the code of the migration.</summary>
    public double BridgeEngineerDays { get; init; } = 0.5;

    /// <summary>Pinning a snapshot.</summary>
    public double PinSnapshotEngineerDays { get; init; } = 0.5;

    /// <summary>Building an evaluation suite, before the first prompt.</summary>
    public double EvaluationSuiteEngineerDays { get; init; } = 2;

    /// <summary>Covering one prompt by it, for the first twenty.</summary>
    public double EvaluationEngineerDaysPerPrompt { get; init; } = 0.25;

    /// <summary>Covering each further prompt, which follows a pattern.</summary>
    public double EvaluationEngineerDaysPerFurtherPrompt { get; init; } = 0.05;

    /// <summary>Putting a gateway before a model.</summary>
    public double GatewayEngineerDays { get; init; } = 4;

    /// <summary>Agreeing a standing approval for changes of model.</summary>
    public double ShortenApprovalsEngineerDays { get; init; } = 3;

    /// <summary>Days of approvals that are left then, above 0.</summary>
    public int StandingApprovalDays { get; init; } = 1;

    /// <summary>Building and rehearsing the pipeline that embeds stored items again, and agreeing the quota for its run.</summary>
    public double PrepareReEmbeddingEngineerDays { get; init; } = 4;

    /// <summary>Finding out which model a name means, or whether a model still answers.</summary>
    public double IdentifyModelEngineerDays { get; init; } = 0.5;

    /// <summary>Removing the last caller of a model that has stopped and that nothing calls in production, at the least.</summary>
    public double RemoveCallerEngineerDays { get; init; } = 0.5;

    /// <summary>Finding another way where no model on record can take over.</summary>
    public double FindAnotherWayEngineerDays { get; init; } = 3;
}
