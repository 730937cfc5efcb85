using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using RiskApi.Core.Catalog;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.Events.Calendar;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Calendars;

/// <summary>Writes the days that projects have to keep in mind as a calendar to subscribe to (RFC 5545, RFC 7986).</summary>
internal static class CalendarText
{
    private const string RefreshInterval = "P1D";

    /// <summary>Days before a day to start by on which a calendar should remind of it.</summary>
    private static readonly int[] ReminderDays = [30, 7];

    /// <summary>Writes a calendar.</summary>
    /// <param name="projects">The projects, assessed as of one day.</param>
    /// <param name="known">What was known on that day.</param>
    /// <param name="past">What calendars have told before.</param>
    /// <param name="links">Where the calendar and the facts are read.</param>
    public static string Of(IReadOnlyList<Assessed> projects, CatalogView known, CatalogPast past, ExportLinks links)
    {
        var name = projects is [var only] ? $"Model retirements: {XmlText.Line(only.Title)}" : "Model retirements";
        var calendar = new Calendar { ProductId = "-//RiskApi//Model retirements//EN", Method = "PUBLISH", Scale = "GREGORIAN" };
        calendar.AddProperty("NAME", name);
        calendar.AddProperty("X-WR-CALNAME", name);
        calendar.AddProperty("X-WR-CALDESC", "When the models that a project calls stop answering, and when to start moving off them.");
        calendar.AddProperty(new CalendarProperty("REFRESH-INTERVAL", RefreshInterval) { Parameters = { new CalendarParameter("VALUE", "DURATION") } });
        calendar.AddProperty("X-PUBLISHED-TTL", RefreshInterval);
        if (links.Self is { } self)
        {
            calendar.AddProperty(new CalendarProperty("SOURCE", new Uri(self)) { Parameters = { new CalendarParameter("VALUE", "URI") } });
        }

        calendar.Events.AddRange(projects.SelectMany(project =>
            CalendarEntries.Of(project.Assessment, known, past).Select(entry => EventOf(entry, project, projects.Count > 1, links))));
        return CalendarFolding.Of(new CalendarSerializer().SerializeToString(calendar)!);
    }

    private static CalendarEvent EventOf(CalendarEntry entry, Assessed project, bool isOneOfMany, ExportLinks links)
    {
        var changedAt = Stamp(ChangedAt(entry, project));
        var slash = entry.Model.IndexOf('/', StringComparison.Ordinal);
        var written = new CalendarEvent
        {
            Uid = NameUuid.Of("calendar", project.Key, CalendarWords.Of(entry.Kind), entry.Model).ToString(),
            Sequence = SequenceOf(entry, project),
            DtStamp = changedAt,
            LastModified = changedAt,
            Start = Day(entry.On),
            End = Day(entry.UntilOn == DateOnly.MaxValue ? entry.UntilOn : entry.UntilOn.AddDays(1)),
            Status = CalendarWords.Of(entry.State),
            Transparency = TransparencyType.Transparent,
            Summary = XmlText.Line(isOneOfMany ? $"{project.Title}: {entry.Title}" : entry.Title),
            Description = XmlText.Line(entry.Text),
            Categories = ["Model retirement"],
            Url = new Uri(links.OfModel(entry.Model[..slash], entry.Model[(slash + 1)..])),
        };
        foreach (var days in entry is { Kind: CalendarEntryKind.StartBy, State: not CalendarEntryState.Cancelled } ? ReminderDays : [])
        {
            written.Alarms.Add(new Alarm
            {
                Action = AlarmAction.Display,
                Description = $"Start moving off {entry.Model} within {days} days",
                Trigger = new Trigger(new Duration(days: -days))
            });
        }

        return written;
    }

    /// <summary>A change of the project moves its days to start by, and not the vendors' dates.</summary>
    private static int SequenceOf(CalendarEntry entry, Assessed project) =>
        entry.Kind == CalendarEntryKind.StartBy ? (int)Math.Min(int.MaxValue, entry.Revisions + project.Version) : entry.Revisions;

    private static DateTime ChangedAt(CalendarEntry entry, Assessed project)
    {
        var toldAt = entry.ChangedAt.UtcDateTime;
        return entry.Kind == CalendarEntryKind.StartBy && project.ChangedAt?.UtcDateTime is { } changedAt && changedAt > toldAt ? changedAt : toldAt;
    }

    private static CalDateTime Stamp(DateTime at) => new(at, CalDateTime.UtcTzId);

    private static CalDateTime Day(DateOnly day) => new(day);
}

/// <summary>The words of calendars.</summary>
internal static class CalendarWords
{
    public static string Of(CalendarEntryKind kind) => kind == CalendarEntryKind.Shutdown ? "shutdown" : "start-by";

    public static string Of(CalendarEntryState state) => state switch
    {
        CalendarEntryState.Confirmed => "CONFIRMED",
        CalendarEntryState.Tentative => "TENTATIVE",
        _ => "CANCELLED",
    };
}
