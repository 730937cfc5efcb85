using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>
/// Moves to the model of the greatest weight that lives longer. From a preview without a notice, that is leaving the preview; for a
/// fine-tune, training it again, at the provider that trained it.
/// </summary>
internal static class MigrateAction
{
    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Model is not { } model || evaluation.Factors.Likelihood <= 0)
        {
            return null;
        }

        var withinDays = context.Scoring.HorizonDays + evaluation.LeadTimeDays;
        var replacement = context.Weighing.Best(
            context.Shortlists.Replacements(model.Known),
            evaluation,
            other => (!evaluation.Usage.FineTuned || other.Model.Provider == model.Known.Facts.Provider)
                && other.Outlook.Retirement.Summary.RetiresOnP50 > model.Retirement.Summary.RetiresOnP50
                && other.Outlook.Retirement.ProbabilityWithin(withinDays) < evaluation.Factors.Likelihood);
        if (replacement is null)
        {
            return null;
        }

        var to = replacement.Reference;
        var action = evaluation.Usage.FineTuned ? ActionKind.RetrainFineTune
            : model.Known.Status == ModelStatus.Preview ? ActionKind.LeavePreview
            : ActionKind.Migrate;

        return new(
            action,
            new ReplaceModel { Dependency = evaluation.Dependency.Model, To = to },
            evaluation.Migration.EngineerDays,
            () => (
                Title(action, to),
                $"{Why(model.Known, evaluation)}{FineTune(action)} {to}: {Merit(replacement.Candidate, withinDays)}."),
            to,
            replacement);
    }

    private static string Title(ActionKind action, string to) => action switch
    {
        ActionKind.RetrainFineTune => $"Train the fine-tune again on {to}",
        ActionKind.LeavePreview => $"Leave the preview: move to {to}",
        _ => $"Start the migration to {to}",
    };

    private static string FineTune(ActionKind action) =>
        action == ActionKind.RetrainFineTune
            ? " A fine-tune ends with its base model. Whether the new base can be fine-tuned is not on record; check it first."
            : "";

    private static string Merit(Candidate replacement, int withinDays) =>
        replacement.IsRecommended
            ? "the vendor names it as the replacement"
            : $"it is {1 - replacement.Outlook.Retirement.Within(withinDays).Probability:P0} likely to outlast that time";

    private static string Why(KnownModel known, DependencyEvaluation evaluation)
    {
        // Where several models fit, the one that goes first is meant.
        var name = evaluation.Resolution.Known is null ? known.Facts.Reference : known.Facts.Id;
        return known.Status switch
        {
            ModelStatus.Retired => $"{name} has stopped answering.",
            ModelStatus.Deprecated when known.Lifecycle.RetiresOn is { } retires => $"{name} stops answering on {retires}.",
            ModelStatus.Deprecated => $"Notice was given for {name}, without a date.",
            ModelStatus.Preview => $"{name} is a preview; previews go sooner and with less notice.",
            _ => $"{evaluation.Factors.Likelihood:P0} chance that {name} goes within the horizon and the lead time.",
        };
    }
}

/// <summary>
/// Names a snapshot instead of a name that can be moved. It takes no points off: silent change is not part of the score. A snapshot that
/// is itself under notice is not worth the work.
/// </summary>
internal static class PinSnapshotAction
{
    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context) =>
        evaluation.Resolution.Known is { Status: not (ModelStatus.Deprecated or ModelStatus.Retired or ModelStatus.Unknown) } known
        && PinSnapshot.SnapshotOf(evaluation) is { } snapshot
            ? new(
                ActionKind.PinSnapshot,
                new PinSnapshot { Dependency = evaluation.Dependency.Model },
                context.Costs.PinSnapshotEngineerDays,
                () => ($"Pin {snapshot}", context.Scoring.Outlook.SilentChanges.Within(known.Facts.Provider, context.Scoring.HorizonDays).Because),
                snapshot)
            : null;
}
