using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Backtests;

/// <summary>Judges a forecast method on history: on each day it knows only what was public then, and is scored by what happened.</summary>
/// <param name="ByHorizon">The forecasts with their outcomes, by horizon in days.</param>
/// <param name="Unobserved">Forecasts that cannot be judged, by horizon: nobody saw whether the model was alive at its end.</param>
/// <param name="Dates">Where the retirement dates fell; empty where dates were not asked for.</param>
/// <param name="Clusters">Number of clusters among the forecasts.</param>
public sealed record RollingOriginBacktest(
    IReadOnlyDictionary<int, BacktestedForecast[]> ByHorizon, IReadOnlyDictionary<int, int> Unobserved, BacktestedDate[] Dates, int Clusters)
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
        Model[] judgedModels = [.. catalog.Models.Where(protocol.Judges)];
        var clusters = Cluster(judgedModels);
        var byHorizon = protocol.HorizonsDays.ToDictionary(days => days, _ => new List<BacktestedForecast>());
        var unobserved = protocol.HorizonsDays.ToDictionary(days => days, _ => 0);
        var dates = new List<BacktestedDate>();
        foreach (var on in protocol.Dates(horizonDays: 0))
        {
            var known = catalog.AsOf(on);
            var probability = method.Fit(known, protocol);
            foreach (var model in judgedModels.Where(model => protocol.IsAlive(model, on)))
            {
                if (known.Find(model) is not { } alive)
                {
                    continue;
                }

                var (observedUntil, read) = (protocol.ObservedUntil(model), protocol.ReadOn[model.Provider]);
                foreach (var (days, judged) in byHorizon)
                {
                    var by = on.AddDays(days);
                    if (by <= observedUntil)
                    {
                        judged.Add(new(on, model, alive.Lifecycle, clusters[model], probability(alive, days), model.RetiresOn?.Day <= by));
                    }
                    else if (by <= read)
                    {
                        unobserved[days]++;
                    }
                }

                if (withDates)
                {
                    var ended = model.RetiresOn?.Day <= observedUntil;
                    var last = ended ? model.RetiresOn!.Value.Day : observedUntil;
                    var days = Math.Max(0, last.DayNumber - on.DayNumber);
                    dates.Add(new(on, model, alive.Lifecycle, clusters[model], Share(probability, alive, days, ended), ended));
                }
            }
        }

        return new(
            byHorizon.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray()), unobserved, [.. dates], clusters.Values.DefaultIfEmpty(-1).Max() + 1);
    }

    /// <summary>Models that one decision ended belong together; a model of which none is known stands alone.</summary>
    private static Dictionary<Model, int> Cluster(IEnumerable<Model> judged) => judged
        .GroupBy(
            model => (model.Provider, Day: model.AnnouncedOn ?? model.RetiresOn, Alone: model.AnnouncedOn is null && model.RetiresOn is null ? model.Id : null))
        .SelectMany((group, index) => group.Select(model => (model, index)))
        .ToDictionary(pair => pair.model, pair => pair.index, (IEqualityComparer<Model>)ReferenceEqualityComparer.Instance);

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
/// <param name="Known">What was known of its life by then.</param>
/// <param name="Cluster">The decision behind the outcome.</param>
/// <param name="Share">The share of the distribution up to that day, 0 to 1; within 0.1 to 0.9 exactly where the day lies in the 80 % interval.</param>
/// <param name="Ended">Whether the model stopped; else it was alive so far.</param>
public readonly record struct BacktestedDate(DateOnly On, Model Model, Lifecycle Known, int Cluster, double Share, bool Ended);

/// <summary>One forecast of the rolling-origin test with what happened.</summary>
/// <param name="On">The day it was made on.</param>
/// <param name="Model">The model.</param>
/// <param name="Known">What was known of its life by then.</param>
/// <param name="Cluster">The decision behind the outcome: models that share a provider and a notice date share it.</param>
/// <param name="Probability">The forecast, 0 to 1.</param>
/// <param name="Happened">Whether the model stopped within the horizon.</param>
public readonly record struct BacktestedForecast(DateOnly On, Model Model, Lifecycle Known, int Cluster, double Probability, bool Happened)
{
    /// <summary>Days until the committed date; null where none was known.</summary>
    public int? DaysLeft => Known.RetiresOn is { } retires ? retires.Day.DayNumber - On.DayNumber : null;
}
