using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Gate;

/// <summary>What a policy says of the days by which a dependency ends and a migration has to start.</summary>
internal static class DateChecks
{
    public static IEnumerable<Violation> Of(DependencyAssessment dependency, Assessment assessment, GatePolicy policy)
    {
        // One sentence is enough for a model that has stopped.
        if (policy.NoRetiredModels == true && dependency.Status == ModelStatus.Retired)
        {
            yield break;
        }

        if (FirstAllowedEnd(policy, assessment.AsOf) is { } first && End(dependency, assessment.AsOf, policy) is { } end && end < first)
        {
            var kind = dependency.Forecast.Basis == ForecastBasis.Tentative ? "without commitment" : "committed";
            yield return Violation.Of(
                GateCode.RetiresTooSoon,
                dependency,
                Words.Of(end),
                Words.Of(first),
                $"{dependency.Requested} stops on {Words.Of(end)} ({kind}); nothing may stop before {Words.Of(first)}. {Move("Move to a model that outlasts that day.")}",
                -end.DayNumber);
        }

        if (policy.StartByNotPassed == true && dependency.Deadline.StartByOn is { } startBy && startBy < assessment.AsOf)
        {
            yield return Violation.Of(
                GateCode.StartByPassed,
                dependency,
                Words.Of(startBy),
                Words.Of(assessment.AsOf),
                $"The migration off {dependency.Requested} had to start by {Words.Of(startBy)}: it takes {dependency.Deadline.LeadTimeDays} days{Left(dependency)}. {Move("Start it now, or shorten the lead time.")}",
                -startBy.DayNumber);
        }
        else if (policy.StartByNotPassed == true && dependency is { Deadline.StartByOn: null, Forecast.Basis: ForecastBasis.Retired })
        {
            yield return Violation.Of(
                GateCode.StartByPassed,
                dependency,
                Words.Of(ModelStatus.Retired),
                Words.Of(assessment.AsOf),
                $"{dependency.Requested} stopped on an unknown day; it is too late to start in time. {Move("Move to another model, or remove its last caller.")}",
                -DateOnly.MinValue.DayNumber);
        }

        string Move(string otherwise) =>
            WhatToDo.About(assessment, dependency, otherwise, ActionKind.Migrate, ActionKind.LeavePreview, ActionKind.RemoveRetiredModel);
    }

    /// <summary>The first day on which a model may end; null where the policy sets none.</summary>
    private static DateOnly? FirstAllowedEnd(GatePolicy policy, DateOnly asOf) =>
        policy.NothingRetiresBefore
        ?? (policy.NothingRetiresWithinDays is { } days ? asOf.AddDays(days + 1) : null);

    /// <summary>The day on which the model ends, as far as it counts: a committed day, one that has passed, or a tentative one where those count.</summary>
    private static DateOnly? End(DependencyAssessment dependency, DateOnly asOf, GatePolicy policy) => dependency.Forecast.Basis switch
    {
        ForecastBasis.Retired => dependency.Deadline.EndsOn ?? asOf,
        ForecastBasis.Announced => dependency.Deadline.EndsOn,
        ForecastBasis.Tentative when policy.CountTentativeDates == true => dependency.Lifecycle?.TentativeOn?.Day,
        _ => null,
    };

    private static string Left(DependencyAssessment dependency) => dependency.Deadline.DaysLeft switch
    {
        <= 0 => " and no day is left",
        { } days => $" and {days} are left",
        null => "",
    };
}
