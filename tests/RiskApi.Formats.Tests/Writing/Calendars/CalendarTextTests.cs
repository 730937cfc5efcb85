using System.Text;
using CsCheck;
using Ical.Net;
using Ical.Net.CalendarComponents;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Calendars;
using static RiskApi.Formats.Tests.Writing.ExportSample;

namespace RiskApi.Formats.Tests.Writing.Calendars;

/// <summary>Calendars as other programs read them.</summary>
public class CalendarTextTests
{
    private static readonly CatalogSnapshot Moved = CatalogOf(Model("m", "2025-01-01") with
    {
        AnnouncedOn = Date("2025-08-01"),
        RetiresOn = Date("2026-09-01"),
        Revisions =
        [
            new() { RecordedOn = Date("2025-08-01"), RetiresOn = Date("2026-03-01") },
            new() { RecordedOn = Date("2025-09-01"), RetiresOn = Date("2026-04-01") },
            new() { RecordedOn = Date("2025-10-01"), Withdrawn = true },
            new() { RecordedOn = Date("2025-11-01"), RetiresOn = Date("2026-09-01") },
        ],
    });

    [Fact]
    public void GPT_4_5_stops_on_its_day_and_is_to_be_left_45_days_earlier()
    {
        var calendar = Read(Gpt45());

        Assert.Equal(("PUBLISH", "Model retirements: Support copilot"), (calendar.Method, calendar.Properties.Get<string>("X-WR-CALNAME")));
        Assert.Equal(
            [
                "2025-05-30 2025-05-31 CONFIRMED Last day to start moving off openai/gpt-4.5-preview",
                "2025-07-14 2025-07-15 CONFIRMED openai/gpt-4.5-preview stops answering"
            ],
            calendar.Events.Select(one => $"{one.Start!.Date:yyyy-MM-dd} {one.End!.Date:yyyy-MM-dd} {one.Status} {one.Summary}"));
        Assert.All(calendar.Events, one => Assert.False(one.Start!.HasTime));
        Assert.All(calendar.Events, one => Assert.Equal(new DateTime(2025, 4, 14), one.DtStamp!.Value));
        Assert.Equal("-P30D -P7D", string.Join(' ', calendar.Events[0]!.Alarms.Select(alarm => alarm.Trigger!.Duration.ToString())));
    }

    [Fact]
    public void A_moved_date_keeps_its_UID_and_raises_SEQUENCE()
    {
        CalendarEvent[] stops = [.. Enumerable.Range(8, 4).Select(month => Stop(Assess(Moved, $"2025-{month:00}-01", "acme/m")))];

        Assert.Single(stops.Select(stop => stop.Uid).Distinct());
        Assert.Equal([0, 1, 2, 3], stops.Select(stop => stop.Sequence));
        Assert.Equal(["2026-03-01", "2026-04-01", "2026-04-01", "2026-09-01"], stops.Select(stop => $"{stop.Start!.Date:yyyy-MM-dd}"));
        Assert.Equal(["CONFIRMED", "CONFIRMED", "CANCELLED", "CONFIRMED"], stops.Select(stop => stop.Status));
        Assert.Equal([new(2025, 8, 1), new(2025, 9, 1), new(2025, 10, 1), new(2025, 11, 1)], stops.Select(stop => stop.LastModified!.Value));
    }

    [Fact]
    public void A_date_taken_back_reminds_of_nothing()
    {
        var calendar = Read(Assess(Moved, "2025-10-01", "acme/m"));

        Assert.Equal(2, calendar.Events.Count);
        Assert.All(calendar.Events, one => Assert.Equal(("CANCELLED", 0), (one.Status, one.Alarms.Count)));
    }

    [Fact]
    public void A_changed_project_raises_the_SEQUENCE_of_its_day_to_start_by()
    {
        var (before, outlook) = Gpt45();
        var after = Gpt45(leadTimeDays: 60).Assessed with
        {
            Version = before.Version + 1,
            ChangedAt = new DateTimeOffset(2025, 4, 19, 12, 0, 0, TimeSpan.Zero)
        };
        var (was, now) = (Read((before, outlook)).Events[0]!, Read((after, outlook)).Events[0]!);

        Assert.Equal(was.Uid, now.Uid);
        Assert.True(now.Start!.Value < was.Start!.Value && now.Sequence > was.Sequence && now.LastModified!.Value > was.LastModified!.Value);
        Assert.Equal(Stop((before, outlook)).Sequence, Stop((after, outlook)).Sequence);
    }

    [Fact]
    public void Two_projects_have_events_of_their_own_under_their_names()
    {
        var (assessed, outlook) = Gpt45();
        var other = assessed with { ProjectId = "other", Project = assessed.Project with { Name = "Other" } };
        var calendar = Calendar.Load(CalendarText.Of([assessed, other], outlook.Known, CatalogPast.None(outlook.Known.Catalog), Links))!;

        Assert.Equal(4, calendar.Events.Select(one => one.Uid).Distinct().Count());
        Assert.Equal(["Other", "Support copilot"], calendar.Events.Select(one => one.Summary!.Split(':')[0]).Distinct().Order());
    }

    [Fact]
    public void No_line_is_longer_than_75_octets_or_ends_within_a_character_whatever_the_names() => Names.Any.Sample(
        name =>
        {
            var (assessed, outlook) = Gpt45();
            var named = assessed with { Project = assessed.Project with { Name = name } };
            var text = CalendarText.Of([named, assessed with { ProjectId = "other" }], outlook.Known, CatalogPast.None(outlook.Known.Catalog), Links);
            var strict = new UTF8Encoding(false, throwOnInvalidBytes: true);

            Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
            Assert.All(text.Split("\r\n"), line => Assert.InRange(strict.GetByteCount(line), 0, 75));
            Assert.DoesNotContain(text.Replace("\r\n", "", StringComparison.Ordinal), character => char.IsControl(character));
            Assert.Contains(Calendar.Load(text)!.Events, one => one.Summary == $"{XmlText.Line(named.Title)}: openai/gpt-4.5-preview stops answering");
        },
        iter: 100);

    private static CalendarEvent Stop((Assessed Assessed, Core.Forecast.Outlooks.Outlook Outlook) project) =>
        Read(project).Events.Single(one => one.Summary!.EndsWith("stops answering", StringComparison.Ordinal));

    private static Calendar Read((Assessed Assessed, Core.Forecast.Outlooks.Outlook Outlook) project) =>
        Calendar.Load(CalendarText.Of([project.Assessed], project.Outlook.Known, CatalogPast.None(project.Outlook.Known.Catalog), Links))!;
}
