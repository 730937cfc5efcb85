using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace RiskApi.Core.Catalog.History;

/// <summary>Puts the catalog together: the shipped files, the revisions accepted since, and the organisation's overrides.</summary>
/// <remarks>
/// Answers for a day know what was public by then, whenever it was imported. What is rolled back never was. Where the shipped files
/// have been checked after a revision and say something else than what it changed, the files win.
/// </remarks>
public static class CatalogHistory
{
    private const int VersionLength = 12;

    /// <summary>Puts a catalog together; its version depends on its content alone.</summary>
    /// <param name="shipped">The catalog of the files.</param>
    /// <param name="revisions">The revisions, oldest first.</param>
    /// <param name="overrides">The overrides.</param>
    /// <param name="confirmedOn">The day of the newest facts by which an import confirmed each provider, by its id; null where none did.</param>
    /// <exception cref="CatalogException">A revision makes one name mean two models.</exception>
    public static CatalogSnapshot Compose(
        CatalogSnapshot shipped,
        IReadOnlyList<CatalogRevision> revisions,
        IReadOnlyList<CatalogOverride> overrides,
        IReadOnlyDictionary<string, DateOnly>? confirmedOn = null)
    {
        var (changed, policies) = (Changed(shipped, revisions), Policies(shipped, revisions));
        var confirmed = shipped.Providers
            .Where(provider => confirmedOn?.GetValueOrDefault(provider.Id) > provider.CheckedOn)
            .ToDictionary(provider => provider.Id, provider => confirmedOn![provider.Id]);
        if (changed.Count == 0 && policies.Count == 0 && overrides.Count == 0 && confirmed.Count == 0)
        {
            return shipped;
        }

        return new(
            Digest(shipped, changed, policies, confirmed, overrides),
            shipped.Providers.Select(provider => provider with
            {
                ConfirmedOn = confirmed.TryGetValue(provider.Id, out var day) ? day : null,
                Policy = policies.GetValueOrDefault(provider.Id, provider.Policy),
                Models =
                [
                    .. provider.Models.Select(model => changed.GetValueOrDefault((provider.Id, model.Id), model)),
                    .. changed.Where(one => one.Key.Provider == provider.Id && shipped.Find(provider.Id, one.Key.Id) is null).Select(one => one.Value),
                ],
            }),
            shipped.Lines,
            overrides)
        {
            OpenWeights = shipped.OpenWeights,
        };
    }

    /// <summary>The revisions in force, oldest first: neither rollbacks nor rolled back.</summary>
    /// <param name="revisions">The revisions, oldest first.</param>
    public static IReadOnlyList<CatalogRevision> InForce(IReadOnlyList<CatalogRevision> revisions)
    {
        var gone = Gone(revisions);
        return [.. revisions.Where(revision => revision.RollsBack is null && !gone.ContainsKey(revision.Number))];
    }

    /// <summary>The number of the revision that took one back; null where it was not taken back, or was brought back.</summary>
    /// <param name="revisions">The revisions, oldest first.</param>
    /// <param name="number">The one.</param>
    public static long? RolledBackBy(IReadOnlyList<CatalogRevision> revisions, long number) => Gone(revisions).TryGetValue(number, out var by) ? by : null;

    /// <summary>The revisions that were taken back, each with the one that did; a rollback that was taken back does nothing.</summary>
    private static Dictionary<long, long> Gone(IReadOnlyList<CatalogRevision> revisions)
    {
        var gone = new Dictionary<long, long>();
        foreach (var revision in revisions.Reverse().Where(revision => revision.RollsBack is not null))
        {
            if (!gone.ContainsKey(revision.Number))
            {
                gone[revision.RollsBack!.Value] = revision.Number;
            }
        }

        return gone;
    }

    /// <summary>The revision in force that changed a fact of an earlier one again, or null: it has to be rolled back first.</summary>
    /// <param name="revisions">The revisions, oldest first.</param>
    /// <param name="number">The earlier one.</param>
    public static CatalogRevision? ChangedAgainBy(IReadOnlyList<CatalogRevision> revisions, long number)
    {
        return revisions.FirstOrDefault(revision => revision.Number == number) is not { } earlier ? null
            : InForce(revisions).LastOrDefault(later => later.Number > number
                && (later.Changes.Any(again => earlier.Changes.Any(change => RestsOn(again, change)))
                    || later.Policies.Any(again => earlier.Policies.Any(change => RestsOn(again, change)))));
    }

