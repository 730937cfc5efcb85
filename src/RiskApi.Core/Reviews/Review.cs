using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews;

/// <summary>A project gone through by a checklist. It stands by itself: kept as it is, it can be read when project, checklist and catalog have changed.</summary>
public sealed record Review
{
    /// <summary>The checklist.</summary>
    public required ReviewedChecklist Checklist { get; init; }

    /// <summary>The project.</summary>
    public required ReviewedProject Project { get; init; }

    /// <summary>The as-of date: the facts are those known on it, and waivers and due days are judged by it.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>How far ahead the assessment looks, in days.</summary>
    public required int HorizonDays { get; init; }

    /// <summary>The digest of the catalog behind the facts.</summary>
    public required string CatalogVersion { get; init; }

    /// <summary>The version of the scoring method.</summary>
    public required string MethodVersion { get; init; }

    /// <summary>How the items stand.</summary>
    public required ReviewTotals Totals { get; init; }

    /// <summary>What to do, each piece of work once: about the models in the order of the advice, then what people have to bring in order. Empty in older milestones.</summary>
    public IReadOnlyList<ReviewFinding> Findings { get => field ?? []; init; }

    /// <summary>Engineer-days of all findings together; null in older milestones.</summary>
    public double? WorkDays { get; init; }

    /// <summary>What was decided upon it; null where nothing was.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>The ids of the open items in the order to take them: high risk first, then the earliest day, then the least work.</summary>
    public required IReadOnlyList<string> Order { get; init; }

    /// <summary>The ids of the unanswered items in the order to ask them: high risk first, then the order of the checklist.</summary>
    public required IReadOnlyList<string> Questions { get; init; }

    /// <summary>The pillars, in the checklist's order.</summary>
    public required IReadOnlyList<ReviewedPillar> Pillars { get; init; }

    /// <summary>The items, in the checklist's order.</summary>
    public required IReadOnlyList<ReviewItem> Items { get; init; }

    /// <summary>Goes through a project by a checklist.</summary>
    /// <param name="checklist">The checklist.</param>
    /// <param name="project">The project.</param>
    /// <param name="assessment">The assessment of that project; its as-of date is the day of the review.</param>
    /// <param name="answers">What people say; at most one answer per item.</param>
    /// <param name="waivers">The risks that were accepted; at most one waiver per item.</param>
    /// <exception cref="ArgumentException">An answer or a waiver names no item of the checklist, or one twice, or the assessment is of another
    /// project.</exception>
    public static Review Of(
        Checklist checklist, Project project, Assessment assessment, IReadOnlyCollection<ItemAnswer> answers, IReadOnlyCollection<Waiver> waivers)
    {
        var facts = new ReviewFacts(project, assessment);
        var answerOf = ByItem(checklist, answers, answer => answer.ItemId, nameof(answers));
        var waiverOf = ByItem(checklist, waivers, waiver => waiver.ItemId, nameof(waivers));
        ReviewItem[] items =
        [
            .. checklist.Items.Select(item => ReviewItem.Of(item, facts, answerOf.GetValueOrDefault(item.Id), waiverOf.GetValueOrDefault(item.Id)))
        ];

        var findings = ReviewFinding.Of(project, assessment, items);
        return new()
        {
            Findings = findings,
            WorkDays = Rounded.Days(findings.Sum(finding => finding.EffortDays)),
            Checklist = ReviewedChecklist.Of(checklist),
            Project = ReviewedProject.Of(project, assessment),
            AsOf = assessment.AsOf,
            HorizonDays = assessment.HorizonDays,
            CatalogVersion = assessment.CatalogVersion,
            MethodVersion = assessment.MethodVersion,
            Totals = ReviewTotals.Of(items),
            Order =
            [
                .. items
                    .Where(item => item.Status == ItemStatus.Open)
                    .OrderBy(item => item.Risk)
                    .ThenBy(item => item.Deadline)
                    .ThenBy(item => item.EffortDays)
                    .Select(item => item.Id),
            ],
            Questions = [.. items.Where(item => item.Status == ItemStatus.Unanswered).OrderBy(item => item.Risk).Select(item => item.Id)],
            Pillars =
            [
                .. checklist.Pillars.Select(pillar => new ReviewedPillar(
                    pillar.Id, pillar.Title, pillar.Description, ReviewTotals.Of([.. items.Where(item => item.Pillar == pillar.Id)]))),
            ],
            Items = items,
        };
    }

    private static Dictionary<string, T> ByItem<T>(Checklist checklist, IEnumerable<T> said, Func<T, string> item, string argument)
    {
        var ids = checklist.Items.Select(one => one.Id).ToHashSet();
        var byItem = new Dictionary<string, T>();
        foreach (var one in said)
        {
            if (!ids.Contains(item(one)) || !byItem.TryAdd(item(one), one))
            {
                throw new ArgumentException($"'{item(one)}' is no item of {checklist.Id} version {checklist.Version}, or is given twice.", argument);
            }
        }

        return byItem;
    }
}

/// <summary>The checklist that a review went by.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What it is for.</param>
public sealed record ReviewedChecklist(string Id, int Version, string Title, string Description)
{
    internal static ReviewedChecklist Of(Checklist checklist) => new(checklist.Id, checklist.Version, checklist.Title, checklist.Description);
}

/// <summary>A pillar with how its items stand.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Description">What its items are about.</param>
/// <param name="Totals">How they stand.</param>
public sealed record ReviewedPillar(string Id, string Title, string Description, ReviewTotals Totals);
