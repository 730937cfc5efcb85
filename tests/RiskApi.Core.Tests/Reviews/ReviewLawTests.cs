using CsCheck;
using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Tests.Reviews.Checklists;
using RiskApi.Core.Tests.Scoring;

namespace RiskApi.Core.Tests.Reviews;

/// <summary>What must hold of every review by the shipped checklist.</summary>
public class ReviewLawTests
{
    private static readonly string[] Ids = [.. ShippedChecklist.Default.Items.Select(item => item.Id)];

    private static readonly Gen<ItemAnswer[]> Answers =
        from answers in Gen.Enum<ReviewAnswer>().Array[Ids.Length]
        from due in Gen.Int[-400, 400].Nullable().Array[Ids.Length]
        select answers
            .Select((answer, i) => new ItemAnswer { ItemId = Ids[i], Answer = answer, DueOn = due[i] is { } days ? Reviewed.Today.AddDays(days) : null })
            .ToArray();

    private static readonly Gen<Review> Any = Gen.Select(
        Generated.Project, Answers, (project, answers) => Reviewed.Of(ShippedChecklist.Default, project, answers: answers));

    [Fact]
    public void Every_item_stands_somewhere_and_is_counted_once() => Any.Sample(
        review =>
        {
            var totals = review.Totals;
            Assert.Equal(Ids, review.Items.Select(item => item.Id));
            Assert.Equal(Ids.Length, totals.OpenHigh + totals.OpenMedium + totals.Unanswered + totals.Waived + totals.Met + totals.NotApplicable);
            Assert.Equal(totals.Items, review.Pillars.Sum(pillar => pillar.Totals.Items));
            Assert.Equal(totals.OpenHigh, review.Pillars.Sum(pillar => pillar.Totals.OpenHigh));
            Assert.Equal(totals.OpenEffortDays, review.Pillars.Sum(pillar => pillar.Totals.OpenEffortDays), 0.01);
            Assert.InRange(totals.AnsweredShare, 0, 1);
            Assert.InRange(totals.MetShare, 0, 1);
        },
        iter: 200);

    [Fact]
    public void What_is_open_is_in_the_order_and_what_is_unanswered_among_the_questions() => Any.Sample(
        review =>
        {
            Assert.Equal(Of(review, ItemStatus.Open), review.Order.Order());
            Assert.Equal(Of(review, ItemStatus.Unanswered), review.Questions.Order());
            var risks = review.Order.Select(id => review.Items.Single(item => item.Id == id).Risk).ToArray();
            Assert.Equal(risks.Order(), risks);
        },
        iter: 200);

    [Fact]
    public void A_person_never_overrules_a_fact() => Gen.Select(Generated.Project, Answers).Sample(
        (project, answers) =>
        {
            var review = Reviewed.Of(ShippedChecklist.Default, project, answers: answers);
            var unasked = Reviewed.Of(ShippedChecklist.Default, project);
            Assert.All(review.Items
                .Zip(unasked.Items)
                .Where(pair => pair.Second.Fact?.Answer is not null), pair => Assert.Equal(pair.Second.Status, pair.First.Status));
        },
        iter: 200);

    [Fact]
    public void A_waiver_given_today_stands_today_for_whatever_needs_it() => Gen.Select(Generated.Project, Answers).Sample(
        (project, answers) =>
        {
            var before = Reviewed.Of(ShippedChecklist.Default, project, answers: answers);
            Waiver[] waivers = [.. before.Items.Select(item =>
                new Waiver { ItemId = item.Id, Reason = "Known.", Owner = "ada", ExpiresOn = Reviewed.Today, FactsFingerprint = item.FactsFingerprint })];
            var after = Reviewed.Of(ShippedChecklist.Default, project, answers: answers, waivers: waivers);

            Assert.Equal(0, after.Totals.OpenHigh + after.Totals.OpenMedium + after.Totals.Unanswered);
            Assert.Equal(before.Totals.Met, after.Totals.Met);
        },
        iter: 200);

    [Fact]
    public void The_order_of_dependencies_does_not_change_the_facts() => Generated.Project.Sample(
        project =>
        {
            var turned = project with { Dependencies = [.. project.Dependencies.Reverse()] };
            Assert.Equal(
                Reviewed.Of(ShippedChecklist.Default, project).Items.Select(item => (item.Id, item.Status, item.FactsFingerprint)),
                Reviewed.Of(ShippedChecklist.Default, turned).Items.Select(item => (item.Id, item.Status, item.FactsFingerprint)));
        },
        iter: 200);

    /// <summary>Figures drift from day to day; while they stay on one side of a check, the fact is the same.</summary>
    [Fact]
    public void A_day_alone_does_not_change_the_facts() => Generated.Project.Sample(
        project =>
        {
            var today = Reviewed.Of(ShippedChecklist.Default, project);
            var tomorrow = Reviewed.Of(ShippedChecklist.Default, project, Reviewed.Today.AddDays(1));
            var sameStatus = today.Project.Dependencies
                .Select(one => (one.Model, one.Status))
                .SequenceEqual(tomorrow.Project.Dependencies.Select(one => (one.Model, one.Status)));
            var sameBand = today.Project.Band == tomorrow.Project.Band;
            var same = today.Items.Zip(tomorrow.Items).Where(pair => sameStatus && sameBand && Answers(pair.First).SequenceEqual(Answers(pair.Second)));

            Assert.All(same, pair => Assert.True(pair.First.FactsFingerprint == pair.Second.FactsFingerprint, pair.First.Id));

            static IEnumerable<(string?, ReviewAnswer?)> Answers(ReviewItem item) =>
                item.Fact?.Evidence.Select(evidence => (evidence.Dependency, evidence.Answer)) ?? [];
        },
        iter: 200);

    private static IEnumerable<string> Of(Review review, ItemStatus status) =>
        review.Items.Where(item => item.Status == status).Select(item => item.Id).Order();
}
