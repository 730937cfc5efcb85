using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.Capabilities;
using RiskApi.Core.Scoring;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Whether one model can take another one's work at all, whoever asks; what is not fit is never offered.</summary>
internal static class Fitness
{
    /// <summary>A rating within so many points is as good: intervals of LMArena's ratings are about as wide.</summary>
    private const double EloTolerance = 10;

    /// <summary>Room that nobody is assumed to need more than, in tokens, where the requests are not described.</summary>
    private const int UsualContextTokens = 128_000;

    private static readonly ModelKind[] Conversation = [ModelKind.Chat, ModelKind.Reasoning];

    /// <summary>Kinds that a vendor may well send to a general model.</summary>
    private static readonly ModelKind[] Text = [.. Conversation, ModelKind.Completion, ModelKind.Code, ModelKind.Search];

    private static readonly ModelKind[] ReadsText = [.. Text, ModelKind.Embedding, ModelKind.Rerank, ModelKind.Moderation];

    /// <summary>Kinds that gather what does different things, such as hearing and speaking; only the same line, or known forms of input and output, tell.</summary>
    private static readonly ModelKind[] Mixed = [ModelKind.Audio, ModelKind.Video, ModelKind.Other, ModelKind.Realtime, ModelKind.Edit];

    /// <summary>Policies of what is harmful differ from maker to maker.</summary>
    private static readonly ModelKind[] OwnPolicies = [ModelKind.Moderation];

    private static readonly ModelFeature[] UsuallyRelied = [ModelFeature.Tools, ModelFeature.StructuredOutput];

    /// <summary>The first condition that rules a model out; null where it is fit.</summary>
    /// <param name="other">The model that would take over.</param>
    /// <param name="model">The model in use.</param>
    /// <param name="relation">How they relate.</param>
    public static Condition? RuledOutBy(Listing other, Listing model, OfferRelation relation) =>
        !DoesTheSame(other, model, relation) ? Condition.Function
        : other.Known.Status is ModelStatus.Preview || other.Provider.Playground || other.IsClosed ? Condition.Availability
        : other.Known.Status != ModelStatus.Active ? Condition.Notice
        : UsuallyRelied.Any(feature => Has(model.Model, feature) && Lacks(other.Model, feature)) ? Condition.Features
        : ReadsText.Contains(model.Model.Kind) && ContextOf(other) < Math.Min(ContextOf(model) ?? 0, UsualContextTokens) ? Condition.Context
        : relation is not (OfferRelation.Recommended or OfferRelation.SameWeights) && !IsAsAble(other, model) ? Condition.Ability
        : null;

    public static bool Lacks(Model model, ModelFeature feature) => model.Capabilities.Lacks.Contains(feature);

    public static bool Has(Model model, ModelFeature feature) => model.Capabilities.Features.Contains(feature);

    public static bool IsSameLine(Model other, Model model) => model.Line is not null && model.Line == other.Line;

    public static bool IsConversation(Model model) => Conversation.Contains(model.Kind);

    public static int? ContextOf(Listing listing) => listing.Known.ContextTokens;

    /// <summary>Whether nothing that was measured says that it is less able.</summary>
    public static bool IsShownAsAble(Listing other, Listing model) =>
        other.TextElo is { } its && model.TextElo is { } ours && its >= ours - EloTolerance;

    /// <summary>A later release of the same maker, or a measured ability that is not below; an earlier release of the same maker is never offered.</summary>
    private static bool IsAsAble(Listing other, Listing model) =>
        other.Model.Maker == model.Model.Maker ? IsLater(other, model) : IsShownAsAble(other, model);

    /// <summary>Where a release is not on record: a later generation of its line, or what the provider keeps while it lets the other one go.</summary>
    private static bool IsLater(Listing other, Listing model) =>
        !IsListedEarlier(other, model)
        && ((other.FirstReleasedOn, model.FirstReleasedOn) is ({ } its, { } ours)
            ? its > ours
            : (IsSameLine(other.Model, model.Model) && other.Model.Capabilities.Generation > model.Model.Capabilities.Generation)
                || (other.Model.Provider == model.Model.Provider && model.Known.Status is ModelStatus.Deprecated or ModelStatus.Legacy or ModelStatus.Retired));

    private static bool IsListedEarlier(Listing other, Listing model) =>
        other.Model.Provider == model.Model.Provider && other.Known.Lifecycle.ReleasedOn?.Day < model.Known.Lifecycle.ReleasedOn?.Day;

    private static bool DoesTheSame(Listing other, Listing model, OfferRelation relation) =>
        relation == OfferRelation.SameWeights
        || (IsSameKind(other, model, relation) && GivesTheSame(other.Model, model.Model) && TakesTheSame(other.Model, model.Model));

    private static bool IsSameKind(Listing one, Listing from, OfferRelation relation)
    {
        var (other, model) = (one.Model, from.Model);
        if (relation == OfferRelation.Recommended && Text.Contains(other.Kind) && Text.Contains(model.Kind))
        {
            return true;
        }

        if (Conversation.Contains(model.Kind) || Conversation.Contains(other.Kind))
        {
            return Conversation.Contains(model.Kind) && Conversation.Contains(other.Kind) && one.Trade.CanTakeOver(from.Trade);
        }

        return other.Kind == model.Kind
            && one.Trade.CanTakeOver(from.Trade)
            && (relation == OfferRelation.Recommended
                || IsSameLine(other, model)
                || (OwnPolicies.Contains(model.Kind) ? model.Maker == other.Maker
                    : !Mixed.Contains(model.Kind) || Trade.IsSameSound(other, model)
                        || (model.Capabilities.Inputs.Count > 0 && SameForms(other.Capabilities, model.Capabilities))));
    }

    /// <summary>What reads aloud does not listen: a model of spoken conversation is for something else.</summary>
    private static bool SameForms(ModelCapabilities other, ModelCapabilities model) =>
        other.Inputs.Count > 0 && model.Inputs.All(other.Inputs.Contains) && MainOutputs(model) == MainOutputs(other)
        && (model.Inputs.Contains(Modality.Audio) || !other.Inputs.Contains(Modality.Audio));

    /// <summary>A bit for each form; text beside a picture or speech is no output of its own.</summary>
    private static int MainOutputs(ModelCapabilities model)
    {
        var forms = model.Outputs.Aggregate(0, (bits, form) => bits | (1 << (int)form));
        return (forms & ~(1 << (int)Modality.Text)) is not 0 and var others ? others : forms;
    }

    /// <summary>A conversation gives text, whatever lists add to it.</summary>
    private static bool GivesTheSame(Model other, Model model) =>
        Text.Contains(model.Kind) || model.Capabilities.Outputs.Count == 0 || other.Capabilities.Outputs.Count == 0
        || MainOutputs(model.Capabilities) == MainOutputs(other.Capabilities);

    /// <summary>Where both are on record, every form of input. Documents as files are often left off lists. What embeds more than text has to be said to.</summary>
    private static bool TakesTheSame(Model other, Model model)
    {
        var (its, ours) = (other.Capabilities.Inputs, model.Capabilities.Inputs);
        return ours.Count == 0
            || (its.Count == 0
                ? model.Kind != ModelKind.Embedding || IsSameLine(other, model) || ours.All(form => form == Modality.Text)
                : ours.All(form => form == Modality.Pdf || its.Contains(form)));
    }
}