    /// <summary>Which kind of source, and which one, last said each fact that a revision changed; all else was kept by hand.</summary>
    /// <param name="revisions">The revisions, oldest first.</param>
    public static IReadOnlyDictionary<(string Provider, string Model, string Member), (SourceKind Kind, string Source)> Origins(
        IReadOnlyList<CatalogRevision> revisions)
    {
        var origins = new Dictionary<(string, string, string), (SourceKind, string)>();
        foreach (var revision in InForce(revisions))
        {
            foreach (var change in revision.Changes)
            {
                foreach (var fact in change.Facts)
                {
                    origins[(change.Provider, change.Model, fact.Member)] = (revision.SourceKind, revision.Source);
                }
            }
        }

        return origins;
    }

    private static bool RestsOn(ModelChange later, ModelChange earlier) =>
        later.Provider == earlier.Provider && later.Model == earlier.Model
        && (earlier.IsNew || later.Facts.Any(fact => earlier.Facts.Any(before => before.Member == fact.Member)));

    private static bool RestsOn(PolicyFactChange later, PolicyFactChange earlier) =>
        later.Provider == earlier.Provider && later.Facts.Any(fact => earlier.Facts.Any(before => before.Member == fact.Member));

    private static Dictionary<string, ProviderPolicy> Policies(CatalogSnapshot shipped, IReadOnlyList<CatalogRevision> revisions)
    {
        var policies = new Dictionary<string, ProviderPolicy>();
        foreach (var (revision, change) in InForce(revisions).SelectMany(revision => revision.Policies.Select(change => (revision, change))))
        {
            if (shipped.Provider(change.Provider) is { } provider)
            {
                var current = policies.GetValueOrDefault(provider.Id, provider.Policy);
                policies[provider.Id] = FactMembers.Apply(current, change.Facts, shippedWins: provider.CheckedOn > revision.RecordedOn);
            }
        }

        return policies;
    }

    private static Dictionary<(string Provider, string Id), Model> Changed(CatalogSnapshot shipped, IReadOnlyList<CatalogRevision> revisions)
    {
        var changed = new Dictionary<(string Provider, string Id), Model>();
        foreach (var revision in InForce(revisions))
        {
            foreach (var change in revision.Changes)
            {
                if (shipped.Provider(change.Provider) is not { } provider || (change.IsNew && HasName(provider, change.Model)))
                {
                    continue;
                }

                var key = (change.Provider, change.Model);
                var current = changed.GetValueOrDefault(key) ?? shipped.Find(change.Provider, change.Model);
                if (current is null && !change.IsNew)
                {
                    continue;
                }

                var next = FactMembers.Apply(current, change.Facts, shippedWins: provider.CheckedOn > revision.RecordedOn);
                if (next is not null && !ReferenceEquals(next, current))
                {
                    // What a model can do is in no revision: it stays with it.
                    changed[key] = next with { Capabilities = current?.Capabilities ?? next.Capabilities };
                }
            }
        }

        return changed;
    }

    private static bool HasName(Provider provider, string name) => provider.Models.Any(model =>
        model.Id == name || model.Aliases.Contains(name) || model.MovingAliases.Contains(name));

    private static string Digest(
        CatalogSnapshot shipped,
        Dictionary<(string Provider, string Id), Model> changed,
        Dictionary<string, ProviderPolicy> policies,
        Dictionary<string, DateOnly> confirmed,
        IReadOnlyList<CatalogOverride> overrides)
    {
        var text = new StringBuilder(shipped.Version);
        var lines = changed.Select(one => $"{one.Key.Provider}/{one.Key.Id}\n{FactMembers.Of(one.Value).ToJsonString()}")
            .Concat(policies.Select(one => $"{one.Key}\n{FactMembers.Of(one.Value).ToJsonString()}"))
            .Concat(confirmed.Select(one => $"{one.Key}\n{one.Value:yyyy-MM-dd}"));
        foreach (var line in lines.Order(StringComparer.Ordinal))
        {
            text.Append('\n').Append(line);
        }

        text.Append('\n').Append(
            JsonSerializer.Serialize([.. overrides.OrderBy(held => held.Id, StringComparer.Ordinal)], CatalogJson.Default.IReadOnlyListCatalogOverride));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..VersionLength];
    }
}
