using System.Globalization;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>
/// Moves to the best offer. From a preview without a notice, that is leaving the preview; for a fine-tune, training it again, at the provider that trained it.
/// </summary>
internal static class MigrateAction
{
    /// <summary>A model that is this safe over the horizon is not left.</summary>
    private const double Safe = 0.1;

    public static Proposal? Propose(DependencyEvaluation evaluation, AdviceContext context)
    {
        if (evaluation.Model is not { } model
            || evaluation.Forecast.ProbabilityWithin(context.Scoring.HorizonDays) <= Safe
            || context.OffersOf(evaluation) is not { Best: { } best } offers)
        {
            return null;
        }

        var action = evaluation.Usage.FineTuned ? ActionKind.RetrainFineTune
            : model.Known.Status == ModelStatus.Preview ? ActionKind.LeavePreview
            : ActionKind.Migrate;
        var costUsd = AdviceContext.ReEmbeddingUsd(best, evaluation);

        return new(
            action,
            new ReplaceModel { Dependency = evaluation.Dependency.Model, To = best.Reference },
            MoveWork.Of(best, evaluation, context).EngineerDays,
            new(() => (Title(action, evaluation, best, context), Reasons(action, evaluation, best, offers, costUsd, context))),
            best.Reference,
            best)
        {
            CostUsd = costUsd,
        };
    }

    private static string Title(ActionKind action, DependencyEvaluation evaluation, Choice best, AdviceContext context) =>
        Move(action, evaluation, best, context) + Elsewhere(evaluation);

    private static string Move(ActionKind action, DependencyEvaluation evaluation, Choice best, AdviceContext context) => action switch
    {
        ActionKind.RetrainFineTune when LastTraining(evaluation, context) is { } last =>
            $"See today whether {evaluation.Dependency.Model} can still be trained again on {best.Reference}{best.Remark}: new jobs end on {Words.Day(last)}",
        ActionKind.RetrainFineTune => $"Train the fine-tune {evaluation.Dependency.Model} again on {best.Reference}{best.Remark}",
        ActionKind.LeavePreview => $"Leave the preview {evaluation.Dependency.Model}: move to {best.Reference}{best.Remark}",
        _ when best.AnswersAlready =>
            $"Call {best.Reference} in place of {evaluation.Dependency.Model}, for which it answers as the fallback already{best.Remark}",
        _ when EndSeverity.IsRerouted(evaluation.Model?.Known) =>
            $"Name {best.Reference} in place of {evaluation.Dependency.Model}, under whose name another model answers{Since(evaluation)}{best.Remark}",
        _ => $"Migrate {evaluation.Dependency.Model} to {best.Reference}{best.Remark}",
    };

    /// <summary>Where a name may be served by several providers, the one that is taken; empty where there is no doubt.</summary>
    private static string Elsewhere(DependencyEvaluation evaluation)
    {
        var taken = evaluation.Model!.Known.Facts.Provider;
        var others = evaluation.Resolution.Match == MatchKind.Ambiguous
            ? evaluation.Resolution.Candidates.Select(candidate => candidate.Facts.Provider).Where(provider => provider != taken).Distinct().ToArray()
            : [];
        return others is [] ? "" : $", if {taken} serves it; {string.Join(" or ", others)} may, so name the provider";
    }

    private static string Since(DependencyEvaluation evaluation) =>
        evaluation.Forecast.Basis != ForecastBasis.Retired && Situations.DatedEnd(evaluation) is { } on ? $" from {Words.Day(on)} on" : "";

    private static string Reasons(
        ActionKind action, DependencyEvaluation evaluation, Choice best, Choices offers, decimal? costUsd, AdviceContext context)
    {
        var offer = context.About(evaluation).Of(best);
        return string.Join(' ', new[]
        {
            EndWords.Of(evaluation),
            action == ActionKind.RetrainFineTune ? FineTune(best, evaluation, context) : "",
            offer.Because,
            offer.Worse is [_, ..] worse ? $"Worse: {string.Join("; ", worse)}." : "",
            MoveWork.Of(best, evaluation, context).Words(evaluation),
            IsFallback(best, evaluation) ? "It is the fallback today: something else has to stand behind it then." : "",
            costUsd is { } usd
                ? string.Create(CultureInfo.InvariantCulture, $"Embedding {evaluation.Usage.EmbeddedItems:N0} items again costs about ${usd:N0}.")
                : "",
            offers.Offered.Count > 1 ? $"Else: {string.Join(", ", offers.Offered.Skip(1).Select(other => other.Reference + other.Remark))}." : "",
        }.Where(sentence => sentence.Length > 0));
    }

    private static bool IsFallback(Choice best, DependencyEvaluation evaluation) => evaluation.Fallback?.Resolution.Known?.Facts == best.Candidate.Model;

    /// <summary>The day on which the provider takes the last jobs of fine-tuning; null where that is not on record, or far off.</summary>
    private static DateOnly? LastTraining(DependencyEvaluation evaluation, AdviceContext context)
    {
        var (known, asOf) = (context.Scoring.Outlook.Known, context.Scoring.Outlook.AsOf);
        return known.Models
            .Where(model => model.Facts is { IsSurface: true } surface && surface.Provider == evaluation.Model!.Known.Facts.Provider
                && surface.Id.Contains("fine-tuning", StringComparison.OrdinalIgnoreCase))
            .Select(model => model.Lifecycle.RetiresOn?.Day)
            .FirstOrDefault(day => day is { } on && on > asOf && on < asOf.AddDays(context.Scoring.HorizonDays));
    }

    private static string FineTune(Choice best, DependencyEvaluation evaluation, AdviceContext context) =>
        LastTraining(evaluation, context) is { } last
            ? $"A fine-tune ends with its base model, and new jobs of fine-tuning end on {Words.Day(last)}, earlier for idle accounts: else prompt the new base against the evaluation, or tune open weights."
        : best.Candidate.Model.Capabilities.Features.Contains(Catalog.Capabilities.ModelFeature.FineTuning)
            ? "A fine-tune ends with its base model."
            : "A fine-tune ends with its base model. Whether the new base can be fine-tuned is not on record; check it first.";
}
