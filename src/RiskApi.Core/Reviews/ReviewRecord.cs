using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews;

/// <summary>What people have said in a review that goes on; the facts are added whenever it is read.</summary>
/// <param name="Name">Its name for people.</param>
/// <param name="Checklist">The checklist's id.</param>
/// <param name="ChecklistVersion">The checklist's version; it stays the same for the whole review.</param>
/// <param name="Answers">Their answers, at most one per item.</param>
/// <param name="Waivers">The risks that they accept, at most one per item.</param>
public sealed record ReviewRecord(string Name, string Checklist, int ChecklistVersion, IReadOnlyList<ItemAnswer> Answers, IReadOnlyList<Waiver> Waivers)
{
    /// <summary>What was decided upon it; null where nothing was.</summary>
    public ReviewDecision? Decision { get; init; }

    /// <summary>With an answer in place of the one that there was to its item.</summary>
    public ReviewRecord With(ItemAnswer answer) => this with { Answers = [.. WithoutAnswer(answer.ItemId).Answers, answer] };

    /// <summary>Without the answer to an item.</summary>
    public ReviewRecord WithoutAnswer(string itemId) => this with { Answers = [.. Answers.Where(answer => answer.ItemId != itemId)] };

    /// <summary>With a waiver in place of the one that there was of its item.</summary>
    public ReviewRecord With(Waiver waiver) => this with { Waivers = [.. WithoutWaiver(waiver.ItemId).Waivers, waiver] };

    /// <summary>Without the waiver of an item.</summary>
    public ReviewRecord WithoutWaiver(string itemId) => this with { Waivers = [.. Waivers.Where(waiver => waiver.ItemId != itemId)] };

    /// <summary>The review as it stands by an assessment.</summary>
    /// <param name="checklist">The checklist that it names, in its version.</param>
    /// <param name="project">The project.</param>
    /// <param name="assessment">The assessment of that project; its as-of date is the day of the review.</param>
    public Review By(Checklist checklist, Project project, Assessment assessment) =>
        Review.Of(checklist, project, assessment, Answers, Waivers) with { Decision = Decision };
}
