using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.CatalogFacts;

/// <summary>Makes the record of a model that the catalog does not hold; what its source leaves out is read from its id.</summary>
internal static class NewModels
{
    private static readonly (string Word, ModelKind Kind)[] KindWords =
    [
        ("embed", ModelKind.Embedding), ("rerank", ModelKind.Rerank), ("moderation", ModelKind.Moderation), ("realtime", ModelKind.Realtime),
        ("tts", ModelKind.Audio), ("whisper", ModelKind.Audio), ("audio", ModelKind.Audio), ("transcribe", ModelKind.Audio),
        ("image", ModelKind.Image),
        ("dall-e", ModelKind.Image),
        ("imagen", ModelKind.Image),
        ("sora", ModelKind.Video),
        ("veo", ModelKind.Video),
        ("video", ModelKind.Video),
    ];

    /// <summary>The record of a new model.</summary>
    /// <param name="stated">What its source says.</param>
    /// <param name="source">The source.</param>
    /// <param name="today">Today.</param>
    public static Model Of(StatedModel stated, string source, DateOnly today)
    {
        var (said, id) = (stated.Said, stated.Id);
        return new()
        {
            Id = id,
            Aliases = said.Aliases,
            Maker = said.Maker ?? MakerIn(id) ?? (stated.Provider.FirstPartyMakers is [var own, ..] ? own : "unknown"),
            Family = ModelNames.Stem(id) ?? id,
            Kind = said.Kind ?? Array.Find(KindWords, word => id.Contains(word.Word, StringComparison.OrdinalIgnoreCase)) switch
            {
                (null, _) =>
                ModelKind.Chat,
                var (_, kind) => kind
            },
            Stage = said.Stage
                ?? (id.Contains("preview", StringComparison.OrdinalIgnoreCase) ? ReleaseStage.Preview
                : id.Contains("-exp", StringComparison.OrdinalIgnoreCase) ? ReleaseStage.Experimental
                : null),
            ReleasedOn = said.ReleasedOn ?? said.CreatedOn,
            AnnouncedOn = said.AnnouncedOn,
            RetiresOn = said.RetiresOn,
            NotBeforeOn = said.NotBeforeOn,
            TentativeOn = said.TentativeOn,
            LastSeenAliveOn = said.IsListed ? today : null,
            Replacements = stated.Replacements.Known,
            ExternalReplacements = stated.Replacements.External,
            InputUsdPerMillionTokens = said.InputUsdPerMillionTokens,
            OutputUsdPerMillionTokens = said.OutputUsdPerMillionTokens,
            ContextTokens = (int?)said.ContextTokens,
            Sources = [said.Source ?? source],
        };
    }

    /// <summary>The maker in <c>meta/llama-4</c> or <c>anthropic.claude-v2</c>.</summary>
    private static string? MakerIn(string id) =>
        id.AsSpan().IndexOfAny('/', '.') is > 0 and var end && id[..end].All(char.IsLetter) ? id[..end].ToLowerInvariant() : null;
}

/// <summary>Lets new models have the aliases that are free: a name may mean one model only.</summary>
/// <param name="ids">The references of all models that the source names.</param>
internal sealed class NewNames(IEnumerable<string> ids)
{
    private readonly HashSet<string> _taken = [.. ids];

    /// <summary>A new model with the aliases that mean no other.</summary>
    public Model Claim(Provider provider, Model model) => model with
    {
        Aliases =
        [
            .. model.Aliases.Where(alias => !string.IsNullOrWhiteSpace(alias)
                && !provider.Models.Any(other => other.Id == alias || other.Aliases.Contains(alias) || other.MovingAliases.Contains(alias))
                && _taken.Add($"{provider.Id}/{alias}")),
        ],
    };
}
