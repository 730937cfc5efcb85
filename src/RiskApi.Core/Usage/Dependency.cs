using RiskApi.Core.Catalog.Capabilities;

namespace RiskApi.Core.Usage;

/// <summary>One model that a project calls, with how it is used. Only the model is required; what is left out is assumed, and lowers the confidence of the answer, not the risk.</summary>
public sealed record Dependency
{
    /// <summary>The model in any form: <c>openai/gpt-4o</c>, <c>azure/gpt-4o</c>, an ARN, <c>models/gemini-2.5-pro</c>, <c>ft:…</c>, a bare id.</summary>
    /// <example>openai/gpt-4.5-preview</example>
    public required string Model { get; init; }

    /// <summary>Where the calls come from; production where left out.</summary>
    /// <example>production</example>
    public DeploymentEnvironment? Environment { get; init; }

    /// <summary>How bad it is when this dependency stops; the project's where left out.</summary>
    /// <example>critical</example>
    public Criticality? Criticality { get; init; }

    /// <summary>The part of the project's function that stops with this dependency, 0 to 1; 1 where left out.</summary>
    /// <example>1.0</example>
    public double? Share { get; init; }

    /// <summary>Requests per month.</summary>
    /// <example>1200000</example>
    public long? RequestsPerMonth { get; init; }

    /// <summary>Input tokens per month; prices of replacements are compared at this volume.</summary>
    /// <example>900000000</example>
    public long? InputTokensPerMonth { get; init; }

    /// <summary>Output tokens per month.</summary>
    /// <example>120000000</example>
    public long? OutputTokensPerMonth { get; init; }

    /// <summary>What stands between the code and the model; direct where left out.</summary>
    /// <example>direct</example>
    public AccessPath? Access { get; init; }

    /// <summary>The library through which the model is called, where other projects call through it too; no score depends on it, a plan for all projects does.</summary>
    public string? SharedLibrary { get; init; }

    /// <summary>Prompts that would have to be re-tuned for another model; 10 where left out.</summary>
    /// <example>14</example>
    public int? PromptCount { get; init; }

    /// <summary>How well another model's answers can be judged automatically; none where left out.</summary>
    /// <example>none</example>
    public EvaluationCoverage? Evaluation { get; init; }

    /// <summary>Whether the model was fine-tuned; a fine-tuned id says so by itself.</summary>
    /// <example>false</example>
    public bool? FineTuned { get; init; }

    /// <summary>Items stored as vectors of this model, all to be embedded again for another one; a million for an embedding model where left out, else none.</summary>
    /// <example>0</example>
    public long? EmbeddedItems { get; init; }

    /// <summary>Tokens of a stored item on average; 300 where left out.</summary>
    public int? TokensPerItem { get; init; }

    /// <summary>Whether embedding the stored items again is prepared: the pipeline built and rehearsed, the quota for the run agreed; no where left out.</summary>
    public bool? ReEmbeddingPrepared { get; init; }

    /// <summary>Days of approvals before a change of model goes live; 5 where left out.</summary>
    public int? ApprovalDays { get; init; }

    /// <summary>Days between releases; 14 where left out.</summary>
    public int? ReleaseCadenceDays { get; init; }

    /// <summary>Days that the project needs to migrate off the model, from decision to production; derived from the profile where left out.</summary>
    /// <example>45</example>
    public int? MigrationLeadTimeDays { get; init; }

    /// <summary>Who runs the weights; the provider where left out, unless the model string names a server of one's own such as <c>ollama/</c> or <c>vllm/</c>.</summary>
    public Hosting? Hosting { get; init; }

    /// <summary>The forms of input that are sent; all that the model takes where left out. A replacement has to take them.</summary>
    public IReadOnlyList<Modality>? InputModalities { get; init; }

    /// <summary>The features that the code relies on; tools and structured output where left out, if the model has them. A replacement has to have them.</summary>
    public IReadOnlyList<ModelFeature>? Features { get; init; }

    /// <summary>The longest input and output together that is sent, in tokens. A replacement has to have room for it.</summary>
    public int? ContextTokens { get; init; }

    /// <summary>What answers when the model does not; nothing where left out.</summary>
    public Fallback? Fallback { get; init; }

    /// <summary>Where the source names the model; no score depends on it.</summary>
    public IReadOnlyList<Occurrence>? Occurrences { get; init; }

    /// <summary>Whether it is known that nothing calls it: 0 requests per month were stated. Where nothing is stated, something may.</summary>
    public bool IsIdle() => RequestsPerMonth is 0;
}

