using RiskApi.Scoring;
using RiskApi.Usage;

namespace RiskApi.Scenarios.Changes;

/// <summary>What becomes of a stated lead time when the profile behind it changes.</summary>
internal static class StatedLeadTime
{
    /// <summary>It shrinks in the proportion in which the derived one does, to one day at the least.</summary>
    public static int? Under(UsageProfile changed, DependencyEvaluation evaluation, ScoringContext context)
    {
        if (evaluation.Dependency.MigrationLeadTimeDays is not { } stated)
        {
            return null;
        }

        var proportion = Migration.Of(changed, context.Constants.Migration).LeadTimeDays / evaluation.Migration.LeadTimeDays;
        return Math.Max(1, (int)Math.Round(stated * proportion));
    }
}
