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
    public ModelResolution? ByAnySpelling(string requested, string id, CatalogView known)
    {
        if (ByName(requested, id, known) is { } literal)
        {
            return literal;
        }

        string[] spellings = [id, .. ProviderHabits.Unwrap(Provider.Id, id)];
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

    /// <summary>The model that is called so behind its maker, where the maker was not written; or null.</summary>
    public ModelResolution? WithoutMaker(string requested, string id, CatalogView known) =>
        index.WithoutMaker(id) is { } named ? FollowLoosely(requested, named, known) : null;

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
        Follow(requested, named, known) is var found && found.Match == MatchKind.Exact
            ? found with { Match = MatchKind.Normalized, Because = $"{Provider.Name} calls it '{named.Name}'." }
            : found;

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
                $"An undated name; {newest.Facts.Reference} was its newest snapshot on {known.AsOf:yyyy-MM-dd}.")
            : null;
    }
}
