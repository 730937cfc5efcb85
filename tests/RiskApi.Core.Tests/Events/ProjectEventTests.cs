using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Events;
using RiskApi.Core.Scoring;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;

namespace RiskApi.Core.Tests.Events;

/// <summary>What owners are told of their projects, on the record of GPT-4.5: notice on 2025-04-14, shutdown on 2025-07-14.</summary>
public class ProjectEventTests
{
    private static readonly Dependency Gpt45 = new() { Model = "openai/gpt-4.5-preview", MigrationLeadTimeDays = 45 };
    private static readonly DateOnly BeforeTheNotice = new(2025, 4, 13);
    private static readonly DateOnly UnderNotice = new(2025, 4, 20);

    [Fact]
    public void A_notice_is_told_with_its_date_and_the_step_it_stands_at()
    {
        var events = Between(BeforeTheNotice, UnderNotice);

        Assert.Equal([ProjectEventKind.NoticeGiven, ProjectEventKind.StartByApproaching], Kinds(events));
        Assert.Equal(("2025-07-14", "openai/gpt-4.5-preview"), (events[0].RetiresOn.ToString(), events[0].Model));
        Assert.Equal((90, new DateOnly(2025, 5, 30)), (events[1].Days, events[1].StartByOn));
    }

    [Fact]
    public void The_first_assessment_tells_what_stands() =>
        Assert.Equal(Kinds(Between(BeforeTheNotice, UnderNotice)), Kinds(ProjectEvents.Between(null, At(UnderNotice))));

    [Fact]
    public void A_project_without_notices_has_nothing_to_tell_at_first() =>
        Assert.Empty(ProjectEvents.Between(null, At(BeforeTheNotice)));

    [Theory]
    [InlineData("2025-04-21")]
    [InlineData("2025-04-29")]
    [InlineData("2025-04-30", "30")]
    [InlineData("2025-05-23", "30", "7")]
    [InlineData("2025-05-30", "30", "7", "0")]
    [InlineData("2025-05-31", "30", "7", "0", "passed")]
    public void A_step_towards_the_start_by_date_that_was_missed_is_told_late(string day, params string[] steps)
    {
        var told = Between(UnderNotice, DateOnly.Parse(day, null)).Where(
            one => one.Kind is ProjectEventKind.StartByApproaching or ProjectEventKind.StartByPassed);

        Assert.Equal(steps, told.Select(one => one.Days?.ToString() ?? "passed"));
    }

    [Fact]
    public void Every_step_is_told_once_on_whichever_days_one_looks() =>
        Gen.Int[0, 60].HashSet[0, 12].Sample(offsets =>
        {
            var days = offsets.Order().Select(UnderNotice.AddDays).Prepend(BeforeTheNotice).Append(UnderNotice.AddDays(61)).ToArray();
            var told = days
                .Zip(days.Skip(1))
                .SelectMany(pair => Between(pair.First, pair.Second))
                .Where(one => one.Kind == ProjectEventKind.StartByApproaching)
                .ToArray();

            // Days that were reached before the first look under notice are not told.
            int[] steps = [90, 30, 7, 0];
            var firstSlackDays = 40 - (offsets.Count == 0 ? 61 : offsets.Min());
            Assert.Equal(steps.Where((step, i) => firstSlackDays > step
                || i == Array.FindLastIndex(steps, at => firstSlackDays <= at && firstSlackDays >= 0)), told.Select(one => one.Days!.Value));
        });

    [Fact]
    public void A_shutdown_is_told_once()
    {
        Assert.Equal([ProjectEventKind.Retired], Kinds(Between(new(2025, 7, 1), new(2025, 7, 20))));
        Assert.Empty(Between(new(2025, 7, 20), new(2025, 8, 20)));
    }

    [Fact]
    public void A_date_that_moves_is_told_with_both_dates()
    {
        var moved = ProjectEvents.Between(
            At(UnderNotice), With(At(UnderNotice), scored => scored with { Lifecycle = scored.Lifecycle! with { RetiresOn = new DateOnly(2025, 12, 1) } }))[0];

        Assert.Equal((ProjectEventKind.DateMoved, "2025-07-14", "2025-12-01"), (moved.Kind, moved.RetiredOnBefore.ToString(), moved.RetiresOn.ToString()));
    }

    [Fact]
    public void A_notice_that_is_taken_back_is_told() =>
        Assert.Equal(
            [ProjectEventKind.NoticeWithdrawn], Kinds(ProjectEvents.Between(At(UnderNotice), At(BeforeTheNotice))).Except([ProjectEventKind.BandCrossed]));

    [Fact]
    public void A_fallback_under_notice_is_told()
    {
        var project = new Project(null, null, [new() { Model = "openai/gpt-4.1-2025-04-14", Fallback = new() { Model = "openai/gpt-4.5-preview" } }]);

        Assessment On(DateOnly day) => Generated.Assessor.Assess(project, 365, Generated.OutlookOf(day));

        var told = Assert.Single(ProjectEvents.Between(On(BeforeTheNotice), On(UnderNotice)), one => one.Kind == ProjectEventKind.ReplacementUnderNotice);

        Assert.Equal("openai/gpt-4.5-preview", told.Replacement);
    }

    [Fact]
    public void A_band_that_is_crossed_is_told_unless_the_horizon_differs()
    {
        var (before, after) = (At(UnderNotice), At(UnderNotice) with { Band = Band.Critical });

        Assert.Equal([ProjectEventKind.BandCrossed], Kinds(ProjectEvents.Between(before, after)));
        Assert.Empty(ProjectEvents.Between(before with { HorizonDays = 90 }, after));
    }

    [Fact]
    public void Between_assessments_of_the_same_digest_there_is_nothing_to_tell() =>
        Gen.Select(Generated.Project, Gen.Int[0, 2], Gen.Int[0, 3]).Sample((project, start, days) =>
        {
            var before = Generated.Assessor.Assess(project, 365, Generated.OutlookOf(new DateOnly(2025, 1, 1).AddDays(start * 300)));
            var after = Generated.Assessor.Assess(project, 365, Generated.OutlookOf(before.AsOf.AddDays(days)));

            Assert.True(AssessmentDigest.Of(before) != AssessmentDigest.Of(after) || ProjectEvents.Between(before, after) is []);
        }, iter: 300);

    /// <summary>What is told of GPT-4.5 itself.</summary>
    private static IReadOnlyList<ProjectEvent> Between(DateOnly before, DateOnly after) =>
        [.. ProjectEvents.Between(At(before), At(after))
            .Where(one => one.Kind is not (ProjectEventKind.BandCrossed or ProjectEventKind.ReplacementUnderNotice))];

    private static Assessment At(DateOnly day) => Generated.Assessor.Assess(new Project(null, null, [Gpt45]), 365, Generated.OutlookOf(day));

    private static Assessment With(Assessment assessment, Func<DependencyAssessment, DependencyAssessment> change) =>
        assessment with { Dependencies = [.. assessment.Dependencies.Select(change)] };

    private static IEnumerable<ProjectEventKind> Kinds(IEnumerable<ProjectEvent> events) => events.Select(one => one.Kind);
}
