using System.Globalization;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast;
using RiskApi.Core.Gate;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Findings;

/// <summary>Finds what a project's owner should know of its dependencies: what a strict gate would, and what no gate asks for.</summary>
internal static class ProjectFindings
{
    private const double Likely = 0.5;

    private static readonly GatePolicy Strict = new()
    {
        NoRetiredModels = true,
        NoModelsUnderNotice = true,
        NoPreviewModels = true,
        NoUnknownModels = true,
        NoMovingNames = true,
        StartByNotPassed = true,
    };

    public static IEnumerable<Finding> Of(Assessed project)
    {
        foreach (var (stated, scored) in project.Dependencies)
        {
            // One by one, as two dependencies may name the same model.
            var alone = project.Assessment with { Dependencies = [scored] };
            foreach (var reason in GateVerdict.Of(alone, Strict).Reasons)
            {
                yield return new(KindOf(reason.Code), project, stated, scored, reason.Message);
            }

            if (WithinHorizon(project.Assessment, scored) is { Probability: >= Likely } chance
                && scored is { Forecast.Basis: ForecastBasis.Tentative or ForecastBasis.Forecast, Match: not MatchKind.Ambiguous })
            {
                yield return new(FindingKind.LikelyToRetire, project, stated, scored, Likelihood(project.Assessment, scored, chance));
            }

            if (stated.Fallback is { } fallback && scored.Fallback is { } judged && Unfit(judged) is { } why)
            {
                yield return new(FindingKind.FallbackUnfit, project, stated, scored, $"{fallback.Model} stands in for {stated.Model}, but {why}.");
            }
        }
    }

    private static FindingKind KindOf(GateCode code) => code switch
    {
        GateCode.ModelRetired => FindingKind.ModelRetired,
        GateCode.ModelUnderNotice => FindingKind.ModelUnderNotice,
        GateCode.ModelInPreview => FindingKind.ModelInPreview,
        GateCode.ModelUnknown => FindingKind.ModelUnknown,
        GateCode.NameCanMove => FindingKind.NameCanMove,
        GateCode.StartByPassed => FindingKind.StartByPassed,
        _ => throw new ArgumentOutOfRangeException(nameof(code), code, "The policy does not ask for it."),
    };

    private static HorizonProbability? WithinHorizon(Assessment assessment, DependencyAssessment dependency) =>
        dependency.Forecast.Probabilities.FirstOrDefault(one => one.WithinDays == assessment.HorizonDays);

    private static string Likelihood(Assessment assessment, DependencyAssessment dependency, HorizonProbability chance) => string.Create(
        CultureInfo.InvariantCulture,
        $"{dependency.Requested} has no committed date, and stops answering within {assessment.HorizonDays} days with a probability of {chance.Probability:0%} (80 % interval {chance.Low:0%} to {chance.High:0%}). {Advice(assessment, dependency)}");

    private static string Advice(Assessment assessment, DependencyAssessment dependency) =>
        assessment.Advice.FirstOrDefault(action => action.Dependency == dependency.Requested) is { } action
            ? string.Create(CultureInfo.InvariantCulture, $"{action.Title} ({action.EffortDays:0.#} engineer-days; score after it: {action.ScoreAfter:0.#}).")
            : "Keep its migration prepared.";

    /// <summary>Why a fallback covers no retirement, or little of it; null where it is fit.</summary>
    private static string? Unfit(FallbackAssessment fallback) =>
        fallback.Status == Core.Catalog.ModelStatus.Retired ? "has stopped answering itself"
        : !fallback.Triggers ? "is not known to take over on \"model not found\", which is what a retired model answers"
        : fallback.Status == Core.Catalog.ModelStatus.Deprecated ? $"is under notice itself{(fallback.RetiresOn is { } on ? $" and stops on {on}" : "")}"
        : fallback.Model is null ? "no single catalogued model fits that name"
        : fallback.SameClock ? "comes from the same provider and maker, so that both may go in one wave"
        : null;
}
