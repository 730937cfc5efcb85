using RiskApi.Core.Reviews.Checklists;

namespace RiskApi.Core.Reviews;

/// <summary>How many items stand how.</summary>
/// <param name="Items">Items in all.</param>
/// <param name="OpenHigh">Open items of high risk.</param>
/// <param name="OpenMedium">Open items of medium risk.</param>
/// <param name="Unanswered">Items that nobody has answered.</param>
/// <param name="Waived">Items whose risk is accepted.</param>
/// <param name="Met">Items that are met.</param>
/// <param name="NotApplicable">Items that do not concern the project.</param>
/// <param name="Overdue">Open or unanswered items that people meant to have in order by now.</param>
/// <param name="AnsweredShare">The share of the items that have an answer or are waived, 0 to 1.</param>
/// <param name="MetShare">The share of the items that concern the project and are met, 0 to 1; 1 where none concerns it.</param>
/// <param name="OpenEffortDays">Engineer-days that the open items usually take.</param>
public sealed record ReviewTotals(
    int Items,
    int OpenHigh,
    int OpenMedium,
    int Unanswered,
    int Waived,
    int Met,
    int NotApplicable,
    int Overdue,
    double AnsweredShare,
    double MetShare,
    double OpenEffortDays)
{
    internal static ReviewTotals Of(IReadOnlyCollection<ReviewItem> items)
    {
        var (unanswered, met, notApplicable) = (Count(ItemStatus.Unanswered), Count(ItemStatus.Met), Count(ItemStatus.NotApplicable));
        return new(
            items.Count,
            items.Count(item => item is { Status: ItemStatus.Open, Risk: RiskLevel.High }),
            items.Count(item => item is { Status: ItemStatus.Open, Risk: RiskLevel.Medium }),
            unanswered,
            Count(ItemStatus.Waived),
            met,
            notApplicable,
            items.Count(item => item.Overdue),
            Share(items.Count - unanswered, items.Count),
            Share(met, items.Count - notApplicable),
            Math.Round(items.Where(item => item.Status == ItemStatus.Open).Sum(item => item.EffortDays), 2));

        int Count(ItemStatus status) => items.Count(item => item.Status == status);
    }

    private static double Share(int part, int whole) => whole == 0 ? 1 : Rounded.Probability((double)part / whole);
}
