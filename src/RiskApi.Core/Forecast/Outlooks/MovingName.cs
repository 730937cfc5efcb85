using RiskApi.Core.Catalog;
using RiskApi.Core.Resolution;

namespace RiskApi.Core.Forecast.Outlooks;

/// <summary>A name that can be pointed at other weights, with the days on which it was.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Name">The name, without a date.</param>
/// <param name="FirstOn">The first day on which it meant something.</param>
/// <param name="LastOn">The last one, the as-of date at the latest.</param>
/// <param name="MovedOn">The days of its moves, oldest first.</param>
internal sealed record MovingName(string Provider, string Name, DateOnly FirstOn, DateOnly LastOn, IReadOnlyList<DateOnly> MovedOn)
{
    /// <summary>A move on record this long after a snapshot came out is the move to that snapshot.</summary>
    private const int SameMoveDays = 60;

    /// <summary>The names known on a day. Moves are on record, or seen in a snapshot that followed another: neither record is whole.</summary>
    /// <param name="known">The catalog as of the day.</param>
    public static IReadOnlyList<MovingName> Of(CatalogView known) =>
    [
        .. known.Models
            .Where(model => model.Facts is { IsModel: true } && model.Lifecycle.ReleasedOn is not null)
            .GroupBy(model => (model.Facts.Provider, Name: ModelNames.Stem(model.Facts.Id) ?? model.Facts.Id))
            .Where(name => name.Any(model => model.Facts.Moving || model.Facts.MovingAliases.Count > 0 || Recorded(model, known.AsOf).Any()))
            .Select(name => Of(name.Key.Provider, name.Key.Name, [.. name], known.AsOf)),
    ];

    private static MovingName Of(string provider, string name, IReadOnlyList<KnownModel> models, DateOnly asOf)
    {
        DateOnly[] released = [.. models.Select(model => model.Lifecycle.ReleasedOn!.Value.Day).Order()];
        DateOnly[] recorded = [.. models.SelectMany(model => Recorded(model, asOf)).Distinct()];
        var seen = released.Skip(1).Where(day => !recorded.Any(move => move >= day && move <= day.AddDays(SameMoveDays)));
        var last = models.Max(model => model.Lifecycle.RetiresOn?.Day ?? asOf);

        return new(provider, name, released[0], last < asOf ? last : asOf, [.. recorded.Concat(seen).Order()]);
    }

    /// <summary>A name that is answered by another model from its end on was not moved: it ended.</summary>
    private static IEnumerable<DateOnly> Recorded(KnownModel model, DateOnly asOf) => model.Lifecycle.Repointings
        .Where(move => move.To is not null && move.On <= asOf && move.On != model.Lifecycle.RetiresOn?.Day)
        .Select(move => move.On);
}
