using CsCheck;
using RiskApi.Core.Assessments;
using RiskApi.Core.Events;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Core.Tests.Scoring;
using RiskApi.Core.Usage;
using Folio = RiskApi.Core.Tests.Portfolio.Portfolio;

namespace RiskApi.Core.Tests.Notifications;

/// <summary>What people make of alerts holds while the facts do, on the record of GPT-4.5: notice on 2025-04-14, shutdown on 2025-07-14.</summary>
public class AlertTests
{
    private const string Model = "openai/gpt-4.5-preview";

    private static readonly Dependency Gpt45 = new() { Model = Model, MigrationLeadTimeDays = 45 };
    private static readonly DateOnly BeforeTheNotice = new(2025, 4, 13);
    private static readonly DateOnly UnderNotice = new(2025, 4, 20);
    private static readonly DateOnly Stopped = new(2025, 7, 20);

    [Fact]
    public void A_line_and_an_assessment_rest_an_alert_on_the_same_facts() => Folio.Random.Sample(projects =>
    {
        foreach (var (project, lines) in projects.Zip(Lines(projects).GroupBy(line => line.Project.Id)))
        {
            Assert.All(lines.DistinctBy(line => line.Requested), line => Assert.Equal(
                AlertFacts.Of(Generated.Assess(project).Dependencies.First(scored => scored.Requested == line.Requested)).Values,
                line.Handle(AlertState.Acknowledged, "ada", default).Facts));
        }
    });

    [Theory]
    [InlineData(AlertState.Acknowledged, "Acknowledged by ada on 20 Apr 2025.")]
    [InlineData(AlertState.Resolved, "Resolved by ada on 20 Apr 2025.")]
    [InlineData(AlertState.Open, "Opened again by ada on 20 Apr 2025.")]
    public void What_somebody_makes_of_an_alert_holds_as_days_go_by(AlertState state, string because)
    {
        foreach (var day in new[] { UnderNotice, new(2025, 5, 31), new(2025, 7, 13) })
        {
            var standing = AlertStanding.Of(Handled(state), FactsOn(day), day);
            Assert.Equal((state, because), (standing.State, standing.Because));
        }
    }

    [Theory]
    [InlineData("2025-05-31", AlertState.Snoozed, "Snoozed by ada until 1 Jun 2025.")]
    [InlineData("2025-06-01", AlertState.Open, "Open again: ada snoozed it until 1 Jun 2025.")]
    [InlineData("2025-06-02", AlertState.Open, "Open again: ada snoozed it until 1 Jun 2025.")]
    public void A_snooze_ends_on_its_day(string on, AlertState state, string because)
    {
        var day = DateOnly.Parse(on, null);
        var standing = AlertStanding.Of(Handled(AlertState.Snoozed) with { SnoozedUntil = new(2025, 6, 1) }, FactsOn(day), day);

        Assert.Equal((state, because), (standing.State, standing.Because));
    }

