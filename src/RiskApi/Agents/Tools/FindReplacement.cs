using System.ComponentModel;
using FluentValidation;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Web.Validation;

namespace RiskApi.Agents.Tools;

/// <summary>Finds what can take over from a model.</summary>
internal sealed class FindReplacement(Outlooks outlooks, Assessor assessor) : IAgentTool<FindReplacementInput, FindReplacementAnswer>
{
    public static ToolLabel Label { get; } = new(
        "find_replacement",
        "Find a replacement",
        """
        Finds up to three AI models that can take over from one, best first, with why, what gets better and worse, the bill, and how long each is safe to rely on itself; never one that is about to go.
        Use it when check_model says that a model stops, or to plan ahead. Say what the code needs, so that nothing is offered that lacks it; where nothing fits, it says why.
        """);

    public Task<FindReplacementAnswer> Answer(FindReplacementInput input, CancellationToken cancel)
    {
        var assessment = assessor.Assess(new Project(null, null, [input.ToUsage()]), input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf));
        return Task.FromResult(FindReplacementAnswer.Of(assessment));
    }
}

/// <summary>A model to replace, and what its users need.</summary>
internal sealed record FindReplacementInput
{
    [Description("The model in use, in any form.")]
    public required string Model { get; init; }

    [Description("Forms of input that are sent; all that the model takes where left out.")]
    public IReadOnlyList<Modality>? InputModalities { get; init; }

    [Description("Features that the code relies on; tools and structured-output where left out, if the model has them.")]
    public IReadOnlyList<ModelFeature>? Features { get; init; }

    [Description("The longest input and output together that is sent, in tokens.")]
    public int? ContextTokens { get; init; }

    [Description("Input tokens per month, to compare bills at.")]
    public long? InputTokensPerMonth { get; init; }

    [Description("Output tokens per month, to compare bills at.")]
    public long? OutputTokensPerMonth { get; init; }

    [Description(ArgumentWords.HorizonDays)]
    public int? HorizonDays { get; init; }

    [Description(ArgumentWords.AsOf)]
    public DateOnly? AsOf { get; init; }

    public Dependency ToUsage() => new()
    {
        Model = Model,
        InputModalities = InputModalities,
        Features = Features,
        ContextTokens = ContextTokens,
        InputTokensPerMonth = InputTokensPerMonth,
        OutputTokensPerMonth = OutputTokensPerMonth,
    };
}

/// <summary>The bounds of that: those of a dependency.</summary>
internal sealed class FindReplacementInputValidator : AbstractValidator<FindReplacementInput>
{
    public FindReplacementInputValidator(IValidator<Dependency> usage)
    {
        RuleFor(input => input.ToUsage()).SetValidator(usage).OverridePropertyName("");
        RuleFor(input => input.HorizonDays).IsHorizon();
        RuleFor(input => input.AsOf).WithinTheRecord();
    }
}

/// <summary>What can take over from a model.</summary>
/// <param name="Requested">The model string as it was given.</param>
/// <param name="Model">The model's reference; null where no single model fits.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Summary">Where it stands and what to do, in a sentence.</param>
/// <param name="Offers">What can take over, best first; at most three.</param>
/// <param name="NoOfferBecause">Why nothing is offered; null where something is.</param>
/// <param name="DidYouMean">What may have been meant, where no single model fits.</param>
/// <param name="Sources">Where the facts of the model were read.</param>
/// <param name="HorizonDays">How far ahead it looks, in days.</param>
/// <param name="AsOf">The as-of date.</param>
/// <param name="CatalogVersion">The digest of the catalog behind it.</param>
internal sealed record FindReplacementAnswer(
    string Requested,
    string? Model,
    ModelStatus Status,
    string Summary,
    IReadOnlyList<OfferLine> Offers,
    string? NoOfferBecause,
    IReadOnlyList<string> DidYouMean,
    IReadOnlyList<string> Sources,
    int HorizonDays,
    DateOnly AsOf,
    string CatalogVersion) : IAgentAnswer
{
    /// <summary>Reads the answer off an assessment of one dependency.</summary>
    public static FindReplacementAnswer Of(Assessment assessment)
    {
        var checkedModel = CheckModelAnswer.Of(assessment);
        var model = assessment.Dependencies[0];
        return new(
            checkedModel.Requested,
            checkedModel.Model,
            checkedModel.Status,
            checkedModel.Summary,
            [.. model.Offers.Select(OfferLine.Of)],
            model.NoOfferBecause ?? (model.Offers is [] ? model.MatchBecause : null),
            checkedModel.DidYouMean,
            checkedModel.Sources,
            assessment.HorizonDays,
            assessment.AsOf,
            assessment.CatalogVersion);
    }

    public string ToText() => AgentWords.Lines(
    [
        $"{Model ?? Requested}: {Words.Of(Status)}. {Summary}",
        .. Offers.Select((offer, i) => $"{i + 1}. {offer.ToText(this)}"),
        NoOfferBecause,
        AgentWords.DidYouMean(DidYouMean),
        AgentWords.Sources(Sources),
        AgentWords.AsOf(AsOf, CatalogVersion),
    ]);
}

/// <summary>A model that can take over.</summary>
/// <param name="Model">Its reference.</param>
/// <param name="Relation">How it relates to the model in use.</param>
/// <param name="Because">Why it is offered.</param>
/// <param name="Better">What gets better.</param>
/// <param name="Worse">What gets worse, or is not on record.</param>
/// <param name="Probability">The probability that it stops within the horizon itself, 0 to 1.</param>
/// <param name="SafeUntilOn">Until when it is safe to rely on, at 90 %.</param>
/// <param name="TimesTheBill">How many times today's bill it costs; null where a price is not on record.</param>
/// <param name="ContextTokens">Its context window in tokens; null where not on record.</param>
internal sealed record OfferLine(
    string Model,
    OfferRelation Relation,
    string Because,
    IReadOnlyList<string> Better,
    IReadOnlyList<string> Worse,
    double Probability,
    DateOnly SafeUntilOn,
    double? TimesTheBill,
    int? ContextTokens)
{
    private const int MostDifferences = 3;

    public static OfferLine Of(Offer offer) => new(
        offer.Model, offer.Relation, offer.Because, offer.Better, offer.Worse, offer.Likelihood, offer.RetiresOnP10, offer.TimesTheBill, offer.ContextTokens);

    public string ToText(FindReplacementAnswer answer) => string.Join(' ', new[]
    {
        $"{Model}: {Because}",
        $"Safe to rely on until {AgentWords.Day(SafeUntilOn, answer.AsOf)}, at 90 %; {AgentWords.Percent(Probability)} likely to stop within {answer.HorizonDays} days.",
        TimesTheBill is { } times ? $"{Words.Of(times)} times the bill." : null,
        Better is [] ? null : $"Better: {AgentWords.Some(Better, MostDifferences)}.",
        Worse is [] ? null : $"Worse: {AgentWords.Some(Worse, MostDifferences)}.",
    }.OfType<string>());
}
