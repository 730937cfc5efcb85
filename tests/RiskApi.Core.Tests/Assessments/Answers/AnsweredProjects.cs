using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Tests.Catalog;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Assessments.Answers;

/// <summary>
/// Projects over the whole shipped catalog. Each member takes its values in turn, and the numbers of values share few factors, so that most values meet.
/// </summary>
internal static class AnsweredProjects
{
    private const int Each = 11;

    private static readonly string[] LooseNames =
    [
        "gpt-4o", "azure/gpt-4o", "claude-3-5-sonnet-latest", "ft:gpt-4o-mini-2024-07-18:org::id", "nobody/knows-this", "models/gemini-2.5-pro",
        "bedrock/anthropic.claude-3-haiku-20240307-v1:0", "ollama/llama3", "openrouter/auto", "chatgpt-4o-latest", "text-embedding-ada-002",
    ];

    private static readonly string?[] Fallbacks =
    [
        null, "openai/gpt-4o", null, "anthropic/claude-sonnet-4-6", "openai/gpt-3.5-turbo", null, "gemini-api/gemini-2.5-flash", "azure-openai/gpt-4o", null,
        "anthropic/claude-3-haiku-20240307", "nobody/knows-this",
    ];

    public static IEnumerable<Project> All => Names.Chunk(3).Select((names, number) => new Project(
        null,
        In<Criticality?>([null, Criticality.Low, Criticality.High, Criticality.Critical], number),
        [.. names.Take(1 + (number % 3)).Select((name, place) => Dependency(name, (3 * number) + place))]));

    private static IEnumerable<string> Names =>
        TestCatalog.Shipped.Models.Where(model => !TestCatalog.Shipped.Provider(model.Provider)!.Aggregator)
            .Select(model => model.Reference)
            .Order(StringComparer.Ordinal)
            .Where((_, place) => place % Each == 0)
            .SelectMany((reference, place) => place % 9 == 0 ? [reference, LooseNames[place / 9 % LooseNames.Length]] : new[] { reference });

    private static Dependency Dependency(string model, int turn) => new()
    {
        Model = model,
        Environment = In<DeploymentEnvironment?>(
            [null, DeploymentEnvironment.Production, null, DeploymentEnvironment.Staging, DeploymentEnvironment.Test], turn),
        Share = In<double?>([null, 1, 0.3, null, 0.6, 0.05, null], turn),
        RequestsPerMonth = In<long?>([null, 2_000_000, 500, null, 40_000, null, null, null, 300, null, 0], turn),
        InputTokensPerMonth = In<long?>([null, 900_000_000, null, 20_000_000, null, null, 5_000], turn),
        OutputTokensPerMonth = In<long?>([null, 120_000_000, null, 4_000_000], turn),
        Access = In<AccessPath?>([null, AccessPath.Direct, AccessPath.Wrapper, AccessPath.Gateway], turn),
        PromptCount = In<int?>([null, 0, 4, 60, 14], turn),
        Evaluation = In<EvaluationCoverage?>(
            [null, EvaluationCoverage.Full, EvaluationCoverage.Partial, EvaluationCoverage.None, null, EvaluationCoverage.Full, null], turn),
        FineTuned = In<bool?>([null, null, null, null, null, null, null, true, null, null, null, null, false], turn),
        EmbeddedItems = In<long?>([null, null, 3_000_000, null, null, null, null, null, 100, null, null], turn),
        ReEmbeddingPrepared = In<bool?>([null, null, null, true, null], turn),
        ApprovalDays = In<int?>([null, 5, null, 45, 0, null, 20], turn),
        ReleaseCadenceDays = In<int?>([null, 1, null, 30], turn),
        MigrationLeadTimeDays = In<int?>([null, null, null, null, 45, null, null, 120, null, null, 10], turn),
        Hosting = In<Hosting?>([null, null, null, null, null, null, null, null, null, null, null, null, Hosting.Self], turn),
        InputModalities = turn % 11 == 5 ? [Modality.Text, Modality.Image] : null,
        Features = turn % 13 == 4 ? [ModelFeature.Tools] : null,
        ContextTokens = In<int?>([null, null, 8_000, null, 200_000], turn),
        Fallback = In(Fallbacks, turn) is { } fallback
            ? new() { Model = fallback, Automatic = turn % 3 != 0, TriggersOnModelNotFound = In<bool?>([null, true, false, true], turn) }
            : null,
    };

    private static T In<T>(T[] values, int turn) => values[turn % values.Length];
}
