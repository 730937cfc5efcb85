using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews.Facts;

/// <summary>What the facts say of how a project states its use of models.</summary>
internal static class UsageFacts
{
    public static FactLine IsStated(UsedModel model, ReviewFacts facts)
    {
        var missing = Names(
            ("criticality", (model.Stated.Criticality ?? facts.Project.Criticality) is null),
            ("access", model.Stated.Access is null),
            ("promptCount", model.Stated.PromptCount is null),
            ("evaluation", model.Stated.Evaluation is null));

        return missing.Length == 0
            ? model.Yes("Criticality, access, prompts and evaluation are stated.")
            : model.No($"Not stated, so assumed: {string.Join(", ", missing)}.", string.Join(',', missing));
    }

    public static FactLine LeadTimeIsStated(UsedModel model) => model.Stated.MigrationLeadTimeDays is { } days
        ? model.Yes($"A migration is stated to take {days} days.")
        : model.No($"Nobody has stated migrationLeadTimeDays; {model.Scored.Deadline.LeadTimeDays} days are derived from the profile.");

    public static FactLine VolumesAreStated(UsedModel model)
    {
        var missing = Names(
            ("inputTokensPerMonth", model.Stated.InputTokensPerMonth is null),
            ("outputTokensPerMonth", model.Stated.OutputTokensPerMonth is null));

        return missing.Length == 0
            ? model.Yes($"{model.Stated.InputTokensPerMonth:N0} tokens in and {model.Stated.OutputTokensPerMonth:N0} out a month.")
            : model.No($"Not stated: {string.Join(", ", missing)}.", string.Join(',', missing));
    }

    public static FactLine AccessIsDecoupled(UsedModel model) => model.Stated.Access switch
    {
        AccessPath.Gateway => model.Yes("It is called through a gateway."),
        AccessPath.Wrapper => model.Yes("One module wraps it."),
        AccessPath.Direct => model.No("The provider's client is called wherever it is needed."),
        _ => model.Open("Nobody has stated the access path."),
    };

    public static FactLine EvaluationIsAutomatic(UsedModel model) => model.Stated.Evaluation switch
    {
        EvaluationCoverage.Full => model.Yes("All of its use has an automatic evaluation."),
        EvaluationCoverage.Partial => model.No("Only part of its use has an automatic evaluation."),
        EvaluationCoverage.None => model.No("Its answers are judged by hand."),
        _ => model.Open("Nobody has stated the evaluation."),
    };

    private static string[] Names(params (string Name, bool IsMissing)[] members) =>
        [.. members.Where(member => member.IsMissing).Select(member => member.Name)];
}
