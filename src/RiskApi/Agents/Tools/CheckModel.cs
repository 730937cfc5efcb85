using System.ComponentModel;
using FluentValidation;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Agents.Tools;

/// <summary>Says whether, and for how long, one model is safe to rely on.</summary>
internal sealed class CheckModel(Outlooks outlooks, Assessor assessor) : IAgentTool<CheckModelInput, CheckModelAnswer>
{
    public static ToolLabel Label { get; } = new(
        "check_model",
        "Check a model",
        """
        Is an AI model still served, and for how long is it safe to rely on? Gives where it stands, its dates, the probability that it stops within the horizon, what to do, and the sources.
        Use it before writing a model's name into code or configuration, and for every name that you find there: what you remember of models is out of date.
        Takes names in any form, as gateways, SDKs and ARNs write them. A name on no record is never safe.
        To choose between models use compare_models, for what takes over find_replacement.
        """);

    public Task<CheckModelAnswer> Answer(CheckModelInput input, CancellationToken cancel)
    {
        var usage = new Dependency { Model = input.Model, MigrationLeadTimeDays = input.MigrationLeadTimeDays };
        var assessment = assessor.Assess(new Project(null, null, [usage]), input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf));
        return Task.FromResult(CheckModelAnswer.Of(assessment));
    }
}

/// <summary>A model to check.</summary>
internal sealed record CheckModelInput
{
    [Description("The model as the code names it, such as gpt-4o, azure/gpt-4o or us.anthropic.claude-3-haiku-20240307-v1:0.")]
    public required string Model { get; init; }

    [Description(ArgumentWords.HorizonDays)]
    public int? HorizonDays { get; init; }

    [Description("Days that the project needs to move off the model, where known; assumed where left out.")]
    public int? MigrationLeadTimeDays { get; init; }

    [Description(ArgumentWords.AsOf)]
    public DateOnly? AsOf { get; init; }
}

/// <summary>The bounds of that.</summary>
internal sealed class CheckModelInputValidator : AbstractValidator<CheckModelInput>
{
    public CheckModelInputValidator()
    {
        RuleFor(input => input.Model).IsModelString();
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.MigrationLeadTimeDays).InclusiveBetween(1, UsageLimits.LongestLeadTimeDays);
        RuleFor(input => input.AsOf).WithinTheRecord();
    }
}

/// <summary>Where a model stands.</summary>
internal sealed record CheckModelAnswer : IAgentAnswer
{
    /// <summary>The model string as it was given.</summary>
    public required string Requested { get; init; }

    /// <summary>The model's reference; null where no single model fits.</summary>
    public string? Model { get; init; }

    public required MatchKind Match { get; init; }

    public required string MatchBecause { get; init; }

    public required ModelStatus Status { get; init; }

    /// <summary>Where it stands and what to do, in a sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>The probability that it has stopped within <see cref="HorizonDays"/>, 0 to 1.</summary>
    public required double Probability { get; init; }

    public required int HorizonDays { get; init; }

    /// <summary>Until when it is safe to rely on; null where no single model fits, as what is not known is not safe, and where no provider can retire it.</summary>
    public SafeUntil? SafeUntil { get; init; }

    /// <summary>The dates on record, in the order of a life.</summary>
    public required IReadOnlyList<LifeDate> Dates { get; init; }

    /// <summary>What can take over, best first; at most three.</summary>
    public required IReadOnlyList<string> Replacements { get; init; }

    /// <summary>What may have been meant, where no single model fits.</summary>
    public required IReadOnlyList<string> DidYouMean { get; init; }

    public required string Evidence { get; init; }

    public required IReadOnlyList<string> Sources { get; init; }

    public required DateOnly AsOf { get; init; }

    public required string CatalogVersion { get; init; }

    /// <summary>Reads the answer off an assessment of one dependency.</summary>
    public static CheckModelAnswer Of(Assessment assessment)
    {
        var model = assessment.Dependencies[0];
        return new()
        {
            Requested = model.Requested,
            Model = model.Model is null ? null : $"{model.Provider}/{model.Model}",
            Match = model.Match,
            MatchBecause = model.MatchBecause,
            Status = model.Status,
            Summary = model.Summary!,
            Probability = model.Forecast.Probabilities.First(at => at.WithinDays == assessment.HorizonDays).Probability,
            HorizonDays = assessment.HorizonDays,
            SafeUntil = SafeUntil.Of(model.Model, model.SafeForDays!, assessment.AsOf),
            Dates = LifeDate.AllOf(model.Lifecycle, assessment.AsOf),
            Replacements = [.. model.Offers.Select(offer => offer.Model)],
            DidYouMean = model.Candidates is [_, ..] several ? several : model.DidYouMean,
            Evidence = model.Forecast.Evidence,
            Sources = model.Lifecycle?.Sources ?? [],
            AsOf = assessment.AsOf,
            CatalogVersion = assessment.CatalogVersion,
        };
    }

    public string ToText() => AgentWords.Lines(
        $"{Model ?? Requested}: {Words.Of(Status)}. {Summary}",
        Model == Requested ? null : $"'{Requested}': {MatchBecause}",
        AgentWords.DidYouMean(DidYouMean),
        SafeUntil is null || Status == ModelStatus.Retired ? null
            : $"{AgentWords.Percent(Probability)} likely to have stopped within {HorizonDays} days. Safe to rely on {SafeUntil.ToText(AsOf)}.",
        Dates is [] ? null : $"Dates: {string.Join("; ", Dates.Select(date => date.ToText(AsOf)))}.",
        Replacements is [] ? null : $"Can take over: {string.Join("; ", Replacements)}. find_replacement says why.",
        $"Evidence: {Evidence}",
        AgentWords.Sources(Sources),
        AgentWords.AsOf(AsOf, CatalogVersion));
}
