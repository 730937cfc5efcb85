using RiskApi.Catalog;

namespace RiskApi.Forecast.Judging;

/// <summary>Judges a forecast method on history: on each day it knows only what was public then, and is scored by what happened.</summary>
/// <param name="ByHorizon">The forecasts with their outcomes, by horizon in days.</param>
/// <param name="Dates">Where the retirement dates fell; empty where dates were not asked for.</param>
/// <param name="Clusters">Number of clusters among the forecasts.</param>
public sealed record RollingOriginTest(IReadOnlyDictionary<int, JudgedForecast[]> ByHorizon, JudgedDate[] Dates, int Clusters)
{
    private const double LowTail = 0.1;
    private const double HighTail = 0.9;

    /// <summary>Runs the test.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    /// <param name="method">The method to judge.</param>
    /// <param name="protocol">The days, the models, the horizons.</param>
    /// <param name="withDates">Whether to judge the method's intervals of the retirement date too.</param>
    public static RollingOriginTest Run(CatalogSnapshot catalog, ForecastMethod method, RollingOriginProtocol protocol, bool withDates = false)
    {
        var clusters = Cluster(catalog, protocol);
        var byHorizon = protocol.HorizonsDays.ToDictionary(days => days, _ => new List<JudgedForecast>());
        var dates = new List<JudgedDate>();
        foreach (var on in protocol.Dates(horizonDays: 0))
        {
            var known = catalog.AsOf(on);
            var probability = method.Fit(known, protocol);
            foreach (var alive in known.Models.Where(model => protocol.IsAlive(model.Model, on)))
            {
                var model = alive.Model;
                foreach (var (days, judged) in byHorizon)
                {
                    if (on.AddDays(days) <= protocol.RecordEndsOn)
                    {
                        judged.Add(new(on, model, alive.Lifecycle.HasNotice, clusters[model], probability(alive, days), model.RetiresOn?.Day <= on.AddDays(days)));
                    }
                }

                if (withDates && Fate(model, on, protocol.RecordEndsOn) is var (day, ended))
                {
                    dates.Add(new(on, model, alive.Lifecycle.HasNotice, clusters[model], Share(probability, alive, day.DayNumber - on.DayNumber, ended), ended));
                }
            }
        }

        return new(byHorizon.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()), [.. dates], clusters.Values.DefaultIfEmpty(-1).Max() + 1);
    }

    /// <summary>Models that one decision ended belong together; a model of which none is known stands alone.</summary>
    private static Dictionary<Model, int> Cluster(CatalogSnapshot catalog, RollingOriginProtocol protocol) => catalog.Models
        .Where(protocol.Judges)
        .GroupBy(model => (model.Provider, Day: model.AnnouncedOn ?? model.RetiresOn, Alone: model.AnnouncedOn is null && model.RetiresOn is null ? model.Id : null))
        .SelectMany((group, index) => group.Select(model => (model, index)))
        .ToDictionary(pair => pair.model, pair => pair.index, (IEqualityComparer<Model>)ReferenceEqualityComparer.Instance);

    /// <summary>The day on which a model ended, or the last on which it is known to have lived.</summary>
    private static (DateOnly Day, bool Ended) Fate(Model model, DateOnly on, DateOnly recordEndsOn)
    {
        if (model.RetiresOn?.Day is { } retired && retired <= recordEndsOn)
        {
            return (retired, true);
        }

        var last = model.LastSeenAliveOn?.Day is { } seen && seen < recordEndsOn ? seen : recordEndsOn;
        last = model.TentativeOn?.Day is { } tentative && tentative < last ? tentative : last;
        return (last < on ? on : last, false);
    }

    private static double Share(RetirementProbability probability, KnownModel model, int days, bool ended)
    {
        var share = probability(model, days);
        var before = ended && days > 0 ? probability(model, days - 1) : share;

        // A lump of probability on the very day belongs to the interval whose end that day is.
        return before < HighTail && share >= HighTail ? HighTail : before < LowTail && share >= HighTail ? HighTail : share;
    }
}
