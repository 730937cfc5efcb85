using System.Text.Json.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>What a source would change in the record.</summary>
public sealed record CatalogComparison
{
    /// <summary>What would change, in order of provider and model; the models are new or known.</summary>
    public required IReadOnlyList<ModelChange> Changes { get; init; }

    /// <summary>Where it contradicts the record, and the record stands.</summary>
    public required IReadOnlyList<FactConflict> Conflicts { get; init; }

    /// <summary>What is not taken over, and why.</summary>
    public required IReadOnlyList<Rejection> Rejections { get; init; }

    /// <summary>Models of which the record says all that the source says.</summary>
    public required int Unchanged { get; init; }

    /// <summary>The providers of which it says something, by id.</summary>
    public required IReadOnlyList<string> Providers { get; init; }

    /// <summary>The models of which it says something, by reference.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Models { get; init; } = [];

    /// <summary>Compares a source with the record. A model that the source does not name is as it was.</summary>
    /// <param name="said">What the source says.</param>
    /// <param name="shipped">The catalog of the files.</param>
    /// <param name="revisions">The revisions accepted since, oldest first.</param>
    /// <param name="today">Today: the day from which the record will say so.</param>
    /// <param name="accepted">The ids of conflicts that somebody decided for the source.</param>
    public static CatalogComparison Of(
        FactDocument said, CatalogSnapshot shipped, IReadOnlyList<CatalogRevision> revisions, DateOnly today, IReadOnlySet<string> accepted)
    {
        var record = CatalogHistory.Compose(shipped, revisions, []);
        var rejections = new List<Rejection>(said.Rejections);
        var found = new StatedModels(record, today).Find(said.Statements, rejections);
        var facts = new FactRules(said.Kind, said.Source, CatalogHistory.Origins(revisions), accepted, today);

        var names = new NewNames(found.Select(model => model.Reference));

        var (changes, conflicts, unchanged) = (new List<ModelChange>(), new List<FactConflict>(), 0);
        foreach (var model in found.OrderBy(one => (one.Provider.Id, one.Id)))
        {
            var before = conflicts.Count;
            var after = facts.Merge(model, conflicts, rejections);
            after = model.Current is null && after is not null ? names.Claim(model.Provider, after) : after;
            if (after is not null && ModelMembers.Changes(model.Current, after) is { Count: > 0 } changed)
            {
                changes.Add(new(model.Provider.Id, model.Id, model.Current is null, changed));
            }
            else if (conflicts.Count == before)
            {
                unchanged++;
            }
        }

        return new()
        {
            Changes = [.. MassRetirement.Without(changes, record.AsOf(today), rejections)],
            Conflicts = conflicts,
            Rejections = rejections,
            Unchanged = unchanged,
            Models = [.. found.Select(model => model.Reference)],
            Providers = [.. found.Select(model => model.Provider.Id).Distinct().Order(StringComparer.Ordinal)],
        };
    }
}
