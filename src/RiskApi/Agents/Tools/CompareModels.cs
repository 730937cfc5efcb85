using System.ComponentModel;
using FluentValidation;
using RiskApi.Assessments.Comparisons;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;

namespace RiskApi.Agents.Tools;

/// <summary>Sets models side by side.</summary>
internal sealed class CompareModels(Outlooks outlooks, Assessor assessor) : IAgentTool<CompareModelsInput, CompareModelsAnswer>
{
    public static ToolLabel Label { get; } = new(
        "compare_models",
        "Compare models",
        """
        Sets 2 to 5 AI models side by side: where each stands, for how many days it is safe to rely on, price, context, and what moving from the first to each takes, gains and loses.
        Use it to choose a model for new code, or among candidates for a migration; put the model in use first. To have candidates found, use find_replacement.
        """);

    public Task<CompareModelsAnswer> Answer(CompareModelsInput input, CancellationToken cancel) => Task.FromResult(
        CompareModelsAnswer.Of(ModelComparisonEndpoints.Compare(input.ToApi(), outlooks, assessor).Value!));
}

/// <summary>Models to compare.</summary>
internal sealed record CompareModelsInput
{
    [Description("2 to 5 models in any form, the one in use first.")]
    public required IReadOnlyList<string> Models { get; init; }

    [Description(ArgumentWords.HorizonDays)]
    public int? HorizonDays { get; init; }

    [Description(ArgumentWords.AsOf)]
    public DateOnly? AsOf { get; init; }

    public ModelComparisonInput ToApi() => new() { Models = Models, HorizonDays = HorizonDays, AsOf = AsOf };
}

/// <summary>The bounds of that: those of the API, and fewer models, so that the answer stays short.</summary>
internal sealed class CompareModelsInputValidator : AbstractValidator<CompareModelsInput>
{
    private const int MostModels = 5;

    public CompareModelsInputValidator(IValidator<ModelComparisonInput> api)
    {
        RuleFor(input => input.Models).Must(IsCompared)
            .WithMessage($"Name {ModelComparisonInputValidator.FewestModels} to {MostModels} models.");
        RuleFor(input => input.ToApi()).SetValidator(api).OverridePropertyName("").When(input => IsCompared(input.Models));
    }

    private static bool IsCompared(IReadOnlyCollection<string>? models) =>
        models is null or { Count: >= ModelComparisonInputValidator.FewestModels and <= MostModels };
}

/// <summary>Models side by side.</summary>
/// <param name="InUse">The model that a move starts from.</param>
/// <param name="Models">The models, in the order given.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
internal sealed record CompareModelsAnswer(
    string InUse, IReadOnlyList<ComparedModelLine> Models, int HorizonDays, DateOnly AsOf, string CatalogVersion) : IAgentAnswer
{
    public static CompareModelsAnswer Of(ModelComparison comparison) => new(
        comparison.InUse,
        [.. comparison.Models.Select(model => ComparedModelLine.Of(model, comparison))],
        comparison.HorizonDays,
        comparison.AsOf,
        comparison.CatalogVersion);

    public string ToText() => AgentWords.Lines([.. Models.Select(model => model.ToText(this)), AgentWords.AsOf(AsOf, CatalogVersion)]);
}

/// <summary>One model of a comparison.</summary>
internal sealed record ComparedModelLine
{
    private const int MostDifferences = 2;

    public required string Requested { get; init; }

    /// <summary>The model's reference; null where no single model fits.</summary>
    public string? Model { get; init; }

    public required ModelStatus Status { get; init; }

    public required string Summary { get; init; }

    public SafeUntil? SafeUntil { get; init; }

    /// <summary>The probability that it has stopped within the horizon, 0 to 1.</summary>
    public required double Probability { get; init; }

    public decimal? InputUsdPerMillionTokens { get; init; }

    public decimal? OutputUsdPerMillionTokens { get; init; }

    public int? ContextTokens { get; init; }

    /// <summary>What moving there takes; null for the model in use, and where either is not catalogued.</summary>
    public Move? Move { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public static ComparedModelLine Of(ComparedModel model, ModelComparison comparison) => new()
    {
        Requested = model.Requested,
        Model = model.Model,
        Status = model.Status,
        Summary = model.Summary ?? model.MatchBecause,
        SafeUntil = SafeUntil.Of(model.Model, model.SafeForDays, comparison.AsOf),
        Probability = model.Forecast.Probabilities.First(at => at.WithinDays == comparison.HorizonDays).Probability,
        InputUsdPerMillionTokens = model.InputUsdPerMillionTokens,
        OutputUsdPerMillionTokens = model.OutputUsdPerMillionTokens,
        ContextTokens = model.ContextTokens,
        Move = model.Move,
        Sources = [.. (model.Lifecycle?.Sources ?? []).Take(1)],
    };

    public string ToText(CompareModelsAnswer all) => string.Join(' ', new[]
    {
        $"- {Model ?? Requested}: {Words.Of(Status)}. {Summary}",
        SafeUntil is null || Status == ModelStatus.Retired ? null
            : $"{AgentWords.Percent(Probability)} likely to have stopped within {all.HorizonDays} days; safe {SafeUntil.ToText(all.AsOf)}.",
        Model is null ? null : $"{AgentWords.Price(InputUsdPerMillionTokens, OutputUsdPerMillionTokens)}{(ContextTokens is { } tokens ? $", context {tokens} tokens" : "")}.",
        Move is null ? null : ToText(Move),
        Sources is [] ? null : $"Source: {Sources[0]}",
    }.OfType<string>());

    private static string ToText(Move move) => string.Join(' ', new[]
    {
        move.Fits ? $"Moving there takes {AgentWords.Work(move.EngineerDays)}, and {move.LeadTimeDays} days to production."
            : $"Not fit to take over: {move.FitsNotBecause}",
        move.Better is [] ? null : $"Better: {AgentWords.Some(move.Better, MostDifferences)}.",
        move.Worse is [] ? null : $"Worse: {AgentWords.Some(move.Worse, MostDifferences)}.",
    }.OfType<string>());
}
