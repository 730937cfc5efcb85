using RiskApi.Core.Catalog;
using RiskApi.Core.Forecast.Notices;

namespace RiskApi.Core.Forecast.Dates;

/// <summary>How every provider's published dates held until a day, each shrunken towards the record of all.</summary>
/// <remarks>Decisions are counted, not models: one decision that moves the dates of twenty models says little more than one that moves one.</remarks>
internal sealed class DateRecord
{
    // Before the record holds anything: committed dates hold nine times in ten, others one in two; the rest is moved by two months.
    private const double PriorHoldsShare = 0.9;
    private const double PriorTentativeHoldsShare = 0.5;
    private const int PriorMoveDays = 60;

    private readonly Dictionary<(string Provider, EndDateKind Kind), DateKeeping> _keeping = [];

    public DateRecord(CatalogView known, HazardSettings settings)
    {
        var decisions = known.Models
            .Where(model => known.Catalog.Provider(model.Facts.Provider)!.IsEvidence)
            .SelectMany(model => DateDecision.Of(model.Facts, known.AsOf).Select(decision => (model.Facts.Provider, Decision: decision)))
            .Distinct()
            .ToArray();
        var byProvider = decisions.ToLookup(one => one.Provider, one => one.Decision);

        foreach (var kind in new[] { EndDateKind.Retires, EndDateKind.Tentative })
        {
            DateDecision[] all = [.. decisions.Select(one => one.Decision).Where(decision => decision.Kind == kind)];
            var prior = kind == EndDateKind.Retires ? PriorHoldsShare : PriorTentativeHoldsShare;
            var holds = (all.Count(IsKept) + (settings.PriorDates * prior)) / (all.Length + settings.PriorDates);
            foreach (var provider in known.Catalog.Providers)
            {
                _keeping[(provider.Id, kind)] = Shrink([.. byProvider[provider.Id].Where(decision => decision.Kind == kind)], all, holds, settings.PriorDates);
            }
        }
    }

    public DateKeeping Of(string provider, EndDateKind kind) => _keeping[(provider, kind)];

    private static DateKeeping Shrink(DateDecision[] own, DateDecision[] all, double holdsOfAll, double prior)
    {
        var holds = (own.Count(IsKept) + (prior * holdsOfAll)) / (own.Length + prior);
        var unkept = own.Where(decision => !IsKept(decision)).Select(decision => (Decision: decision, Weight: 1.0)).ToList();
        DateDecision[] unkeptOfAll = [.. all.Where(decision => !IsKept(decision))];
        var weightOfAll = unkeptOfAll is [] ? 0 : prior / unkeptOfAll.Length;
        unkept.AddRange(unkeptOfAll.Select(decision => (decision, weightOfAll)));
        var moved = unkept.Where(one => one.Decision.Outcome == DateOutcome.Moved).Select(one => (one.Decision.MovedByDays, one.Weight)).ToList();
        if (moved is [])
        {
            moved.Add((PriorMoveDays, 1));
        }

        var withdrawn = unkept.Where(one => one.Decision.Outcome == DateOutcome.Withdrawn).Sum(one => one.Weight);
        var total = withdrawn + moved.Sum(one => one.Weight);

        return new(
            holds,
            Math.Sqrt(holds * (1 - holds) / (own.Length + prior + 1)),
            withdrawn / total,
            [.. moved.GroupBy(one => one.MovedByDays, (days, same) => (days, same.Sum(one => one.Weight) / total)).OrderBy(move => move.days)],
            own.Count(IsKept),
            own.Count(decision => decision.Outcome == DateOutcome.Moved),
            own.Count(decision => decision.Outcome == DateOutcome.Withdrawn));
    }

    private static bool IsKept(DateDecision decision) => decision.Outcome == DateOutcome.Kept;
}

/// <summary>How a provider's published retirement dates hold, and what became of those that did not.</summary>
/// <param name="HoldsShare">The probability that a date holds, 0 to 1.</param>
/// <param name="HoldsStandardError">Its standard error.</param>
/// <param name="WithdrawnShare">Of the dates that do not hold, the share that is taken back.</param>
/// <param name="Moves">By how many days the others are moved, negative where earlier, ascending, with the share of each among the dates that do not
/// hold.</param>
/// <param name="Kept">Decisions of the provider on record that held.</param>
/// <param name="Moved">Decisions that were moved.</param>
/// <param name="Withdrawn">Decisions that were taken back.</param>
internal sealed record DateKeeping(
    double HoldsShare, double HoldsStandardError, double WithdrawnShare, (int Days, double Share)[] Moves, int Kept, int Moved, int Withdrawn);
