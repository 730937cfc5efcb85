using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Reviews;

/// <summary>Something to do, once, whichever questions of the checklist it is the answer to.</summary>
/// <param name="Model">The model string of the dependency that it is about; null where it is about the project.</param>
/// <param name="Consequence">What happens if nothing is done, in a sentence.</param>
/// <param name="ToDo">What to do first.</param>
/// <param name="On">The day to start it by, or by which people meant to have it in order; null where there is none.</param>
/// <param name="Owner">Who sees to it; null where nobody is named.</param>
/// <param name="EffortDays">Its engineer-days: of a dependency those of the advised actions, which the project's report names too.</param>
/// <param name="Risk">How bad it is if not.</param>
/// <param name="Items">The ids of the open items that it settles, or helps to.</param>
public sealed record ReviewFinding(
    string? Model, string Consequence, string ToDo, DateOnly? On, string? Owner, double EffortDays, RiskLevel Risk, IReadOnlyList<string> Items)
{
    /// <summary>The findings of a review: dependencies by the order of the advice, then what only people can bring in order.</summary>
    internal static IReadOnlyList<ReviewFinding> Of(Project project, Assessment assessment, IReadOnlyList<ReviewItem> items)
    {
        ReviewItem[] open = [.. items.Where(item => item.Status == ItemStatus.Open)];
        ReviewFinding[] ofModels =
        [
            .. assessment.Advice.Where(action => action.Action != ActionKind.Wait).GroupBy(action => action.Dependency)
                .Select(actions => OfModel(actions.Key, [.. actions], project, assessment, open)),
        ];

        // What an advised action settles is not counted again, nor is what follows from the models taken together.
        var settled = ofModels.SelectMany(finding => finding.Items).ToHashSet();
        return
        [
            .. ofModels,
            .. open.Where(item => !settled.Contains(item.Id) && !FollowsFromTheModels(item, ofModels))
                .OrderBy(item => item.Risk).ThenBy(item => item.Deadline).Select(item => OfItem(item, project)),
        ];
    }

    private static ReviewFinding OfModel(
        string model, IReadOnlyList<AdvisedAction> actions, Project project, Assessment assessment, IReadOnlyList<ReviewItem> open)
    {
        var about = open.Where(item => SpeaksAgainst(item, model)).ToArray();
        var scored = assessment.Dependencies.First(dependency => dependency.Requested == model);
        return new(
            model,
            scored.Summary ?? actions[0].Because,
            actions[0].Title,
            actions.Min(action => action.StartByOn),
            about.Select(item => item.People?.Owner).FirstOrDefault(owner => owner is not null) ?? project.Owner,
            Rounded.Days(actions.Sum(action => action.EffortDays)),
            about.Any(item => item.Risk == RiskLevel.High) ? RiskLevel.High : RiskLevel.Medium,
            [.. about.Select(item => item.Id)]);
    }

    private static bool SpeaksAgainst(ReviewItem item, string model) =>
        item.Fact?.Evidence.Any(evidence => evidence.Dependency == model && evidence.Answer == ReviewAnswer.No) == true;

    /// <summary>A score or a concentration that is too high is brought down by what is done about the models, and has no work of its own.</summary>
    private static bool FollowsFromTheModels(ReviewItem item, ReviewFinding[] ofModels) =>
        ofModels is not [] && item.Fact?.Check is FactCheck.ExposureIsModerate or FactCheck.NoDominantProvider or FactCheck.NoRetirementWave;

    private static ReviewFinding OfItem(ReviewItem item, Project project) => new(
        null, item.Why, item.Fix[0], item.People?.DueOn ?? item.StartByOn, item.People?.Owner ?? project.Owner, item.EffortDays, item.Risk, [item.Id]);
}
