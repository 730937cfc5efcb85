using RiskApi.Usage;

namespace RiskApi.Scoring.Differences;

/// <summary>The members of a dependency that say how its model is used.</summary>
internal static class UsageFields
{
    public static readonly (string Name, Func<Dependency, object?> Value)[] All =
    [
        ("environment", usage => usage.Environment),
        ("criticality", usage => usage.Criticality),
        ("share", usage => usage.Share),
        ("requestsPerMonth", usage => usage.RequestsPerMonth),
        ("inputTokensPerMonth", usage => usage.InputTokensPerMonth),
        ("outputTokensPerMonth", usage => usage.OutputTokensPerMonth),
        ("access", usage => usage.Access),
        ("promptCount", usage => usage.PromptCount),
        ("evaluation", usage => usage.Evaluation),
        ("fineTuned", usage => usage.FineTuned),
        ("embeddedItems", usage => usage.EmbeddedItems),
        ("reEmbeddingPrepared", usage => usage.ReEmbeddingPrepared),
        ("approvalDays", usage => usage.ApprovalDays),
        ("releaseCadenceDays", usage => usage.ReleaseCadenceDays),
        ("migrationLeadTimeDays", usage => usage.MigrationLeadTimeDays),
        ("fallback.model", usage => usage.Fallback?.Model),
        ("fallback.automatic", usage => usage.Fallback?.Automatic),
        ("fallback.triggersOnModelNotFound", usage => usage.Fallback?.TriggersOnModelNotFound),
    ];
}
