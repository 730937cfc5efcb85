using RiskApi.Core.Catalog;

namespace RiskApi.Core.Advice.Replacements;

/// <summary>Whether a model can take another one's work at all; what is not fit is never weighed.</summary>
internal static class Fitness
{
    private static readonly ModelKind[] Conversation = [ModelKind.Chat, ModelKind.Completion, ModelKind.Reasoning];

    /// <summary>Kinds that gather what does different things, such as hearing and speaking; only the same line is known to do the same.</summary>
    private static readonly ModelKind[] Mixed = [ModelKind.Audio, ModelKind.Video, ModelKind.Other];

    /// <summary>Kinds that a vendor may well send to a general model.</summary>
    private static readonly ModelKind[] Text = [.. Conversation, ModelKind.Code, ModelKind.Search];

    /// <summary>It is another model, generally available and not under notice, of a kind that does the same, and not known to have less room; no surface of an API stands in for another.</summary>
    /// <param name="other">The model that would stand in.</param>
    /// <param name="model">The model that it would stand in for.</param>
    /// <param name="isRecommended">Whether the vendor names it, which widens what counts as the same.</param>
    public static bool IsFit(KnownModel other, KnownModel model, bool isRecommended) =>
        !ReferenceEquals(other, model)
        && !other.Facts.IsSurface && !model.Facts.IsSurface
        && other.Status == ModelStatus.Active
        && DoesTheSame(other.Facts, model.Facts, isRecommended)
        && (model.Facts.ContextTokens is null || other.Facts.ContextTokens is null || other.Facts.ContextTokens >= model.Facts.ContextTokens);

    private static bool DoesTheSame(Model other, Model model, bool isRecommended) =>
        other.Kind == model.Kind
            ? isRecommended || !Mixed.Contains(model.Kind) || (model.Line is not null && other.Line == model.Line)
            : (isRecommended ? Text : Conversation) is var alike && alike.Contains(other.Kind) && alike.Contains(model.Kind);
}
