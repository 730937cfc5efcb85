using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.Events;

/// <summary>A moment at which what was told of a model may have changed: the catalog was changed, or a day began on which something became known.</summary>
/// <param name="At">The moment; the beginning of time for what was always known.</param>
/// <param name="Model">The model as it was known then; null where it was not.</param>
internal readonly record struct ToldMoment(DateTimeOffset At, KnownModel? Model)
{
    /// <summary>The day of the moment.</summary>
    public DateOnly Day => DateOnly.FromDateTime(At.UtcDateTime);

    /// <summary>The moments until the end of a day, in order.</summary>
    /// <param name="past">How the catalog stood at any time.</param>
    /// <param name="reference">The model, <c>provider/model-id</c>.</param>
    /// <param name="asOf">The day.</param>
    public static IEnumerable<ToldMoment> Of(CatalogPast past, string reference, DateOnly asOf)
    {
        var end = asOf == DateOnly.MaxValue ? DateTimeOffset.MaxValue : Midnight(asOf.AddDays(1));
        CatalogState[] states = [.. past.Of(reference).TakeWhile(state => state.At < end)];
        for (var i = 0; i < states.Length; i++)
        {
            var (state, next) = (states[i], i + 1 < states.Length ? states[i + 1].At : end);
            foreach (var at in DaysOf(state.Catalog).Select(Midnight).Where(at => at > state.At && at < next).Prepend(state.At))
            {
                yield return new(at, state.Catalog.AsOf(DateOnly.FromDateTime(at.UtcDateTime)).Models is [var model] ? model : null);
            }
        }
    }

    /// <summary>The days on which what is known of the one model of a catalog can change without anybody changing the catalog, in order.</summary>
    private static IEnumerable<DateOnly> DaysOf(CatalogSnapshot catalog) => catalog.Models
        .SelectMany(model => model.EndDates.States.Select(state => state.KnownOn)
            .Concat(new[] { model.ReleasedOn, model.FirstSeenOn, model.LastSeenAliveOn }.OfType<PartialDate>().Select(date => date.Day)))
        .Concat(catalog.Overrides.SelectMany(held => new[] { held.RecordedOn, held.ExpiresOn }.OfType<DateOnly>()))
        .Distinct()
        .Order();

    private static DateTimeOffset Midnight(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
}
