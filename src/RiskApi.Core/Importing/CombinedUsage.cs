using RiskApi.Usage;

namespace RiskApi.Importing;

/// <summary>Two statements about the use of one model in one environment, as one.</summary>
internal static class CombinedUsage
{
    public const int MostOccurrences = 100;

    /// <summary>Volumes add up, places are listed one after another, of two ways to the model the one that takes more work counts; else the first statement wins.</summary>
    public static Dependency Of(Dependency first, Dependency second) => first with
    {
        Criticality = first.Criticality ?? second.Criticality,
        Share = first.Share ?? second.Share,
        RequestsPerMonth = Sum(first.RequestsPerMonth, second.RequestsPerMonth),
        InputTokensPerMonth = Sum(first.InputTokensPerMonth, second.InputTokensPerMonth),
        OutputTokensPerMonth = Sum(first.OutputTokensPerMonth, second.OutputTokensPerMonth),
        Access = first.Access is { } one && second.Access is { } other ? (AccessPath)Math.Min((int)one, (int)other) : first.Access ?? second.Access,
        PromptCount = first.PromptCount ?? second.PromptCount,
        Evaluation = first.Evaluation ?? second.Evaluation,
        FineTuned = first.FineTuned ?? second.FineTuned,
        EmbeddedItems = first.EmbeddedItems ?? second.EmbeddedItems,
        ReEmbeddingPrepared = first.ReEmbeddingPrepared ?? second.ReEmbeddingPrepared,
        ApprovalDays = first.ApprovalDays ?? second.ApprovalDays,
        ReleaseCadenceDays = first.ReleaseCadenceDays ?? second.ReleaseCadenceDays,
        MigrationLeadTimeDays = first.MigrationLeadTimeDays ?? second.MigrationLeadTimeDays,
        Fallback = first.Fallback ?? second.Fallback,
        Occurrences = first.Occurrences is null ? second.Occurrences : [.. first.Occurrences.Union(second.Occurrences ?? []).Take(MostOccurrences)],
    };

    private static long? Sum(long? one, long? other) => (new Traffic(one, null, null) + new Traffic(other, null, null)).Requests;
}
