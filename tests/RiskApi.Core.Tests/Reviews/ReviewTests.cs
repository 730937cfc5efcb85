using RiskApi.Core.Reviews;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Core.Reviews.Facts;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Reviews;

/// <summary>How items come to stand as they do.</summary>
public class ReviewTests
{
    private static readonly Checklist People = Reviewed.ChecklistOf(Reviewed.Item("item"));
    private static readonly Checklist Owner = Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.OwnerIsNamed));
    private static readonly Project Unowned = Reviewed.ProjectOf(Reviewed.Sound);
    private static readonly Project Owned = Unowned with { Owner = "ada@example.com" };

    [Theory]
    [InlineData(null, ItemStatus.Unanswered, "Nobody has answered.")]
    [InlineData(ReviewAnswer.Unanswered, ItemStatus.Unanswered, "Nobody has answered.")]
    [InlineData(ReviewAnswer.Yes, ItemStatus.Met, "ada says yes.")]
    [InlineData(ReviewAnswer.No, ItemStatus.Open, "ada says no.")]
    [InlineData(ReviewAnswer.NotApplicable, ItemStatus.NotApplicable, "ada says not applicable.")]
    public void People_decide_what_no_fact_decides(ReviewAnswer? answer, ItemStatus status, string because)
    {
        var item = Reviewed.Of(People, Unowned, answers: answer is { } given ? [Says(given)] : []).Items[0];

        Assert.Equal((status, because, false), (item.Status, item.Because, item.Disagreement));
        Assert.Null(item.Fact);
    }

    [Theory]
    [InlineData(ReviewAnswer.Yes, true, "The facts say no; ada says yes. The facts decide.")]
    [InlineData(ReviewAnswer.NotApplicable, true, "The facts say no; ada says not applicable. The facts decide.")]
    [InlineData(ReviewAnswer.No, false, "The facts say no, and ada says no.")]
    [InlineData(ReviewAnswer.Unanswered, false, "The facts say no.")]
    public void The_facts_decide_and_both_are_shown(ReviewAnswer answer, bool disagreement, string because)
    {
        var item = Reviewed.Of(Owner, Unowned, answers: [Says(answer)]).Items[0];

        Assert.Equal((ItemStatus.Open, ReviewAnswer.No, disagreement, because), (item.Status, item.Answer, item.Disagreement, item.Because));
        Assert.Equal(answer, item.People!.Answer);
        Assert.Equal(ReviewAnswer.No, item.Fact!.Answer);
    }

    [Fact]
    public void What_the_facts_leave_open_people_decide()
    {
        var item = Reviewed.Of(Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.ForcedWork)), Unowned, answers: [Says(ReviewAnswer.Yes)]).Items[0];

        Assert.Equal((ItemStatus.Met, "The facts leave it open; ada says yes."), (item.Status, item.Because));
    }

    [Fact]
    public void A_waiver_stands_until_its_last_day()
    {
        var waiver = Waive(Owner, Unowned);

        Assert.Equal((ItemStatus.Waived, WaiverState.Stands), Standing(Reviewed.Of(Owner, Unowned, Reviewed.Today, waivers: [waiver])));
        var expired = Reviewed.Of(Owner, Unowned, Reviewed.Today.AddDays(1), waivers: [waiver]);
        Assert.Equal((ItemStatus.Open, WaiverState.Expired), Standing(expired));
        Assert.Equal("The facts say no. The waiver expired on 2026-11-24, so the item is open again.", expired.Items[0].Because);
    }

    [Fact]
    public void A_waiver_falls_when_the_facts_change_and_says_so()
    {
        var checklist = Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.NoPreview));
        var gpt45 = Reviewed.ProjectOf(Reviewed.Sound with { Model = "openai/gpt-4.5-preview" });
        var waiver = Waive(checklist, gpt45, new(2025, 3, 15)) with { ExpiresOn = new(2026, 1, 1) };
        var more = Reviewed.ProjectOf(gpt45.Dependencies[0], Reviewed.Sound with { Model = "openai/o1-preview-2024-09-12" });

        Assert.Equal((ItemStatus.Waived, WaiverState.Stands), Standing(Reviewed.Of(checklist, gpt45, new(2025, 4, 10), waivers: [waiver])));
        var changed = Reviewed.Of(checklist, more, new(2025, 4, 10), waivers: [waiver]);
        Assert.Equal((ItemStatus.Open, WaiverState.FactsChanged), Standing(changed));
        Assert.Contains("The facts have changed since the waiver was given, so the item is open again.", changed.Items[0].Because, StringComparison.Ordinal);
    }

    [Fact]
    public void A_notice_reopens_what_was_accepted_without_one()
    {
        var checklist = Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.LeadTimeIsStated));
        var gpt45 = Reviewed.ProjectOf(Reviewed.Sound with { Model = "openai/gpt-4.5-preview", MigrationLeadTimeDays = null });
        var waiver = Waive(checklist, gpt45, new(2025, 3, 15)) with { ExpiresOn = new(2026, 1, 1) };

        Assert.Equal(WaiverState.Stands, Standing(Reviewed.Of(checklist, gpt45, new(2025, 4, 13), waivers: [waiver])).Waiver);
        Assert.Equal(WaiverState.FactsChanged, Standing(Reviewed.Of(checklist, gpt45, new(2025, 4, 14), waivers: [waiver])).Waiver);
    }

    [Fact]
    public void A_shutdown_reopens_what_was_accepted_under_notice()
    {
        var checklist = Reviewed.ChecklistOf(Reviewed.Item("item", FactCheck.LeadTimeIsStated));
        var gpt45 = Reviewed.ProjectOf(Reviewed.Sound with { Model = "openai/gpt-4.5-preview", MigrationLeadTimeDays = null });
        var waiver = Waive(checklist, gpt45, new(2025, 4, 20)) with { ExpiresOn = new(2026, 1, 1) };

        Assert.Equal(WaiverState.Stands, Standing(Reviewed.Of(checklist, gpt45, new(2025, 7, 13), waivers: [waiver])).Waiver);
        Assert.Equal(WaiverState.FactsChanged, Standing(Reviewed.Of(checklist, gpt45, new(2025, 7, 14), waivers: [waiver])).Waiver);
    }

    [Fact]
    public void A_waiver_is_not_needed_where_the_item_is_in_order()
    {
        var review = Reviewed.Of(Owner, Owned, waivers: [Waive(Owner, Unowned)]);

        Assert.Equal((ItemStatus.Met, WaiverState.NotNeeded), Standing(review));
    }

    [Fact]
    public void A_waiver_may_stand_for_an_answer_of_people_or_for_none()
    {
        var waiver = Waive(People, Unowned);

        Assert.Equal(ItemStatus.Waived, Reviewed.Of(People, Unowned, waivers: [waiver]).Items[0].Status);
        Assert.Equal(ItemStatus.Waived, Reviewed.Of(People, Unowned, answers: [Says(ReviewAnswer.No)], waivers: [waiver]).Items[0].Status);
        Assert.Equal(ItemStatus.Met, Reviewed.Of(People, Unowned, answers: [Says(ReviewAnswer.Yes)], waivers: [waiver]).Items[0].Status);
    }

    [Fact]
    public void Open_items_are_taken_by_risk_then_day_then_effort()
    {
        var checklist = Reviewed.ChecklistOf(
            Reviewed.Item("medium", risk: RiskLevel.Medium, effortDays: 0.5),
            Reviewed.Item("long", effortDays: 9),
            Reviewed.Item("short", effortDays: 2),
            Reviewed.Item("due", effortDays: 20),
            Reviewed.Item("met"),
            Reviewed.Item("asked.medium", risk: RiskLevel.Medium),
            Reviewed.Item("asked.high"));
        ItemAnswer[] answers =
        [
            Says(ReviewAnswer.No, "medium"),
            Says(ReviewAnswer.No, "long"),
            Says(ReviewAnswer.No, "short"),
            Says(ReviewAnswer.No, "due") with { DueOn = new(2027, 1, 1) },
            Says(ReviewAnswer.Yes, "met"),
        ];

        var review = Reviewed.Of(checklist, Unowned, answers: answers);

        Assert.Equal(["due", "short", "long", "medium"], review.Order);
        Assert.Equal(["asked.high", "asked.medium"], review.Questions);
    }

    [Fact]
    public void The_day_to_start_by_is_the_earliest_of_the_dependencies_that_speak_against_it()
    {
        var underNotice = Reviewed.Sound with { Model = "openai/gpt-5-2025-08-07" };
        var item = Reviewed.Fact(FactCheck.LeadTimeIsStated, Reviewed.Today, underNotice, Reviewed.Sound with
        {
            MigrationLeadTimeDays = null
        }, underNotice with { MigrationLeadTimeDays = null, EmbeddedItems = 0 });
        var assessed = Reviewed.Assess(Reviewed.ProjectOf(underNotice with { MigrationLeadTimeDays = null }), Reviewed.Today);

        Assert.Equal(assessed.Dependencies[0].Deadline.StartByOn, item.StartByOn);
        Assert.Null(Reviewed.Fact(FactCheck.LeadTimeIsStated, Reviewed.Today, underNotice).StartByOn);
    }

    [Theory]
    [InlineData(ReviewAnswer.No, "2026-11-23", true)]
    [InlineData(ReviewAnswer.No, "2026-11-24", false)]
    [InlineData(ReviewAnswer.Unanswered, "2026-11-23", true)]
    [InlineData(ReviewAnswer.Yes, "2026-11-23", false)]
    public void An_item_is_overdue_after_the_day_that_people_set(ReviewAnswer answer, string dueOn, bool overdue)
    {
        var review = Reviewed.Of(People, Unowned, answers: [Says(answer) with { DueOn = DateOnly.Parse(dueOn) }]);

        Assert.Equal((overdue, overdue ? 1 : 0), (review.Items[0].Overdue, review.Totals.Overdue));
    }

    [Fact]
    public void Totals_count_every_item_once_per_pillar_and_in_all()
    {
        var checklist = Reviewed.ChecklistOf(
            Reviewed.Item("a.open", pillar: "a", effortDays: 2),
            Reviewed.Item("a.medium", pillar: "a", risk: RiskLevel.Medium, effortDays: 3),
            Reviewed.Item("a.asked", pillar: "a", effortDays: 100),
            Reviewed.Item("b.met", pillar: "b"),
            Reviewed.Item("b.none", pillar: "b"),
            Reviewed.Item("b.waived", pillar: "b", effortDays: 100));
        ItemAnswer[] answers =
        [
            Says(ReviewAnswer.No, "a.open"),
            Says(ReviewAnswer.No, "a.medium"),
            Says(ReviewAnswer.Yes, "b.met"),
            Says(ReviewAnswer.NotApplicable, "b.none"),
            Says(ReviewAnswer.No, "b.waived")
        ];
        var fingerprint = Reviewed.Of(checklist, Unowned).Items[^1].FactsFingerprint;

        var review = Reviewed.Of(checklist, Unowned, answers: answers, waivers:
        [
            new() { ItemId = "b.waived", Reason = "Known.", Owner = "ada", ExpiresOn = Reviewed.Today, FactsFingerprint = fingerprint }
        ]);

        Assert.Equal(new(6, 1, 1, 1, 1, 1, 1, 0, AnsweredShare: 0.8333, MetShare: 0.2, OpenEffortDays: 5), review.Totals);
        Assert.Equal(new(3, 1, 1, 1, 0, 0, 0, 0, AnsweredShare: 0.6667, MetShare: 0, OpenEffortDays: 5), review.Pillars[0].Totals);
        Assert.Equal(new(3, 0, 0, 0, 1, 1, 1, 0, AnsweredShare: 1, MetShare: 0.5, OpenEffortDays: 0), review.Pillars[1].Totals);
    }

    [Fact]
    public void A_checklist_of_which_nothing_concerns_the_project_is_met() =>
        Assert.Equal(1, Reviewed.Of(People, Unowned, answers: [Says(ReviewAnswer.NotApplicable)]).Totals.MetShare);

    [Fact]
    public void An_answer_must_be_about_an_item_and_given_once()
    {
        Assert.Contains("'other'", Assert.Throws<ArgumentException>(
            () => Reviewed.Of(People, Unowned, answers: [Says(ReviewAnswer.Yes, "other")])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => Reviewed.Of(People, Unowned, answers: [Says(ReviewAnswer.Yes), Says(ReviewAnswer.No)]));
        Assert.Throws<ArgumentException>(() => Reviewed.Of(People, Unowned, waivers: [Waive(People, Unowned), Waive(People, Unowned)]));
    }

    [Fact]
    public void The_assessment_must_be_of_the_project() =>
        Assert.Throws<ArgumentException>(
            () => Review.Of(People, Reviewed.ProjectOf(Reviewed.Sound, Reviewed.Sound), Reviewed.Assess(Unowned, Reviewed.Today), [], []));

    private static (ItemStatus Status, WaiverState Waiver) Standing(Review review) => (review.Items[0].Status, review.Items[0].Waiver!.State);

    private static ItemAnswer Says(ReviewAnswer answer, string item = "item") => new() { ItemId = item, Answer = answer, AnsweredBy = "ada" };

    private static Waiver Waive(Checklist checklist, Project project, DateOnly? asOf = null) => new()
    {
        ItemId = "item",
        Reason = "Known.",
        Owner = "grace",
        ExpiresOn = Reviewed.Today,
        FactsFingerprint = Reviewed.Of(checklist, project, asOf).Items[0].FactsFingerprint,
    };
}
