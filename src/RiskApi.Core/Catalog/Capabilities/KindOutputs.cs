namespace RiskApi.Core.Catalog.Capabilities;

/// <summary>What a model gives by its kind alone.</summary>
internal static class KindOutputs
{
    private static readonly Modality[] Text = [Modality.Text];
    private static readonly Modality[] Image = [Modality.Image];
    private static readonly Modality[] Video = [Modality.Video];
    private static readonly Modality[] Embedding = [Modality.Embedding];

    /// <summary>The outputs of a kind; empty where the kind does not tell, as with speech, which some hear and others speak.</summary>
    /// <param name="kind">The kind.</param>
    public static IReadOnlyList<Modality> Of(ModelKind kind) => kind switch
    {
        ModelKind.Chat or ModelKind.Completion or ModelKind.Reasoning or ModelKind.Code or ModelKind.Search => Text,
        ModelKind.Rerank or ModelKind.Moderation => Text,
        ModelKind.Embedding => Embedding,
        ModelKind.Image or ModelKind.Edit => Image,
        ModelKind.Video => Video,
        _ => [],
    };
}
