using System.Text.Json.Serialization;
using RiskApi.Core.Reviews.Checklists;

namespace RiskApi.Core.Reviews;

/// <summary>How a review stood at two times.</summary>
/// <param name="Before">How the items stood earlier.</param>
/// <param name="After">How they stood later.</param>
/// <param name="ScoreBefore">The project's score earlier, 0 to 100.</param>
/// <param name="ScoreAfter">The project's score later.</param>
/// <param name="Items">The items that changed: risks that came first, then those that went, then the rest, in the checklist's order.</param>
public sealed record ReviewComparison(
    ReviewTotals Before, ReviewTotals After, double ScoreBefore, double ScoreAfter, IReadOnlyList<ItemDifference> Items)
{
    /// <summary>Compares a review with itself at a later time.</summary>
    /// <param name="before">It earlier.</param>
    /// <param name="after">It later.</param>
    public static ReviewComparison Of(Review before, Review after)
    {
        var was = before.Items.ToDictionary(item => item.Id);
        var ids = after.Items.Select(item => item.Id).ToHashSet();
        return new(
            before.Totals,
            after.Totals,
            before.Project.Score,
            after.Project.Score,
            [
                .. after.Items.Select(item => ItemDifference.Between(was.GetValueOrDefault(item.Id), item))
                    .Concat(before.Items.Where(item => !ids.Contains(item.Id)).Select(item => ItemDifference.Between(item, null)))
                    .OfType<ItemDifference>()
                    .OrderBy(item => item.Change),
            ]);
    }
}

/// <summary>An item that stands otherwise.</summary>
/// <param name="ItemId">Its id.</param>
/// <param name="Question">The question.</param>
/// <param name="Risk">How bad it is where it is not met.</param>
/// <param name="Change">What became of it.</param>
/// <param name="StatusBefore">How it stood; null where it was not asked.</param>
/// <param name="StatusAfter">How it stands; null where it is not asked.</param>
/// <param name="Because">Who decided that it stands so, and how.</param>
public sealed record ItemDifference(
    string ItemId, string Question, RiskLevel Risk, ItemChange Change, ItemStatus? StatusBefore, ItemStatus? StatusAfter, string Because)
{
    internal static ItemDifference? Between(ReviewItem? before, ReviewItem? after)
    {
        var item = (after ?? before)!;
        return ChangeOf(before, after) is { } change
            ? new(item.Id, item.Question, item.Risk, change, before?.Status, after?.Status, item.Because)
            : null;
    }

    private static ItemChange? ChangeOf(ReviewItem? before, ReviewItem? after) => (before?.Status, after?.Status) switch
    {
        (not ItemStatus.Open, ItemStatus.Open) => ItemChange.RiskAppeared,
        (ItemStatus.Open, ItemStatus.Waived) => ItemChange.RiskAccepted,
        (ItemStatus.Open, not ItemStatus.Open) => ItemChange.RiskWent,
        (ItemStatus.Unanswered, not (null or ItemStatus.Unanswered)) => ItemChange.Answered,
        var (was, now) when was != now => ItemChange.Changed,
        _ => Said(before) == Said(after) ? null : ItemChange.Changed,
    };

    private static (Facts.ReviewAnswer?, string?, string?, DateOnly?) Said(ReviewItem? item) =>
        (item?.People?.Answer, item?.People?.Note, item?.People?.Owner, item?.People?.DueOn);
}

/// <summary>What became of an item.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<ItemChange>))]
public enum ItemChange
{
    /// <summary>It is open, and was not.</summary>
    RiskAppeared,

    /// <summary>It was open, and is no more.</summary>
    RiskWent,

    /// <summary>It was open, and somebody has accepted it.</summary>
    RiskAccepted,

    /// <summary>Nobody had answered it, and it has an answer.</summary>
    Answered,

    /// <summary>It stands otherwise in another way, or people say something else about it.</summary>
    Changed,
}
