using System.Collections.ObjectModel;
using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>What a source would change in the record.</summary>
public sealed record CatalogComparison
{
    /// <summary>What would change, in order of provider and model; the models are new or known.</summary>
    public required IReadOnlyList<ModelChange> Changes { get; init; }

    /// <summary>What would change in what providers promise and do, in order of provider.</summary>
    public IReadOnlyList<PolicyFactChange> Policies { get => field ?? []; init; }

    /// <summary>Whether nothing would change.</summary>
    [JsonIgnore]
    public bool IsEmpty => Changes.Count + Policies.Count == 0;

    /// <summary>Whether nothing that it says could be held against the record: every entry is rejected.</summary>
    [JsonIgnore]
    public bool IsRejected => IsEmpty && Rejections.Count > 0 && Conflicts.Count + Unchanged + Confirmed.Count == 0;

    /// <summary>Where it contradicts the record, and the record stands.</summary>
    public required IReadOnlyList<FactConflict> Conflicts { get; init; }

    /// <summary>What is not taken over, and why.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Models of which the record says all that the source says.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The providers of which it says something, by id.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>The providers whose facts it confirms, each with the day of the facts: it says something of them, and is no aggregator.</summary>
    public IReadOnlyDictionary<string, DateOnly> Confirmed { get; init; } = ReadOnlyDictionary<string, DateOnly>.Empty;

    /// <summary>The models of which it says something, by reference.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Compares a source with the record. A model that the source does not name is as it was.</summary>
    /// <param name="said">What the source says.</param>
    /// <param name="shipped">The catalog of the files.</param>
    /// <param name="revisions">The revisions accepted since, oldest first.</param>
    /// <param name="today">Today; the record says so from the day of the facts on, where the source tells it, else from today.</param>
    /// <param name="accepted">The ids of conflicts that somebody decided for the source.</param>
    /// <param name="confirmedOn">The day of the newest facts by which an import confirmed each provider, by its id; null where none did.</param>
    public static CatalogComparison Of(
        FactDocument said,
        CatalogSnapshot shipped,
        IReadOnlyList<CatalogRevision> revisions,
        DateOnly today,
        IReadOnlySet<string> accepted,
        IReadOnlyDictionary<string, DateOnly>? confirmedOn = null)
    {
        var day = said.StatedOn < today ? said.StatedOn.Value : today;
        var record = CatalogHistory.Compose(shipped, revisions, [], confirmedOn);
        var rejections = new List<Rejection>(said.Rejections);
        var stated = new StatedModels(record, today);
        var found = stated.Find(said.Statements, rejections);
        var facts = new FactRules(said.Kind, said.Source, CatalogHistory.Origins(revisions), accepted, day);

        var names = new NewNames(found.Select(model => model.Reference));

        var (changes, conflicts, unchanged) = (new List<ModelChange>(), new List<FactConflict>(), 0);
        foreach (var model in found.OrderBy(one => (one.Provider.Id, one.Id)))
        {
            var before = conflicts.Count;
            var after = facts.Merge(model, conflicts, rejections);
            after = after is null ? null : names.Claim(model, after);
            if (after is not null && FactMembers.Changes(model.Current, after) is { Count: > 0 } changed)
            {
                changes.Add(new(model.Provider.Id, model.Id, model.Current is null, changed));
            }
            else if (conflicts.Count == before)
            {
                unchanged++;
            }
        }

        var revised = stated.Revised(said.Revisions, rejections);
        foreach (var model in revised)
        {
            var after = RecordedRevisions.Merge(model.Key, model, record.Provider(model.Key.Provider)!.CheckedOn);
            if (FactMembers.Changes(model.Key, after) is { Count: > 0 } changed)
            {
                changes.Add(new(model.Key.Provider, model.Key.Id, IsNew: false, changed));
            }
            else
            {
                unchanged++;
            }
        }

        return new()
        {
            Changes = [.. MassRetirement.Without(changes, record.AsOf(today), rejections)],
            Policies = stated.Policies(said.Policies, day, rejections),
            Conflicts = conflicts,
            Rejections = rejections,
            Unchanged = unchanged,
            Models = [.. found.Select(model => model.Reference), .. revised.Select(model => model.Key.Reference)],
            Providers = [.. found.Select(model => model.Provider.Id).Distinct().Order(StringComparer.Ordinal)],
            Confirmed = Confirmations.Of(said, found.Select(model => model.Provider), stated, day, rejections),
        };
    }
}
