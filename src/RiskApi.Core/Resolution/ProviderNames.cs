using RiskApi.Core.Catalog;

namespace RiskApi.Core.Resolution;

/// <summary>Reads names as one provider's, from the literal id to the loosest spelling.</summary>
internal sealed class ProviderNames(NameIndex index)
{
    private static readonly char[] SchemeSeparators = ['/', '='];

    public Provider Provider => index.Provider;

    public IEnumerable<NamedModel> Names => index.Names;

    /// <summary>The model of exactly that id or alias, or null.</summary>
    public ModelResolution? ByName(string requested, string id, CatalogView known) =>
        index.ByName(id) is { } named ? Follow(requested, named, known) : null;

    /// <summary>The model that some spelling of the name means, or null.</summary>
    /// <param name="requested">The whole string.</param>
    /// <param name="id">The name, without the provider's prefix.</param>
    /// <param name="isTold">Whether something tells that the name is this provider's.</param>
    /// <param name="known">The catalog as known on the as-of date.</param>
    public ModelResolution? ByAnySpelling(string requested, string id, bool isTold, CatalogView known)
    {
        if (ByName(requested, id, known) is { } literal)
        {
            return literal;
        }

        string[] spellings = [id, .. ProviderHabits.Unwrap(Provider.Id, id, isTold)];
        var named = spellings.Skip(1).Select(index.ByName).Concat(spellings.Select(index.BySpelling));

        return named.OfType<NamedModel>().Select(found => FollowLoosely(requested, found, known)).FirstOrDefault(found => found.Match != MatchKind.Unknown)
            ?? spellings.Select(spelling => ByUndatedName(requested, index.ByStem(spelling), known)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The scheme that a version of an API is one of, where the version is on no record of its own; or null.</summary>
    public ModelResolution? ByScheme(string requested, string id, CatalogView known) =>
        id.IndexOfAny(SchemeSeparators) is > 0 and var end
        && IsVersion(id[(end + 1)..])
        && index.ByName(id[..end]) is { Model.Kind: ModelKind.ApiVersion } scheme
        && known.Find(scheme.Model) is { } model
            ? new(requested, MatchKind.Normalized, model, [], false, $"This version is on no record of its own; it is one of {Provider.Name}'s dated versions.")
            : null;

    /// <summary>Whether a text is a dated version of an API, such as <c>2024-02-15-preview</c>.</summary>
    private static bool IsVersion(string text) => PartialDate.TryParse(
        text.EndsWith("-preview", StringComparison.Ordinal) ? text[..^"-preview".Length] : text, out var day) && !day.IsMonthOnly;

    /// <summary>The model that is called so behind its maker, where the provider's id holds the maker and the name does not; or null.</summary>
    public ModelResolution? WithoutMaker(string requested, string id, CatalogView known)
    {
        string[] spellings = [id, .. ProviderHabits.Unwrap(Provider.Id, id, isTold: true)];
        return spellings.Select(index.WithoutMaker).OfType<NamedModel>().Select(found => FollowLoosely(requested, found, known)).FirstOrDefault()
            ?? spellings.Select(spelling => ByUndatedName(requested, index.ByStemWithoutMaker(spelling), known)).FirstOrDefault(found => found is not null);
    }

    /// <summary>The model behind its maker's word, where the name holds the maker and the provider's id does not; or null.</summary>
    public ModelResolution? BehindMaker(string requested, string id, MakerWords makers, CatalogView known) =>
        id.IndexOf('/', StringComparison.Ordinal) is > 0 and var end
        && (ByAnySpelling(requested, id[(end + 1)..], isTold: true, known) ?? WithoutMaker(requested, id[(end + 1)..], known)) is { } found
        && found.Models is { Count: > 0 } models
        && models.All(model => makers.Name(id[..end], model.Facts))
            ? found.AsOtherSpelling(Provider)
            : null;

    /// <summary>What a name in the catalog meant on the as-of date.</summary>
    public ModelResolution Follow(string requested, NamedModel named, CatalogView known)
    {
        named = named.Match == MatchKind.SnapshotOfAlias && TargetOf(named.Name, known.AsOf) is { } target ? named with { Model = target } : named;
        if (known.Find(named.Model) is { } model)
        {
            var moves = named.Moves || model.Lifecycle.Repointings.Any(move => move.Name == named.Name && move.To is not null);
            return new(requested, named.Match, model, [], moves, named.Match switch
            {
                MatchKind.Exact => moves ? "The provider's own id, which it can point at newer weights." : "The provider's own id.",
                MatchKind.Alias => $"Another name of {named.Model.Reference}.",
                _ => $"'{named.Name}' can be moved and points to {named.Model.Reference}.",
            });
        }

        // A name that moves meant an older snapshot before today's target was released.
        return (named.Moves ? ByUndatedName(requested, SnapshotsOf(named.Name), known) : null)
            ?? Unresolved.NotYetReleased(requested, named.Model, known.AsOf);
    }

    /// <summary>As <see cref="Follow"/>, for a string that is spelled unlike the name.</summary>
    public ModelResolution FollowLoosely(string requested, NamedModel named, CatalogView known) =>
        Follow(requested, named, known).AsOtherSpelling(Provider);

    /// <summary>What a name meant on a day by the moves on record; null where they do not tell.</summary>
    private Model? TargetOf(string movingName, DateOnly asOf)
    {
        var moves = Provider.Repointings.Where(move => move.Name == movingName).ToArray();
        var meant = moves.Where(move => move.On <= asOf).MaxBy(move => move.On)?.To ?? moves.Where(move => move.On > asOf).MinBy(move => move.On)?.From;
        return meant is null ? null : index.ByName(meant)?.Model;
    }

    private IEnumerable<Model> SnapshotsOf(string movingName) =>
        index.ByStem(movingName) is var snapshots && snapshots.Any() ? snapshots : index.ByStem(ModelNames.Stem(movingName) ?? movingName);

    private ModelResolution? ByUndatedName(string requested, IEnumerable<Model> snapshots, CatalogView known)
    {
        var released = snapshots.Select(known.Find).OfType<KnownModel>().ToArray();
        if (Provider.DeploymentsPinAVersion)
        {
            var alive = released.Where(model => model.Status != ModelStatus.Retired).ToArray();
            released = alive.Length > 0 ? alive : released;
            if (released.Length > 1)
            {
                return Unresolved.Ambiguous(requested, released, "a deployment pins one version, and the name does not tell which; write the version too");
            }
        }

        return released.MaxBy(model => (model.Lifecycle.ReleasedOn?.Day, model.Facts.Id)) is { } newest
            ? new(
                requested,
                MatchKind.SnapshotOfAlias,
                newest,
                [],
                true,
                newest.Facts.IsSurface ? $"A name of {newest.Facts.Reference} without what tells it from others."
                    : $"An undated name; {newest.Facts.Reference} was its newest snapshot on {known.AsOf:yyyy-MM-dd}.")
            : null;
    }
}
