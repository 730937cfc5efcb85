using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.Events;

/// <summary>Finds what became known of models' lives, day by day.</summary>
public static class LifecycleEvents
{
    /// <summary>What had happened to some models by the day of a view, newest first.</summary>
    /// <param name="models">Models of the view.</param>
    /// <param name="known">What was known on the day.</param>
    /// <param name="past">What has been told before; what was taken back since stays an event.</param>
    public static IReadOnlyList<LifecycleEvent> Of(IEnumerable<KnownModel> models, CatalogView known, CatalogPast past) =>
    [
        .. models.SelectMany(model => Of(model, known, past))
            .OrderByDescending(one => one.On)
            .ThenBy(one => one.Model.Facts.Reference, StringComparer.Ordinal)
            .ThenByDescending(one => one.Kind),
    ];

    private static IEnumerable<LifecycleEvent> Of(KnownModel model, CatalogView known, CatalogPast past)
    {
        var life = model.Lifecycle;
        if (life.ReleasedOn is { } released)
        {
            yield return new(model, LifecycleEventKind.Released, released.Day);
        }

        if (life.AnnouncedOn is { } announced)
        {
            yield return new(model, LifecycleEventKind.NoticeGiven, announced.Day, After: model.Facts.EndDates.AsOf(announced.Day).Date);
        }

        foreach (var one in Dates(model, past, known.AsOf).Concat(Terms(model).Where(one => one.On <= known.AsOf)))
        {
            yield return one;
        }

        if (model.Status == ModelStatus.Retired)
        {
            yield return new(model, LifecycleEventKind.Retired, life.RetiresOn?.Day ?? known.Catalog.Provider(model.Facts.Provider)!.CheckedOn);
        }
    }

    private static IEnumerable<LifecycleEvent> Dates(KnownModel model, CatalogPast past, DateOnly asOf)
    {
        EndDate? before = null;
        foreach (var (knownOn, date) in ToldDates.Of(model, past, asOf))
        {
            if (KindOf(before, date) is { } kind && !IsToldAnyway(model, knownOn, date))
            {
                yield return new(model, kind, knownOn, before, date);
            }

            before = date;
        }
    }

    private static IEnumerable<LifecycleEvent> Terms(KnownModel model) =>
    [
        .. model.Lifecycle.PriceChanges.Select(change => new LifecycleEvent(model, LifecycleEventKind.PriceChanged, change.On) { Says = change.Says }),
        .. model.Lifecycle.Repointings.Select(move => new LifecycleEvent(model, LifecycleEventKind.Repointed, move.On)
        {
            Says = $"as {move.Name} {move.Says}",
        }),
        .. model.Lifecycle.Narrowings.Select(narrowing => new LifecycleEvent(model, LifecycleEventKind.AccessNarrowed, narrowing.On.Day)
        {
            Says = narrowing.Says,
        }),
    ];

    private static LifecycleEventKind? KindOf(EndDate? before, EndDate? after) => (before, after) switch
    {
        (null, null) => null,
        (null, _) => LifecycleEventKind.DatePublished,
        (_, null) => LifecycleEventKind.DateWithdrawn,
        ({ } one, { } other) when one == other => null,
        ({ } one, { } other) when one.Kind == other.Kind => LifecycleEventKind.DateMoved,
        ({ } one, { } other) => Binding(other.Kind) > Binding(one.Kind) ? LifecycleEventKind.DatePublished : LifecycleEventKind.DateWithdrawn,
    };

    private static int Binding(EndDateKind kind) => kind switch
    {
        EndDateKind.Retires => 2,
        EndDateKind.Tentative => 1,
        _ => 0,
    };

    /// <summary>A promise made at the release, a date given with the notice, and one that is on record only because the model stopped on it.</summary>
    private static bool IsToldAnyway(KnownModel model, DateOnly knownOn, EndDate? date) =>
        (date is { Kind: EndDateKind.NotBefore } && knownOn <= (model.Lifecycle.ReleasedOn?.Day ?? DateOnly.MinValue))
        || (date is { Kind: EndDateKind.Retires } && knownOn == model.Lifecycle.AnnouncedOn?.Day)
        || (date is { Kind: EndDateKind.Retires } end && knownOn >= end.On.Day);
}
