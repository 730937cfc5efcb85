using System.Globalization;
using RiskApi.Core.Advice.Replacements;
using RiskApi.Core.Forecast;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice;

/// <summary>What moving to another model takes, in engineer-days by part, so that somebody can disagree with one of them.</summary>
/// <param name="Code">To find and change the code.</param>
/// <param name="Prompts">To re-tune the prompts; the same weights need no other ones.</param>
/// <param name="Judging">To judge the answers.</param>
/// <param name="ReEmbedding">To embed stored items again; the same weights fit the stored vectors.</param>
/// <param name="FineTune">To train the fine-tune again.</param>
/// <param name="Provider">To take up another provider.</param>
internal readonly record struct MoveWork(double Code, double Prompts, double Judging, double ReEmbedding, double FineTune, double Provider)
{
    public double EngineerDays => Code + Prompts + Judging + ReEmbedding + FineTune + Provider;

    public static MoveWork Of(Choice choice, DependencyEvaluation evaluation, AdviceContext context)
    {
        var (migration, costs) = (evaluation.Migration, context.Costs);
        var whole = new MoveWork(
            migration.CodeEngineerDays,
            migration.PromptEngineerDays,
            migration.EvaluationEngineerDays,
            migration.ReEmbeddingEngineerDays,
            migration.FineTuneEngineerDays,
            context.IsInUse(choice) ? 0 : costs.NewProviderEngineerDays);

        // What answers under the old name already has been judged by its users.
        return evaluation.Forecast.Basis == ForecastBasis.Retired && (choice.IsTheRoute || choice.AnswersAlready)
            ? whole with
            {
                Code = Math.Min(costs.BridgeEngineerDays, whole.Code),
                Prompts = 0,
                Judging = Math.Min(costs.SameWeightsJudgingEngineerDays, whole.Judging),
                ReEmbedding = 0,
                FineTune = 0,
            }
            : choice.IsSameWeights
                ? whole with { Prompts = 0, Judging = Math.Min(costs.SameWeightsJudgingEngineerDays, whole.Judging), ReEmbedding = 0 }
                : whole;
    }

    /// <summary>The work in words.</summary>
    public string Words(DependencyEvaluation evaluation)
    {
        (double Days, string Of)[] parts =
        [
            (Code, "code"), (Prompts, PromptsOf(evaluation)), (Judging, "judging"),
            (ReEmbedding, "embedding again"), (FineTune, "training again"), (Provider, "the new provider"),
        ];
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{EngineerDays:0.#} engineer-days: {string.Join(", ", parts.Where(part => part.Days >= 0.05).Select(part => $"{part.Of} {part.Days.ToString("0.#", CultureInfo.InvariantCulture)}"))}.");
    }

    private static string PromptsOf(DependencyEvaluation evaluation) =>
        $"{evaluation.Usage.PromptCount}{(evaluation.Dependency.PromptCount is null ? " assumed" : "")} {(evaluation.Usage.PromptCount == 1 ? "prompt" : "prompts")}";
}
