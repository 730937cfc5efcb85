using RiskApi.Core.Catalog;

namespace RiskApi.Core.Usage;

/// <summary>How a dependency is used, with everything that was left out assumed on the cautious side.</summary>
/// <param name="Environment">Where the calls come from.</param>
/// <param name="Criticality">How bad it is when it stops.</param>
/// <param name="Share">The part of the project's function that stops with it, 0 to 1.</param>
/// <param name="Access">What stands between the code and the model.</param>
/// <param name="PromptCount">Prompts to re-tune, 0 or more.</param>
/// <param name="Evaluation">How well answers can be judged automatically.</param>
/// <param name="FineTuned">Whether the model was fine-tuned.</param>
/// <param name="EmbeddedItems">Items stored as vectors of the model, 0 or more.</param>
/// <param name="TokensPerItem">Tokens of such an item on average, above 0.</param>
/// <param name="ReEmbeddingPrepared">Whether embedding them again is prepared.</param>
/// <param name="ApprovalDays">Days of approvals, 0 or more.</param>
/// <param name="ReleaseCadenceDays">Days between releases, 0 or more.</param>
/// <param name="Hosting">Who runs the weights.</param>
/// <param name="HasTraffic">Whether anything calls it, as far as is said: production, and not 0 requests per month.</param>
public readonly record struct UsageProfile(
    DeploymentEnvironment Environment,
    Criticality Criticality,
    double Share,
    AccessPath Access,
    int PromptCount,
    EvaluationCoverage Evaluation,
    bool FineTuned,
    long EmbeddedItems,
    int TokensPerItem,
    bool ReEmbeddingPrepared,
    int ApprovalDays,
    int ReleaseCadenceDays,
    Hosting Hosting,
    bool HasTraffic)
{
    /// <summary>What is assumed where nobody said how critical the project is.</summary>
    public const Criticality AssumedCriticality = Criticality.High;

    private const int AssumedPrompts = 10;
    private const int AssumedMediaPrompts = 2;
    private const long AssumedEmbeddedItems = 1_000_000;
    private const int AssumedTokensPerItem = 300;
    private const int AssumedApprovalDays = 5;
    private const int AssumedReleaseCadenceDays = 14;

    private static int AssumedPromptsOf(ModelKind? kind) => kind switch
    {
        ModelKind.Embedding or ModelKind.Rerank or ModelKind.Moderation => 0,
        ModelKind.Audio or ModelKind.Image or ModelKind.Video or ModelKind.Edit => AssumedMediaPrompts,
        _ => kind?.IsSurface() == true ? 0 : AssumedPrompts,
    };

    /// <summary>Completes what was said of a dependency.</summary>
    /// <param name="dependency">What was said.</param>
    /// <param name="projectCriticality">The project's criticality, where it was said.</param>
    /// <param name="kind">What the model does; null where that is not known.</param>
    /// <param name="isFineTuneId">Whether the model's id is that of a fine-tune.</param>
    /// <param name="isSelfHosted">Whether the organisation runs the weights itself.</param>
    public static UsageProfile Of(Dependency dependency, Criticality? projectCriticality, ModelKind? kind, bool isFineTuneId, bool isSelfHosted) => new(
        dependency.Environment ?? DeploymentEnvironment.Production,
        dependency.Criticality ?? projectCriticality ?? AssumedCriticality,
        dependency.Share ?? 1,
        dependency.Access ?? AccessPath.Direct,
        dependency.PromptCount ?? AssumedPromptsOf(kind),
        dependency.Evaluation ?? (kind?.IsSurface() == true ? EvaluationCoverage.Full : EvaluationCoverage.None),
        dependency.FineTuned ?? isFineTuneId,
        dependency.EmbeddedItems ?? (kind == ModelKind.Embedding ? AssumedEmbeddedItems : 0),
        dependency.TokensPerItem ?? AssumedTokensPerItem,
        dependency.ReEmbeddingPrepared ?? false,
        dependency.ApprovalDays ?? AssumedApprovalDays,
        dependency.ReleaseCadenceDays ?? AssumedReleaseCadenceDays,
        isSelfHosted ? Hosting.Self : Hosting.Provider,
        dependency.RequestsPerMonth is not 0 && (dependency.Environment ?? DeploymentEnvironment.Production) == DeploymentEnvironment.Production);
}
