using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Scoring;

/// <summary>Finds what lowers the confidence in an assessment.</summary>
internal static class ConfidenceReasons
{
    private const int FewComparableNotices = 5;
    private const int MostNames = 5;

    public static Confidence Of(IReadOnlyList<DependencyEvaluation> evaluations, ScoringContext context)
    {
        var reasons = new List<(ConfidenceLevel Level, string Text)>();
        foreach (var evaluation in evaluations)
        {
            reasons.AddRange(Unresolved(evaluation));
            if (evaluation.Usage.Hosting == Hosting.Self)
            {
                continue;
            }

            reasons.AddRange(Assumed(evaluation, context.ProjectCriticality));
            reasons.AddRange(Thin(evaluation));
        }

        reasons.AddRange(AssumedShares(evaluations));
        reasons.AddRange(Stale(evaluations, context));

        return new(
            reasons.Count == 0 ? ConfidenceLevel.High : reasons.Max(reason => reason.Level),
            [.. reasons.Select(reason => reason.Text).Distinct()]);
    }

    private static IEnumerable<(ConfidenceLevel, string)> Unresolved(DependencyEvaluation evaluation)
    {
        if (evaluation.Resolution.Match is MatchKind.Unknown or MatchKind.Ambiguous || evaluation.Resolution.IsAssumed)
        {
            yield return (ConfidenceLevel.Low, evaluation.Resolution.Because);
        }

        if (evaluation.Fallback?.Resolution is { Match: MatchKind.Unknown or MatchKind.Ambiguous } fallback)
        {
            yield return (ConfidenceLevel.Medium, $"Fallback: {fallback.Because}");
        }

        if (evaluation.Dependency.Fallback is { TriggersOnModelNotFound: null } said)
        {
            yield return (
                ConfidenceLevel.Medium, $"Nobody said whether the fallback '{said.Model}' takes over on \"model not found\"; it is counted as no cover.");
        }
    }

    private static IEnumerable<(ConfidenceLevel, string)> Assumed(DependencyEvaluation evaluation, Criticality? projectCriticality)
    {
        var dependency = evaluation.Dependency;
        var noCriticality = (dependency.Criticality ?? projectCriticality) is null;
        var noLeadTime = dependency.MigrationLeadTimeDays is null
            && (dependency.Access is null || dependency.PromptCount is null || dependency.Evaluation is null);
        var level = noCriticality && noLeadTime ? ConfidenceLevel.Low : ConfidenceLevel.Medium;
        if (noCriticality)
        {
            yield return (level, $"{dependency.Model}: no criticality is stated; high is assumed.");
        }

        if (noLeadTime)
        {
            yield return (
                level,
                $"{dependency.Model}: the lead time of {evaluation.LeadTimeDays} days is derived from an assumed profile; state migrationLeadTimeDays, or access, promptCount and evaluation.");
        }
    }

    /// <summary>One dependency's share is the whole; of several, somebody has to say.</summary>
    private static IEnumerable<(ConfidenceLevel, string)> AssumedShares(IReadOnlyList<DependencyEvaluation> evaluations)
    {
        string[] assumed = [.. evaluations.Where(evaluation => evaluation.Dependency.Share is null).Select(evaluation => evaluation.Dependency.Model)];
        if (evaluations.Count > 1 && assumed is [_, ..])
        {
            yield return (
                ConfidenceLevel.Medium,
                $"The share of {NamesOf(assumed)} is not stated: the worst counts in full, the next a half, the third a third.");
        }
    }

    private static string NamesOf(string[] models) =>
        models.Length <= MostNames ? string.Join(", ", models) : $"{string.Join(", ", models.Take(MostNames))} and {models.Length - MostNames} more";

    private static IEnumerable<(ConfidenceLevel, string)> Thin(DependencyEvaluation evaluation)
    {
        if (evaluation.Forecast is
            {
                Basis: ForecastBasis.Forecast or ForecastBasis.Tentative,
                Evidence.Comparable.Notices: < FewComparableNotices and var few
            })
        {
            yield return (ConfidenceLevel.Medium, $"{evaluation.Dependency.Model}: the forecast rests on {few} notices of comparable models.");
        }

        if (evaluation.Model?.Known is { Status: ModelStatus.Unknown } doubtful)
        {
            yield return (
                ConfidenceLevel.Low,
                $"{evaluation.Dependency.Model}: may already have stopped; its date of {doubtful.Lifecycle.TentativeOn} has passed and nobody saw it alive since.");
        }
    }

    private static IEnumerable<(ConfidenceLevel, string)> Stale(IReadOnlyList<DependencyEvaluation> evaluations, ScoringContext context)
    {
        var known = context.Outlook.Known;
        var providers = evaluations
            .Where(evaluation => evaluation.Forecast.Basis != ForecastBasis.Retired)
            .Select(evaluation => evaluation.Model?.Known.Facts.Provider)
            .OfType<string>()
            .Distinct();
        foreach (var provider in providers.Select(id => known.Catalog.Provider(id)!))
        {
            if (known.AsOf.DayNumber - provider.ReadOn.DayNumber is var days && days > context.Constants.StaleAfterDays)
            {
                yield return (
                    ConfidenceLevel.Medium,
                    $"The facts on {provider.Name} were last checked on {provider.ReadOn:yyyy-MM-dd}, {days} days before the as-of date.");
            }
        }
    }
}
