using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.CatalogFacts;

/// <summary>
/// Holds back all ends that a source states of a provider where it would say at once that more than half of a provider's models have stopped: pages change, and
/// programs that read them fail so.
/// </summary>
internal static class MassRetirement
{
    private const int Few = 5;

    /// <summary>The changes without those of such providers.</summary>
    public static IEnumerable<ModelChange> Without(IReadOnlyList<ModelChange> changes, CatalogView known, List<Rejection> rejections)
    {
        var alive = known.Models
            .Where(model => model.Status is not (ModelStatus.Retired or ModelStatus.Unknown))
            .Select(model => (model.Facts.Provider, model.Facts.Id))
            .ToHashSet();
        var suspect = changes
            .Where(change => Ends(change) && alive.Contains((change.Provider, change.Model)))
            .GroupBy(change => change.Provider)
            .Where(group => group.Count() > Few && 2 * group.Count() > alive.Count(model => model.Provider == group.Key))
            .Select(group => group.Key)
            .ToHashSet();

        foreach (var change in changes.Where(change => suspect.Contains(change.Provider) && Ends(change)))
        {
            rejections.Add(new(
                RejectionCode.MassRetirement, "$", change.Provider, change.Model, null,
                "The source says that more than half of what the provider serves has stopped; check the source, or send the models in parts."));
        }

        return changes.Where(change => !suspect.Contains(change.Provider) || !Ends(change));

        bool Ends(ModelChange change) => change.Facts.Any(fact =>
            fact.Member is "retiresOn" or "tentativeOn"
                && fact.After is { } after
                && PartialDate.TryParse(after.GetString(), out var day)
                && day.Day <= known.AsOf);
    }
}