    [Theory]
    [InlineData(AlertState.Acknowledged)]
    [InlineData(AlertState.Snoozed)]
    [InlineData(AlertState.Resolved)]
    public void A_shutdown_opens_an_alert_again_and_says_so(AlertState state)
    {
        var standing = AlertStanding.Of(Handled(state) with { SnoozedUntil = new(2025, 12, 1) }, FactsOn(Stopped), Stopped);

        Assert.Equal(AlertState.Open, standing.State);
        Assert.Contains(new ChangedFact("status", "deprecated", "retired"), standing.Changes);
        Assert.StartsWith("Open again: the status was deprecated, and is retired", standing.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void An_alert_that_opened_again_says_what_its_facts_are_by_now()
    {
        var opened = Handled(AlertState.Open) with
        {
            ReopenedBecause = "Open again: the shutdown date was 2025-07-14, and is 2025-06-30.",
            Changes = [new("retiresOn", "2025-07-14", "2025-06-30"), new("status", "active", "deprecated")],
        };

        Assert.Equal(
            "Open again: the shutdown date was 2025-07-14, and is 2025-06-30. By now the shutdown date is 2025-07-14.",
            AlertStanding.Of(opened, FactsOn(UnderNotice), UnderNotice).Because);
    }

    [Fact]
    public void A_longer_migration_is_another_day_to_start_by()
    {
        var changes = AlertStanding.Of(Handled(AlertState.Acknowledged), FactsOn(UnderNotice, Gpt45 with { MigrationLeadTimeDays = 60 }), UnderNotice).Changes;

        Assert.Equal([new ChangedFact("startByOn", "2025-05-30", "2025-05-15")], changes);
    }

    [Fact]
    public void Of_what_is_handled_only_what_its_facts_do_not_know_is_told()
    {
        var (before, after) = (At(UnderNotice), At(new(2025, 5, 31)));
        var found = ProjectEvents.Between(before, after);
        var review = AlertReview.Of([Handled(AlertState.Acknowledged)], Uses(Gpt45), Uses(Gpt45), after, found);

        Assert.Contains(found, one => one.Kind == ProjectEventKind.StartByPassed);
        Assert.All(found.Where(one => one.Requested is not null), one => Assert.True(review.IsQuiet(Noticed.Of(one))));
        Assert.All(found.Where(one => one.Requested is null), one => Assert.False(review.IsQuiet(Noticed.Of(one))));
        Assert.Empty(review.Reopened);
        Assert.Empty(review.Events);
    }

    [Fact]
    public void What_opens_again_is_told_by_the_event_that_opened_it_and_not_twice()
    {
        var (before, after) = (At(UnderNotice), At(Stopped));
        var found = ProjectEvents.Between(before, after);
        var review = AlertReview.Of([Handled(AlertState.Resolved)], Uses(Gpt45), Uses(Gpt45), after, found);

        Assert.Contains(found, one => one.Kind == ProjectEventKind.Retired);
        Assert.All(found, one => Assert.False(review.IsQuiet(Noticed.Of(one))));
        Assert.Empty(review.Events);
        var kept = Assert.Single(review.Reopened);
        Assert.Equal((AlertState.Open, "ada"), (kept.State, kept.By));
        Assert.Equal(kept.ReopenedBecause, AlertStanding.Of(kept, FactsOn(Stopped), Stopped).Because);
    }

    [Fact]
    public void A_snooze_that_ends_is_told_once_with_why()
    {
        var snoozed = Handled(AlertState.Snoozed) with { SnoozedUntil = new(2025, 5, 1) };
        var after = At(new(2025, 5, 1));
        var review = AlertReview.Of([snoozed], Uses(Gpt45), Uses(Gpt45), after, []);

        var told = Assert.Single(review.Events);
        Assert.Equal((ProjectEventKind.AlertReopened, Model), (told.Kind, told.Requested));
        Assert.Equal($"{Model}: Open again: ada snoozed it until 1 May 2025.", told.Title);
        Assert.Empty(AlertReview.Of(review.Reopened, Uses(Gpt45), Uses(Gpt45), after, []).Events);
    }

    [Fact]
    public void A_model_that_is_not_called_any_more_is_open_once_it_is_called_again()
    {
        var review = AlertReview.Of([Handled(AlertState.Resolved)], Uses(Gpt45), Uses(), Generated.Assess(Uses()), []);

        Assert.Equal(AlertState.Open, Assert.Single(review.Reopened).State);
        Assert.Empty(review.Events);
    }

    [Fact]
    public void Of_what_nothing_calls_nobody_is_told_until_something_does()
    {
        var (idle, called) = (Uses(Gpt45 with { RequestsPerMonth = 0 }), Uses(Gpt45 with { RequestsPerMonth = 10 }));
        var at = At(UnderNotice);
        var found = ProjectEvents.Between(At(BeforeTheNotice), at);

        var quiet = AlertReview.Of([], idle, idle, at, found);
        Assert.All(found.Where(one => one.Requested is not null), one => Assert.True(quiet.IsQuiet(Noticed.Of(one))));

        var told = Assert.Single(AlertReview.Of([], idle, called, at, []).Events);
        Assert.Equal(ProjectEventKind.AlertReopened, told.Kind);
        Assert.StartsWith($"{Model}: It is called again.", told.Title, StringComparison.Ordinal);
        Assert.NotEqual(AssessmentDigest.Of(at, idle), AssessmentDigest.Of(at, called));
        Assert.Equal(AssessmentDigest.Of(at), AssessmentDigest.Of(at, called));
    }

    [Fact]
    public void Unknown_traffic_still_raises_an_alert()
    {
        Assert.True(Line(Gpt45).RaisesAlert());
        Assert.True(Line(Gpt45 with { RequestsPerMonth = 1 }).RaisesAlert());
        Assert.False(Line(Gpt45 with { RequestsPerMonth = 0 }).RaisesAlert());
    }

    [Theory]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_digest_leaves_out_what_was_noticed_before_it_was_handled(int secondsAfter, bool isQuiet)
    {
        var notice = Noticed.Of(Noticed.Given);
        var handling = new AlertHandling("gpt-4o", AlertState.Acknowledged, "ada", notice.At.AddSeconds(-secondsAfter), new Dictionary<string, string>());
        var today = DateOnly.FromDateTime(notice.At.Date);

        Assert.Equal(isQuiet, handling.Quiets(notice, today));
        Assert.False((handling with { State = AlertState.Open }).Quiets(notice, today));
        Assert.False((handling with { State = AlertState.Snoozed, SnoozedUntil = today }).Quiets(notice, today));
        Assert.False((handling with { Requested = "gpt-4" }).Quiets(notice, today));
        Assert.False(handling.Quiets(Noticed.Of(Noticed.Given with { Kind = ProjectEventKind.NoticeWithdrawn }), today));
    }

    [Theory]
    [InlineData(AlertState.Open, HandledLines.None, true)]
    [InlineData(AlertState.Acknowledged, HandledLines.None, false)]
    [InlineData(AlertState.Acknowledged, HandledLines.Acknowledged, true)]
    [InlineData(AlertState.Snoozed, HandledLines.Acknowledged, false)]
    [InlineData(AlertState.Resolved, HandledLines.Acknowledged, false)]
    [InlineData(AlertState.Snoozed, HandledLines.All, true)]
    [InlineData(AlertState.Resolved, HandledLines.All, true)]
    public void Handled_lines_are_hidden_and_counted(AlertState state, HandledLines wanted, bool isShown)
    {
        var all = Folio.Fold(new WorklistFold(Folio.Year, new()), Uses(Gpt45));
        var handling = all.Lines[0].Handle(state, "ada", default) with { SnoozedUntil = state == AlertState.Snoozed ? new(2027, 1, 1) : null };
        var decisions = Decisions.None with
        {
            Handlings = new Dictionary<(string, string), AlertHandling> { [(all.Lines[0].Project.Id, Model)] = handling },
        };
        var list = Worklist.Of(all, decisions, new() { Handled = wanted }, WorklistOrder.Default, null, 10);

        Assert.Equal(isShown ? 1 : 0, list.Total);
        Assert.Equal(state is AlertState.Snoozed or AlertState.Resolved ? 1 : 0, list.SetAside);
        Assert.Equal(1 - list.SetAside, list.Groups[0].Open);
    }

    private static AlertHandling Handled(AlertState state) =>
        new(Model, state, "ada", new(UnderNotice, new TimeOnly(9, 0), TimeSpan.Zero), FactsOn(UnderNotice).Values);

    private static AlertFacts FactsOn(DateOnly day, Dependency? dependency = null) => AlertFacts.Of(At(day, dependency).Dependencies[0]);

    private static Assessment At(DateOnly day, Dependency? dependency = null) =>
        Generated.Assessor.Assess(Uses(dependency ?? Gpt45), 365, Generated.OutlookOf(day));

    private static Project Uses(params Dependency[] dependencies) => new(null, null, dependencies);

    private static WorklistLine Line(Dependency dependency) => Assert.Single(Lines([Uses(dependency)]));

    private static IReadOnlyList<WorklistLine> Lines(Project[] projects) => Folio.Fold(new WorklistFold(Folio.Year, new()), projects).Lines;
}
