using System.Globalization;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Gate;

/// <summary>What a policy says of a dependency's score and of each factor by itself, so that a blend hides no terrible one.</summary>
internal static class FactorChecks
{
    public static IEnumerable<Violation> Of(DependencyAssessment dependency, Assessment assessment, GatePolicy policy)
    {
        if (policy.MaximumDependencyScore is { } score && dependency.Score > score)
        {
            yield return Above(
                GateCode.DependencyScoreTooHigh,
                dependency.Score,
                score,
                $"{dependency.Requested} scores {Words.Of(dependency.Score)}; at most {Words.Of(score)} is allowed.",
                WhatToDo.About(assessment, dependency, "See the contributions of its factors."));
        }

        if (policy.MaximumLikelihood is { } likelihood && dependency.Likelihood > likelihood)
        {
            yield return Above(
                GateCode.LikelihoodTooHigh,
                dependency.Likelihood,
                likelihood,
                $"{dependency.Requested}: {Percent(dependency.Likelihood)} chance that the work to leave it has to start within {assessment.HorizonDays} days; at most {Percent(likelihood)} is allowed.",
                WhatToDo.About(
                    assessment,
                    dependency,
                    "Move to a model that is likelier to stay.",
                    ActionKind.Migrate,
                    ActionKind.LeavePreview,
                    ActionKind.RemoveRetiredModel));
        }

        if (policy.MaximumUnreadiness is { } unreadiness && dependency.Unreadiness > unreadiness)
        {
            yield return Above(
                GateCode.UnreadinessTooHigh,
                dependency.Unreadiness,
                unreadiness,
                $"{dependency.Requested}: {Percent(dependency.Unreadiness)} chance that a migration of {dependency.Deadline.LeadTimeDays} days takes longer than the time there is; at most {Percent(unreadiness)} is allowed.",
                WhatToDo.About(
                    assessment,
                    dependency,
                    "Start now, or shorten the lead time.",
                    ActionKind.Migrate,
                    ActionKind.LeavePreview,
                    ActionKind.RemoveRetiredModel,
                    ActionKind.BuildEvaluation,
                    ActionKind.RouteThroughGateway));
        }

        if (policy.MaximumImpact is { } impact && dependency.Impact > impact)
        {
            yield return Above(
                GateCode.ImpactTooHigh,
                dependency.Impact,
                impact,
                $"{dependency.Requested}: {Percent(dependency.Impact)} of the worst would happen if it stopped; at most {Percent(impact)} is allowed.",
                WhatToDo.About(
                    assessment,
                    dependency,
                    "Add a fallback on another clock that takes over on \"model not found\".",
                    ActionKind.AddFallback,
                    ActionKind.RepairFallback));
        }

        Violation Above(GateCode code, double found, double limit, string finding, string remedy) =>
            Violation.Of(code, dependency, Words.Of(found), Words.Of(limit), $"{finding} {remedy}", found);
    }

    private static string Percent(double share) => share.ToString("P0", CultureInfo.InvariantCulture);
}
