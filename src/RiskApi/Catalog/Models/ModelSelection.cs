using RiskApi.Core.Catalog;

namespace RiskApi.Catalog.Models;

/// <summary>Selects the models that fit all filters of a query, in order of provider and id.</summary>
internal static class ModelSelection
{
    public static IEnumerable<KnownModel> Of(CatalogView known, ModelQuery query)
    {
        var (kind, status, withinDays, alive) = (query.Kind?.Value, query.Status?.Value, query.RetiresWithinDays?.Value, query.Alive?.Value);
        var (input, feature, size) = (query.InputModality?.Value, query.Feature?.Value, query.SizeClass?.Value);
        var words = query.Q?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];

        return known.Models.Where(model =>
            (query.Provider is null || model.Facts.Provider == query.Provider)
            && (kind is null || model.Facts.Kind == kind)
            && (status is null || model.Status == status)
            && (alive is null || (model.Status != ModelStatus.Retired) == alive)
            && (withinDays is null || EndsWithin(model.Lifecycle, known.AsOf, withinDays.Value))
            && (input is null || model.Facts.Capabilities.Inputs.Contains(input.Value))
            && (feature is null || model.Facts.Capabilities.Features.Contains(feature.Value))
            && (size is null || model.Facts.Capabilities.SizeClass == size)
            && words.All(word => IsNamed(model.Facts, word)));
    }

    private static bool IsNamed(Model model, string word) => new[] { model.Id, model.Maker, model.Family, model.Line ?? "" }
        .Concat(model.Aliases)
        .Concat(model.MovingAliases)
        .Any(text => text.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static bool EndsWithin(Lifecycle life, DateOnly asOf, int days) =>
        (life.RetiresOn ?? life.TentativeOn)?.Day is { } end && end > asOf && end <= asOf.AddDays(days);
}
