using CsCheck;
using RiskApi.Core.Advice;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Tests.Reviews.Checklists;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Reviews;

public class FindingTests
{
    private static readonly Gen<Project> Projects = Generated.Project.Select(project => project with { Owner = "ada" });

    [Fact]
    public void The_work_on_models_is_that_of_the_report_and_counted_once() => Projects.Sample(project =>
    {
        var (review, assessment) = (Reviewed.Of(ShippedChecklist.Default, project), Reviewed.Assess(project, Reviewed.Today));

        Assert.Equal(
            assessment.Advice.Where(action => action.Action != ActionKind.Wait).Sum(action => action.EffortDays),
            review.Findings.Where(finding => finding.Model is not null).Sum(finding => finding.EffortDays),
            0.3);
        Assert.Equal(review.Findings.Sum(finding => finding.EffortDays), review.WorkDays!.Value, 0.1);
        Assert.Equal(
            review.Findings.Where(finding => finding.Model is not null).Select(finding => finding.Model).Distinct(),
            review.Findings.Where(finding => finding.Model is not null).Select(finding => finding.Model));
    });

    [Fact]
    public void Every_finding_without_a_model_is_one_open_item_that_no_other_settles() => Projects.Sample(project =>
    {
        var review = Reviewed.Of(ShippedChecklist.Default, project);
        var open = review.Items.Where(item => item.Status == ItemStatus.Open).Select(item => item.Id).ToHashSet();
        var alone = review.Findings.Where(finding => finding.Model is null).Select(finding => Assert.Single(finding.Items)).ToArray();

        Assert.All(review.Findings.SelectMany(finding => finding.Items), item => Assert.Contains(item, open));
        Assert.Empty(alone.Intersect(review.Findings.Where(finding => finding.Model is not null).SelectMany(finding => finding.Items)));
    });

    [Fact]
    public void A_finding_names_model_consequence_day_and_owner()
    {
        var project = Reviewed.ProjectOf(new Dependency { Model = "openai/gpt-4.5-preview" }) with { Owner = "ada" };
        var finding = Reviewed.Of(ShippedChecklist.Default, project).Findings[0];

        Assert.Equal(("openai/gpt-4.5-preview", "ada", Reviewed.Today), (finding.Model, finding.Owner, finding.On));
        Assert.Contains("stopped on 14 Jul 2025", finding.Consequence, StringComparison.Ordinal);
        Assert.Contains("inventory.no-retired-model", finding.Items);
    }

    [Fact]
    public void What_people_have_to_bring_in_order_has_their_owner_and_day()
    {
        var checklist = Reviewed.ChecklistOf(Reviewed.Item("a", effortDays: 2));
        ItemAnswer no = new() { ItemId = "a", Answer = ReviewAnswer.No, Owner = "grace", DueOn = new(2027, 1, 31) };
        var finding = Reviewed.Of(checklist, Reviewed.ProjectOf(Reviewed.Sound), answers: [no]).Findings.Single(one => one.Model is null);

        Assert.Equal(("grace", new DateOnly(2027, 1, 31), 2.0), (finding.Owner, finding.On, finding.EffortDays));
    }

    [Fact]
    public void Whether_a_fallback_is_exercised_is_not_asked_where_there_is_none()
    {
        Assert.Equal(
            ReviewAnswer.NotApplicable, Reviewed.Fact(FactCheck.Fallbacks, Reviewed.Today, new Dependency { Model = "openai/gpt-6.2-sol" }).Answer);
        Assert.Equal(ReviewAnswer.Unanswered, Reviewed.Fact(FactCheck.Fallbacks, Reviewed.Today, Reviewed.Sound).Answer);
    }

    [Fact]
    public void A_review_compared_with_itself_has_not_changed() => Projects.Sample(project =>
    {
        var review = Reviewed.Of(ShippedChecklist.Default, project);

        Assert.Empty(ReviewComparison.Of(review, review).Items);
    });

    [Fact]
    public void What_is_told_of_two_reviews_is_what_differs() => Gen.Select(Projects, Projects).Sample((one, other) =>
    {
        var (before, after) = (Reviewed.Of(ShippedChecklist.Default, one), Reviewed.Of(ShippedChecklist.Default, other));
        var differing = before.Items.Zip(after.Items).Where(pair => pair.First.Status != pair.Second.Status).Select(pair => pair.Second.Id);

        Assert.Equal(differing.Order(), ReviewComparison.Of(before, after).Items.Select(item => item.ItemId).Order());
    });
}
