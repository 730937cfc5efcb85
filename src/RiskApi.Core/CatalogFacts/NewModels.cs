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
    /// <param name="day">The day of the facts.</param>
    public static Model Of(StatedModel stated, string source, DateOnly day)
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
            FirstSeenOn = said.ReleasedOn is null && said.CreatedOn is null ? (PartialDate?)day : null,
            AnnouncedOn = said.AnnouncedOn,
            RetiresOn = said.RetiresOn,
            NotBeforeOn = said.NotBeforeOn,
            TentativeOn = said.TentativeOn,
            EndedOnUnknownDay = said.EndedOnUnknownDay,
            LastSeenAliveOn = said.LastSeenAliveOn ?? (said.IsListed ? (PartialDate?)day : null),
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

/// <summary>Lets models have the aliases that are free: a name may mean one model only.</summary>
/// <param name="ids">The references of all models that the source names.</param>
internal sealed class NewNames(IEnumerable<string> ids)
{
    private readonly HashSet<string> _taken = [.. ids];

    /// <summary>A model with those of its aliases and of the source's that mean no other.</summary>
    /// <param name="stated">What the source says.</param>
    /// <param name="model">The model as the record will have it.</param>
    public Model Claim(StatedModel stated, Model model)
    {
        string[] known = [model.Id, .. stated.Current?.Aliases ?? [], .. model.MovingAliases];
        var free = stated.Said.Aliases
            .Where(alias => !string.IsNullOrWhiteSpace(alias) && !known.Contains(alias, StringComparer.OrdinalIgnoreCase)
                && !stated.Provider.Models.Any(other => other.Id == alias || other.Aliases.Contains(alias) || other.MovingAliases.Contains(alias))
                && _taken.Add($"{stated.Provider.Id}/{alias}"))
            .ToLookup(alias => IsUndated(alias, model, stated.Provider));
        return model with
        {
            Aliases = [.. stated.Current?.Aliases ?? [], .. free[false]],
            MovingAliases = [.. model.MovingAliases, .. free[true]],
        };
    }

    /// <summary>Whether a name is one that a deployment is given and that pins another version tomorrow.</summary>
    private static bool IsUndated(string alias, Model model, Provider provider) => provider.DeploymentsPinAVersion
        && (model.Id.StartsWith($"{alias}-", StringComparison.OrdinalIgnoreCase) || model.Id.StartsWith($"{alias} ", StringComparison.OrdinalIgnoreCase));
}
