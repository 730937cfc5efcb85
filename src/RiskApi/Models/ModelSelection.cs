using System.Globalization;
using RiskApi.Catalog;
using RiskApi.Web;

namespace RiskApi.Models;

/// <summary>Selects the models of a query, in order of provider and id.</summary>
internal static class ModelSelection
{
    public static IEnumerable<KnownModel> Of(CatalogView known, ModelQuery query)
    {
        var status = EnumWords.Parse<ModelStatus>(query.Status);
        int? withinDays = query.RetiresWithinDays is { } days ? int.Parse(days, CultureInfo.InvariantCulture) : null;
        var after = Cursor.Read(query.Cursor);

        return known.Models.Where(model =>
            (query.Provider is null || model.Model.Provider == query.Provider)
            && (status is null || model.Status == status)
            && (withinDays is null || EndsWithin(model.Lifecycle, known.AsOf, withinDays.Value))
            && (after is null || IsAfter(model.Model, after)));
    }

    private static bool EndsWithin(Lifecycle life, DateOnly asOf, int days) =>
        (life.RetiresOn ?? life.TentativeOn)?.Day is { } end && end > asOf && end <= asOf.AddDays(days);

    /// <summary>By provider, then by id: the order of the catalog, whatever has come and gone since the page before.</summary>
    private static bool IsAfter(Model model, string reference)
    {
        var slash = reference.IndexOf('/', StringComparison.Ordinal);
        var byProvider = string.CompareOrdinal(model.Provider, reference[..slash]);
        return byProvider > 0 || (byProvider == 0 && string.CompareOrdinal(model.Id, reference[(slash + 1)..]) > 0);
    }
}
