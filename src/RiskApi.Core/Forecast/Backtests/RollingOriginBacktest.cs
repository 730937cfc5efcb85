using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Judges a forecast method on history: on each day it knows only what was public then, and is scored by what happened.</summary>
/// <param name="ByHorizon">The forecasts with their outcomes, by horizon in days.</param>
/// <param name="Dates">Where the retirement dates fell; empty where dates were not asked for.</param>
/// <param name="Clusters">Number of clusters among the forecasts.</param>
public sealed record RollingOriginBacktest(IReadOnlyDictionary<int, BacktestedForecast[]> ByHorizon, BacktestedDate[] Dates, int Clusters)
{
    private const double LowTail = 0.1;
    private const double HighTail = 0.9;

    /// <summary>Runs the test.</summary>
    /// <param name="catalog">The catalog with everything known today.</param>
    /// <param name="method">The method to judge.</param>
    /// <param name="protocol">The days, the models, the horizons.</param>
    /// <param name="withDates">Whether to judge the method's intervals of the retirement date too.</param>
    public static RollingOriginBacktest Run(CatalogSnapshot catalog, ForecastMethod method, RollingOriginProtocol protocol, bool withDates = false)
    {
        var clusters = Cluster(catalog, protocol);
        var byHorizon = protocol.HorizonsDays.ToDictionary(days => days, _ => new List<BacktestedForecast>());
        var dates = new List<BacktestedDate>();
        foreach (var on in protocol.Dates(horizonDays: 0))
        {
            var known = catalog.AsOf(on);
            var probability = method.Fit(known, protocol);
            foreach (var alive in known.Models.Where(model => protocol.IsAlive(model.Facts, on)))
            {
                var model = alive.Facts;
                foreach (var (days, judged) in byHorizon)
                {
                    if (on.AddDays(days) <= protocol.RecordEndsOn)
                    {
                        judged.Add(
                            new(on, model, alive.Lifecycle.HasNotice, clusters[model], probability(alive, days), model.RetiresOn?.Day <= on.AddDays(days)));
                    }
                }

                if (withDates && Outcome(model, on, protocol.RecordEndsOn) is var (day, ended))
                {
                    dates.Add(
                        new(on, model, alive.Lifecycle.HasNotice, clusters[model], Share(probability, alive, day.DayNumber - on.DayNumber, ended), ended));
                }
            }
        }

        return new(byHorizon.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()), [.. dates], clusters.Values.DefaultIfEmpty(-1).Max() + 1);
    }

    /// <summary>Models that one decision ended belong together; a model of which none is known stands alone.</summary>
    private static Dictionary<Model, int> Cluster(CatalogSnapshot catalog, RollingOriginProtocol protocol) => catalog.Models
        .Where(protocol.Judges)
        .GroupBy(
            model => (model.Provider, Day: model.AnnouncedOn ?? model.RetiresOn, Alone: model.AnnouncedOn is null && model.RetiresOn is null ? model.Id : null))
        .SelectMany((group, index) => group.Select(model => (model, index)))
        .ToDictionary(pair => pair.model, pair => pair.index, (IEqualityComparer<Model>)ReferenceEqualityComparer.Instance);

    /// <summary>The day on which a model ended, or the last on which it is known to have lived.</summary>
    private static (DateOnly Day, bool Ended) Outcome(Model model, DateOnly on, DateOnly recordEndsOn)
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

/// <summary>Where in its forecast distribution a retirement date fell, or how far the distribution was used up while the model lived on.</summary>
/// <param name="On">The day the forecast was made on.</param>
/// <param name="Model">The model.</param>
/// <param name="HasNotice">Whether notice had been given by then.</param>
/// <param name="Cluster">The decision behind the outcome.</param>
/// <param name="Share">The share of the distribution up to that day, 0 to 1; within 0.1 to 0.9 exactly where the day lies in the 80 % interval.</param>
/// <param name="Ended">Whether the model stopped; else it was alive so far.</param>
public readonly record struct BacktestedDate(DateOnly On, Model Model, bool HasNotice, int Cluster, double Share, bool Ended);

/// <summary>One forecast of the rolling-origin test with what happened.</summary>
/// <param name="On">The day it was made on.</param>
/// <param name="Model">The model.</param>
/// <param name="HasNotice">Whether notice had been given by then.</param>
/// <param name="Cluster">The decision behind the outcome: models that share a provider and a notice date share it.</param>
/// <param name="Probability">The forecast, 0 to 1.</param>
/// <param name="Happened">Whether the model stopped within the horizon.</param>
public readonly record struct BacktestedForecast(DateOnly On, Model Model, bool HasNotice, int Cluster, double Probability, bool Happened);
