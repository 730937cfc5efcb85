using RiskApi.Core.Catalog;

namespace RiskApi.Core.Forecast.Lifespans;

/// <summary>How published dates were moved.</summary>
/// <param name="Later">Retirement dates, committed or tentative, moved to a later day.</param>
/// <param name="Earlier">Retirement dates moved to an earlier day.</param>
/// <param name="Withdrawn">Committed dates taken back.</param>
/// <param name="MedianMoveDays">The median move of a retirement date in days, positive where later; null where there is none.</param>
/// <param name="PromisesLater">"Not sooner than" promises moved to a later day.</param>
/// <param name="PromisesEarlier">"Not sooner than" promises moved to an earlier day.</param>
public sealed record MovedDates(int Later, int Earlier, int Withdrawn, int? MedianMoveDays, int PromisesLater, int PromisesEarlier)
{
    internal static MovedDates Of(IEnumerable<KnownModel> models, DateOnly asOf)
    {
        var withdrawn = 0;
        var (dates, promises) = (new List<int>(), new List<int>());
        foreach (var states in models.Select(model => model.Facts.EndDates.States))
        {
            for (var i = 1; i < states.Count && states[i].KnownOn <= asOf; i++)
            {
                switch (states[i - 1].Date, states[i].Date)
                {
                    case ({ Kind: EndDateKind.NotBefore } before, { Kind: EndDateKind.NotBefore } after):
                        promises.Add(Days(before, after));
                        break;
                    case ({ Kind: not EndDateKind.NotBefore } before, { Kind: not EndDateKind.NotBefore } after)
                        when before.On.IsAfter(after.On) || after.On.IsAfter(before.On):
                        dates.Add(Days(before, after));
                        break;
                    case ({ Kind: EndDateKind.Retires }, null or { Kind: EndDateKind.NotBefore }):
                        withdrawn++;
                        break;
                }
            }
        }

        dates.Sort();
        return new(
            dates.Count(days => days > 0),
            dates.Count(days => days < 0),
            withdrawn,
            dates is [] ? null : Median.Of(dates),
            promises.Count(days => days > 0),
            promises.Count(days => days < 0));
    }

    private static int Days(EndDate before, EndDate after) => after.On.Day.DayNumber - before.On.Day.DayNumber;
}
