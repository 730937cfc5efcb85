using System.Globalization;
using System.Text.Json;
using RiskApi.Catalog;
using RiskApi.Resolution;
using RiskApi.Scoring;

namespace RiskApi.Gates;

/// <summary>Finds where an assessment does not fulfil a policy.</summary>
internal static class GateFindings
{
    public static IReadOnlyList<GateFinding> Of(Assessment assessment, GatePolicy policy) =>
    [
        .. OfProject(assessment, policy),
        .. assessment.Dependencies.SelectMany(dependency => OfLimits(dependency, policy)),
        .. assessment.Dependencies.SelectMany(dependency => OfStatus(dependency, policy)),
        .. assessment.Dependencies.SelectMany(dependency => OfDates(dependency, policy, assessment.AsOf)),
    ];

    private static IEnumerable<GateFinding> OfProject(Assessment assessment, GatePolicy policy)
    {
        if (Above(assessment.Score, policy.MaximumScore))
        {
            yield return Number(GateCode.ScoreTooHigh, null, assessment.Score, policy.MaximumScore!.Value, "The project's score", "its advice says what takes most points off per day of work");
        }

        // Confidence levels run from high to low.
        if (policy.MinimumConfidence is { } least && assessment.Confidence.Level > least)
        {
            yield return new(GateCode.ConfidenceTooLow, null, Word(assessment.Confidence.Level), Word(least), $"The confidence is {Word(assessment.Confidence.Level)}: {string.Join(" ", assessment.Confidence.Reasons)}")
            {
                Badness = (int)assessment.Confidence.Level,
            };
        }
    }

    private static IEnumerable<GateFinding> OfLimits(DependencyAssessment dependency, GatePolicy policy)
    {
        (GateCode Code, double Found, double? Limit, string What, string Mend)[] limits =
        [
            (GateCode.DependencyScoreTooHigh, dependency.Score, policy.MaximumDependencyScore, "Its score", "see its contributions"),
            (GateCode.LikelihoodTooHigh, dependency.Likelihood, policy.MaximumLikelihood, "Its likelihood", "move to a model that is likelier to stay"),
            (GateCode.UnreadinessTooHigh, dependency.Unreadiness, policy.MaximumUnreadiness, "Its unreadiness", "shorten the migration, or start it"),
            (GateCode.ImpactTooHigh, dependency.Impact, policy.MaximumImpact, "Its impact", "add a fallback on another clock"),
        ];

        return limits
            .Where(limit => Above(limit.Found, limit.Limit))
            .Select(limit => Number(limit.Code, dependency.Requested, limit.Found, limit.Limit!.Value, limit.What, limit.Mend));
    }

    private static IEnumerable<GateFinding> OfStatus(DependencyAssessment dependency, GatePolicy policy)
    {
        var unknown = dependency.Match is MatchKind.Unknown or MatchKind.Ambiguous;
        (bool? Asked, bool Fails, GateCode Code, string Limit, string Mend)[] rules =
        [
            (policy.NoRetiredModels, dependency.Status == ModelStatus.Retired, GateCode.ModelRetired, "no retired models", "It has stopped answering; move off it or remove its last caller."),
            (policy.NoModelsUnderNotice, dependency.Status == ModelStatus.Deprecated, GateCode.ModelUnderNotice, "no models under notice", "Notice of its retirement was given; start the migration."),
            (policy.NoPreviewModels, dependency.Status == ModelStatus.Preview, GateCode.ModelInPreview, "no previews", "Previews go sooner and with less notice; move to a generally available model."),
            (policy.NoUnknownModels, unknown, GateCode.ModelUnknown, "no unknown models", dependency.MatchBecause),
        ];

        return rules
            .Where(rule => rule.Asked is true && rule.Fails)
            .Select(rule => new GateFinding(rule.Code, dependency.Requested, unknown ? Word(dependency.Match) : Word(dependency.Status), rule.Limit, rule.Mend));
    }

    private static IEnumerable<GateFinding> OfDates(DependencyAssessment dependency, GatePolicy policy, DateOnly asOf)
    {
        if ((dependency.Lifecycle?.RetiresOn ?? dependency.Lifecycle?.TentativeOn)?.Day is not { } endsOn || dependency.Status == ModelStatus.Retired)
        {
            yield break;
        }

        if (Later(policy.NothingRetiresBefore, policy.NothingRetiresWithinDays is { } days ? asOf.AddDays(days + 1) : null) is { } earliest && endsOn < earliest)
        {
            yield return Dated(GateCode.RetiresTooSoon, dependency, endsOn, earliest, $"It stops answering on {Day(endsOn)}, before {Day(earliest)}; migrate, or move the release.");
        }

        if (policy.StartByNotPassed is true && dependency.Deadline.StartByOn is { } startBy && startBy < asOf)
        {
            yield return Dated(GateCode.StartByPassed, dependency, startBy, asOf, $"The migration had to start by {Day(startBy)} to be done by {Day(endsOn)}; start it, or add a fallback on another clock.");
        }
    }

    private static GateFinding Number(GateCode code, string? dependency, double found, double limit, string what, string mend) =>
        new(code, dependency, Text(found), Text(limit), $"{what} is {Text(found)}, above {Text(limit)}; {mend}.") { Badness = found };

    private static GateFinding Dated(GateCode code, DependencyAssessment dependency, DateOnly found, DateOnly limit, string message) =>
        new(code, dependency.Requested, Day(found), Day(limit), message) { Badness = -found.DayNumber };

    private static bool Above(double found, double? limit) => found > limit;

    private static DateOnly? Later(DateOnly? one, DateOnly? other) => one > other || other is null ? one : other;

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Word(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
