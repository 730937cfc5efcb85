using RiskApi.Core.Catalog;

namespace RiskApi.Core.Events.Calendar;

/// <summary>The last date that was published for a model's end, promises left aside.</summary>
/// <param name="Date">The date, committed or tentative.</param>
/// <param name="Stands">Whether it was not taken back.</param>
/// <param name="Revisions">How often it had been changed, taken back or set again.</param>
/// <param name="KnownOn">The day of the last of these changes, or of its publication.</param>
internal sealed record PublishedShutdown(EndDate Date, bool Stands, int Revisions, DateOnly KnownOn)
{
    /// <summary>The last date as known on a day; null where none was ever published.</summary>
    public static PublishedShutdown? Of(KnownModel model, DateOnly asOf)
    {
        PublishedShutdown? last = null;
        foreach (var (knownOn, date) in model.Facts.EndDates.States.TakeWhile(state => state.KnownOn <= asOf))
        {
            last = (last, date) switch
            {
                (null, { Kind: not EndDateKind.NotBefore } first) => new(first, Stands: true, 0, knownOn),
                ({ } before, { Kind: not EndDateKind.NotBefore } after) =>
                    before.Date == after && before.Stands ? before : new(after, Stands: true, before.Revisions + 1, knownOn),
                ({ Stands: true }, _) => last with { Stands = false, Revisions = last.Revisions + 1, KnownOn = knownOn },
                _ => last,
            };
        }

        // Seen alive on the tentative day or later: that date came to nothing.
        return last is { Stands: true, Date.Kind: EndDateKind.Tentative } && model.Lifecycle.LastSeenAliveOn is { } seen && seen.Day >= last.Date.On.Day
            ? last with { Stands = false, Revisions = last.Revisions + 1, KnownOn = seen.Day }
            : last;
    }
}
