using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Gate;

/// <summary>What a policy says of the kind of model that a dependency names.</summary>
internal static class ModelChecks
{
    public static IEnumerable<Violation> Of(DependencyAssessment dependency, Assessment assessment, GatePolicy policy)
    {
        if (policy.NoRetiredModels == true && dependency.Status == ModelStatus.Retired)
        {
            yield return Found(
                GateCode.ModelRetired,
                "not retired",
                Stopped(dependency),
                Move("Move to another model, or remove its last caller."));
        }

        if (policy.NoModelsUnderNotice == true
            && (dependency.Status == ModelStatus.Deprecated || (dependency.Status == ModelStatus.Retired && policy.NoRetiredModels != true)))
        {
            yield return Found(
                GateCode.ModelUnderNotice,
                "no notice given",
                dependency.Status == ModelStatus.Retired ? Stopped(dependency)
                    : $"Notice of retirement was given for {dependency.Requested}{Ends(dependency.Lifecycle?.RetiresOn)}.",
                Move("Move to a model without a notice."));
        }

        if (policy.NoPreviewModels == true && dependency.Status == ModelStatus.Preview)
        {
            yield return Found(
                GateCode.ModelInPreview,
                "not a preview",
                $"{dependency.Requested} is a preview; previews go sooner and with less notice.",
                Move("Move to a generally available model."));
        }

        if (policy.NoMovingNames == true && dependency.SilentChange is not null)
        {
            yield return Violation.Of(
                GateCode.NameCanMove,
                dependency,
                "moves",
                "pinned",
                $"{dependency.Requested} can be pointed at other weights without notice. {WhatToDo.About(assessment, dependency, $"Name the snapshot that it means now ({dependency.ScoredAs}), or one that stays.", ActionKind.PinSnapshot)}");
        }

        if (policy.NoUnknownModels == true && Unknown(dependency) is { } unknown)
        {
            yield return unknown;
        }

        Violation Found(GateCode code, string limit, string finding, string remedy) =>
            Violation.Of(code, dependency, Words.Of(dependency.Status), limit, $"{finding} {remedy}");

        string Move(string otherwise) =>
            WhatToDo.About(assessment, dependency, otherwise, ActionKind.Migrate, ActionKind.LeavePreview, ActionKind.RemoveRetiredModel);
    }

    private static Violation? Unknown(DependencyAssessment dependency) => (dependency.Match, dependency.Status) switch
    {
        (MatchKind.Unknown, _) => Violation.Of(
            GateCode.ModelUnknown,
            dependency,
            "unknown",
            "one known model",
            $"{dependency.MatchBecause} Write the name as its provider does; GET /v1/resolve tries spellings."),
        (MatchKind.Ambiguous, _) => Violation.Of(
            GateCode.ModelUnknown,
            dependency,
            "ambiguous",
            "one known model",
            $"{dependency.MatchBecause} The candidates: {string.Join(", ", dependency.Candidates)}."),
        (_, ModelStatus.Unknown) => Violation.Of(
            GateCode.ModelUnknown,
            dependency,
            "may have stopped",
            "known to be alive",
            $"{dependency.Requested} may have stopped{On(dependency.Lifecycle?.TentativeOn)}: a date without commitment has passed and nobody saw it alive since. Call it once, and correct the catalog."),
        _ => null,
    };

    private static string Stopped(DependencyAssessment dependency) => dependency.Lifecycle?.RetiresOn is { } on
        ? $"{dependency.Requested} stopped answering on {on}."
        : $"{dependency.Requested} has stopped answering.";

    private static string On(PartialDate? date) => date is { } day ? $" on {day}" : "";

    private static string Ends(PartialDate? date) => date is { } day ? $"; it stops answering on {day}" : ", without a date";
}
