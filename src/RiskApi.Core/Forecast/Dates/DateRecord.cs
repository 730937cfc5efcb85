using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>What became of published dates until a day, as known on it.</summary>
/// <remarks>
/// Decisions are counted, not models: one that moves the dates of twenty models says little more than one that moves one. They are
/// pooled over providers: how near a date is tells more of it than who published it.
/// </remarks>
internal sealed class DateRecord
{
    private readonly Dictionary<EndDateKind, DateKeeping> _keeping;
    private readonly ILookup<(string Provider, EndDateKind Kind), DateOutcome> _outcomes;

    public DateRecord(CatalogView known, HazardSettings settings)
    {
        var published = known.Models
            .Where(model => known.Catalog.Provider(model.Facts.Provider)!.IsEvidence)
            .SelectMany(model => PublishedDate.Of(model.Facts, known.AsOf))
            .Distinct()
            .ToLookup(date => date.Kind);
        _keeping = new[] { EndDateKind.Retires, EndDateKind.Tentative }
            .ToDictionary(kind => kind, kind => DateKeeping.Fit([.. published[kind]], kind == EndDateKind.Retires, known.AsOf, settings));
        _outcomes = published.SelectMany(dates => dates).ToLookup(date => (date.Provider, date.Kind), date => date.Outcome);
    }

    /// <summary>How dates of a kind hold.</summary>
    public DateKeeping Of(EndDateKind kind) => _keeping[kind];

    /// <summary>How many of a provider's dates of a kind became what.</summary>
    public int Count(string provider, EndDateKind kind, DateOutcome outcome) => _outcomes[(provider, kind)].Count(one => one == outcome);
}
