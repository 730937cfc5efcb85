using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.Events;

/// <summary>The dates that were told of a model's end: those that the record knows, and those that a rollback or an override took from it after they were told.</summary>
internal static class ToldDates
{
    /// <summary>Each date with the day from which it was known, oldest first; a null date takes the one before back.</summary>
    /// <param name="model">The model as known on the day.</param>
    /// <param name="past">How the catalog stood at any time.</param>
    /// <param name="asOf">The day.</param>
    public static IReadOnlyList<(DateOnly KnownOn, EndDate? Date)> Of(KnownModel model, CatalogPast past, DateOnly asOf)
    {
        var known = Known(model, asOf);
        if (!past.Changed(model.Facts.Reference))
        {
            return known;
        }

        List<(DateOnly KnownOn, EndDate? Date)> told = [];
        foreach (var moment in ToldMoment.Of(past, model.Facts.Reference, asOf))
        {
            var then = Known(moment.Model, moment.Day);
            if (Continues(told, then))
            {
                told = then;
            }
            else if (then.LastOrDefault().Date is var now && now != told[^1].Date)
            {
                told = [.. told, (moment.Day, now)];
            }
        }

        // What was public by the day counts from its own day on, also where it was imported later.
        return Continues(told, known) ? known : told;
    }

    private static List<(DateOnly KnownOn, EndDate? Date)> Known(KnownModel? model, DateOnly day) =>
        [.. model?.Facts.EndDates.States.TakeWhile(state => state.KnownOn <= day) ?? []];

    private static bool Continues(List<(DateOnly KnownOn, EndDate? Date)> told, List<(DateOnly KnownOn, EndDate? Date)> next) =>
        next.Count >= told.Count && told.Zip(next).All(pair => pair.First.Date == pair.Second.Date);
}