/// <summary>
/// The members of a dependency that say how its model is used, in the order in which they are shown; fallback and places have rules of their own.
/// </summary>
public static class UsageFields
{
    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<UsageField> All =
    [
        new UsageField<DeploymentEnvironment>(
            nameof(Dependency.Environment), usage => usage.Environment, (usage, value) => usage with { Environment = value },
            Words.Parse<DeploymentEnvironment>),
        new UsageField<Criticality>(
            nameof(Dependency.Criticality), usage => usage.Criticality, (usage, value) => usage with { Criticality = value }, Words.Parse<Criticality>),
        new UsageNumber<double>(nameof(Dependency.Share), usage => usage.Share, (usage, value) => usage with { Share = value }, 0, 1),
        new UsageNumber<long>(
            nameof(Dependency.RequestsPerMonth), usage => usage.RequestsPerMonth, (usage, value) => usage with { RequestsPerMonth = value },
            0, UsageLimits.MostPerMonth, Traffic.Sum),
        new UsageNumber<long>(
            nameof(Dependency.InputTokensPerMonth), usage => usage.InputTokensPerMonth, (usage, value) => usage with { InputTokensPerMonth = value },
            0, UsageLimits.MostPerMonth, Traffic.Sum),
        new UsageNumber<long>(
            nameof(Dependency.OutputTokensPerMonth), usage => usage.OutputTokensPerMonth, (usage, value) => usage with { OutputTokensPerMonth = value },
            0, UsageLimits.MostPerMonth, Traffic.Sum),
        new UsageField<AccessPath>(
            nameof(Dependency.Access), usage => usage.Access, (usage, value) => usage with { Access = value }, Words.Parse<AccessPath>, MoreWork),
        new UsageText(
            nameof(Dependency.SharedLibrary), usage => usage.SharedLibrary, (usage, value) => usage with { SharedLibrary = value }, UsageLimits.LongestName),
        new UsageNumber<int>(
            nameof(Dependency.PromptCount), usage => usage.PromptCount, (usage, value) => usage with { PromptCount = value }, 0, UsageLimits.MostPrompts),
        new UsageField<EvaluationCoverage>(
            nameof(Dependency.Evaluation), usage => usage.Evaluation, (usage, value) => usage with { Evaluation = value }, Words.Parse<EvaluationCoverage>),
        new UsageField<bool>(nameof(Dependency.FineTuned), usage => usage.FineTuned, (usage, value) => usage with { FineTuned = value }, Flag),
        new UsageNumber<long>(
            nameof(Dependency.EmbeddedItems), usage => usage.EmbeddedItems, (usage, value) => usage with { EmbeddedItems = value },
            0, UsageLimits.MostEmbeddedItems),
        new UsageNumber<int>(
            nameof(Dependency.TokensPerItem), usage => usage.TokensPerItem, (usage, value) => usage with { TokensPerItem = value },
            1, UsageLimits.MostContextTokens),
        new UsageField<bool>(
            nameof(Dependency.ReEmbeddingPrepared), usage => usage.ReEmbeddingPrepared, (usage, value) => usage with { ReEmbeddingPrepared = value }, Flag),
        new UsageNumber<int>(
            nameof(Dependency.ApprovalDays), usage => usage.ApprovalDays, (usage, value) => usage with { ApprovalDays = value },
            0, UsageLimits.LongestApprovalDays),
        new UsageNumber<int>(
            nameof(Dependency.ReleaseCadenceDays), usage => usage.ReleaseCadenceDays, (usage, value) => usage with { ReleaseCadenceDays = value },
            0, UsageLimits.LongestReleaseCadenceDays),
        new UsageNumber<int>(
            nameof(Dependency.MigrationLeadTimeDays), usage => usage.MigrationLeadTimeDays, (usage, value) => usage with { MigrationLeadTimeDays = value },
            1, UsageLimits.LongestLeadTimeDays),
        new UsageField<Hosting>(
            nameof(Dependency.Hosting), usage => usage.Hosting, (usage, value) => usage with { Hosting = value }, Words.Parse<Hosting>),
        new UsageWords<Modality>(
            nameof(Dependency.InputModalities), usage => usage.InputModalities, (usage, words) => usage with { InputModalities = words }),
        new UsageWords<ModelFeature>(nameof(Dependency.Features), usage => usage.Features, (usage, words) => usage with { Features = words }),
        new UsageNumber<int>(
            nameof(Dependency.ContextTokens), usage => usage.ContextTokens, (usage, value) => usage with { ContextTokens = value },
            1, UsageLimits.MostContextTokens, Math.Max),
    ];

    /// <summary>All of them and those of the fallback, as differences list them.</summary>
    internal static readonly (string Name, Func<Dependency, object?> Value)[] Listed =
    [
        .. All.Select(field => (field.Name, (Func<Dependency, object?>)field.Value)),
        ("fallback.model", usage => usage.Fallback?.Model),
        ("fallback.automatic", usage => usage.Fallback?.Automatic),
        ("fallback.triggersOnModelNotFound", usage => usage.Fallback?.TriggersOnModelNotFound),
    ];

    /// <summary>Of two ways to the model, the one that takes more work.</summary>
    private static AccessPath MoreWork(AccessPath one, AccessPath other) => (AccessPath)Math.Min((int)one, (int)other);

    private static bool? Flag(string text) => bool.TryParse(text, out var flag) ? flag : null;
}
