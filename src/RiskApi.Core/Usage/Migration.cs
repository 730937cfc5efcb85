namespace RiskApi.Core.Usage;

/// <summary>What it takes to move off a model, derived from the usage profile as a sum of parts.</summary>
/// <param name="CodeEngineerDays">To find and change the code.</param>
/// <param name="PromptEngineerDays">To re-tune the prompts.</param>
/// <param name="EvaluationEngineerDays">To judge the new model.</param>
/// <param name="ReEmbeddingEngineerDays">To embed stored items again.</param>
/// <param name="FineTuneEngineerDays">To train the fine-tune again.</param>
/// <param name="WaitingDays">Calendar days of waiting: approvals, half a release cadence, and the run of the re-embedding, a hundred years at most.</param>
/// <param name="LeadTimeDays">Calendar days from decision to production, at the median.</param>
/// <param name="ReEmbeddingTokens">Tokens to embed again; they are paid for at the new model's price.</param>
public sealed record Migration(
    double CodeEngineerDays,
    double PromptEngineerDays,
    double EvaluationEngineerDays,
    double ReEmbeddingEngineerDays,
    double FineTuneEngineerDays,
    double WaitingDays,
    double LeadTimeDays,
    double ReEmbeddingTokens = 0)
{
    /// <summary>Items and their lengths each have a bound, and no calendar holds the product of both.</summary>
    private const double LongestRunDays = 36_500;

    /// <summary>The work, in engineer-days.</summary>
    public double EngineerDays =>
        CodeEngineerDays + PromptEngineerDays + EvaluationEngineerDays + ReEmbeddingEngineerDays + FineTuneEngineerDays;

    /// <summary>Derives a migration from how a model is used.</summary>
    /// <param name="usage">How it is used.</param>
    /// <param name="constants">What the parts take.</param>
    public static Migration Of(in UsageProfile usage, MigrationConstants constants)
    {
        var tokens = (double)usage.EmbeddedItems * usage.TokensPerItem;
        var care = usage.Environment == DeploymentEnvironment.Test ? constants.TestWorkShare : 1;
        var parts = new Migration(
            constants.Code(usage.Access, usage.Environment),
            care * constants.OfPrompts(usage.PromptCount, constants.EngineerDaysPerPrompt, constants.EngineerDaysPerFurtherPrompt),
            care * (constants.Judging(usage.PromptCount, usage.Evaluation) + (usage.EmbeddedItems == 0 ? 0 : constants.JudgingRetrieval(usage.Evaluation))),
            usage.EmbeddedItems == 0 ? 0
                : usage.ReEmbeddingPrepared ? constants.PreparedReEmbeddingEngineerDays
                : constants.ReEmbedding(usage.EmbeddedItems),
            usage.FineTuned ? constants.FineTuneEngineerDays : 0,
            usage.ApprovalDays
                + (usage.ReleaseCadenceDays / 2.0)
                + Math.Min(LongestRunDays, tokens / (usage.ReEmbeddingPrepared ? constants.PreparedTokensEmbeddedPerDay : constants.TokensEmbeddedPerDay)),
            0,
            tokens);

        return parts with { LeadTimeDays = (constants.CalendarDaysPerEngineerDay * parts.EngineerDays) + parts.WaitingDays };
    }
}
