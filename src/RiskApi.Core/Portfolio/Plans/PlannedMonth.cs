using System.Globalization;
using RiskApi.Core.Advice;
using RiskApi.Core.Planning;

namespace RiskApi.Core.Portfolio.Plans;

/// <summary>What is done in one month of a plan.</summary>
/// <param name="Month">The calendar month in which it begins, such as 2026-12.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="EngineerDaysUsed">Engineer-days of its actions.</param>
/// <param name="EngineerDaysAvailable">Engineer-days that there are.</param>
/// <param name="Actions">Its actions, in order.</param>
/// <param name="LossRemaining">The expected loss that remains at its end.</param>
public sealed record PlannedMonth(
    string Month,
    DateOnly From,
    DateOnly To,
    double EngineerDaysUsed,
    double EngineerDaysAvailable,
    IReadOnlyList<PlannedAction> Actions,
    double LossRemaining)
{
    /// <summary>Fills the months, one after another, with work in order.</summary>
    internal static IReadOnlyList<PlannedMonth> Of(IReadOnlyList<WorkItem> items, double lossBefore, PlanCalendar calendar)
    {
        var (months, remaining, capacity) = (new List<PlannedMonth>(), lossBefore, calendar.Goal.TenthsPerMonth);
        var byMonth = items
            .SelectMany(item => Enumerable.Range(calendar.MonthOf(item.FromTenths), Last(item) - calendar.MonthOf(item.FromTenths) + 1)
                .Select(month => (Month: month, Action: PlannedAction.Of(item, month, isDone: month == Last(item), calendar), Item: item)))
            .ToLookup(part => part.Month);
        for (var month = 0; month < calendar.Goal.Months; month++)
        {
            remaining -= byMonth[month].Where(part => part.Action.IsDone).Sum(part => part.Item.LossRemoved);
            var (from, next) = (calendar.FirstOf(month), calendar.FirstOf(month + 1));
            months.Add(new(
                from.ToString("yyyy-MM", CultureInfo.InvariantCulture),
                from,
                next.AddDays(-1),
                Rounded.Days(byMonth[month].Sum(part => part.Action.EffortDays)),
                Tenths.ToDays(capacity),
                [.. byMonth[month].Select(part => part.Action)],
                Rounded.Probability(Math.Max(0, remaining))));
        }

        return months;

        int Last(WorkItem item) => calendar.MonthOf(item.FromTenths + item.Tenths - 1);
    }
}

/// <summary>An action of a plan in one month; one that takes longer is in several.</summary>
/// <param name="Kind">What kind of action it is, or is a part of.</param>
/// <param name="Title">It in a line.</param>
/// <param name="IsShared">Whether it is the part of actions that is done once for all dependencies that it serves.</param>
/// <param name="EffortDays">Engineer-days in this month.</param>
/// <param name="TotalEffortDays">Engineer-days in all months.</param>
/// <param name="StartsOn">The day on which it starts, where engineers work at an even pace through each month, one action after another.</param>
/// <param name="StartByOn">The day to start by: so that the migration is done, or the fallback there, when the model stops; null where there is no such day.</param>
/// <param name="IsLate">Whether it starts after that day.</param>
/// <param name="IsDone">Whether it is done in this month.</param>
/// <param name="LossRemoved">
/// What it takes off the expected loss, in the month in which it is done; 0 before. Shared work takes nothing off by itself: what it serves does.
/// </param>
/// <param name="Serves">The dependencies that it is done for.</param>
public sealed record PlannedAction(
    ActionKind Kind,
    string Title,
    bool IsShared,
    double EffortDays,
    double TotalEffortDays,
    DateOnly StartsOn,
    DateOnly? StartByOn,
    bool IsLate,
    bool IsDone,
    double LossRemoved,
    IReadOnlyList<ServedDependency> Serves)
{
    internal static PlannedAction Of(WorkItem item, int month, bool isDone, PlanCalendar calendar)
    {
        var (first, end) = (month * calendar.Goal.TenthsPerMonth, (month + 1) * calendar.Goal.TenthsPerMonth);
        var startsOn = calendar.DayAfter(item.FromTenths);
        return new(
            item.Kind,
            item.Title,
            item.IsShared,
            Tenths.ToDays(Math.Min(end, item.FromTenths + item.Tenths) - Math.Max(first, item.FromTenths)),
            Tenths.ToDays(item.Tenths),
            startsOn,
            item.StartByOn,
            item.StartByOn < startsOn,
            isDone,
            isDone ? Rounded.Probability(item.LossRemoved) : 0,
            item.Serves);
    }
}
