using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;

namespace RiskApi.Core.Events.Calendar;

/// <summary>What calendars have told of a model's end: whoever took an entry over is told right afterwards, whatever becomes of the facts behind it.</summary>
/// <param name="Date">The date told last, committed or tentative.</param>
/// <param name="Stands">Whether it was not taken back: by its vendor, a rollback, or an override.</param>
/// <param name="Revisions">How often what was told had changed; it never falls.</param>
/// <param name="ChangedAt">When it was told.</param>
/// <param name="CommittedOn">The committed date told last; null where there was none.</param>
internal sealed record ToldShutdown(EndDate Date, bool Stands, int Revisions, DateTimeOffset ChangedAt, PartialDate? CommittedOn)
{
    /// <summary>What had been told by the end of a day; null where nothing was.</summary>
    /// <param name="past">How the catalog stood at any time.</param>
    /// <param name="reference">The model, <c>provider/model-id</c>.</param>
    /// <param name="asOf">The day.</param>
    public static ToldShutdown? Of(CatalogPast past, string reference, DateOnly asOf)
    {
        ToldShutdown? told = null;
        foreach (var moment in ToldMoment.Of(past, reference, asOf))
        {
            told = Next(told, moment.Model is { } model ? PublishedShutdown.Of(model, moment.Day) : null, moment.At);
        }

        return told;
    }

    private static ToldShutdown? Next(ToldShutdown? told, PublishedShutdown? published, DateTimeOffset at)
    {
        if (told is null)
        {
            return published is null ? null : new(published.Date, published.Stands, published.Revisions, at, CommittedOnOf(published));
        }

        var isSame = published is { Stands: true } ? told.Stands && told.Date == published.Date : !told.Stands;
        var revisions = Math.Max(isSame ? told.Revisions : told.Revisions + 1, published?.Revisions ?? 0);
        return new(
            published is { Stands: true } ? published.Date : told.Date,
            published is { Stands: true },
            revisions,
            revisions == told.Revisions ? told.ChangedAt : at,
            published is { Stands: true } ? CommittedOnOf(published) ?? told.CommittedOn : told.CommittedOn);
    }

    private static PartialDate? CommittedOnOf(PublishedShutdown published) => published.Date.Kind == EndDateKind.Retires ? published.Date.On : null;
}
