using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Notifications;
using RiskApi.Web;

namespace RiskApi.Notifications.Messages;

/// <summary>What people read of a message, in plain text.</summary>
internal static class MessageText
{
    /// <summary>The message in a line.</summary>
    public static string Headline(Message message) => message switch
    {
        { Kind: MessageKind.Test } => "A test: messages of this subscription arrive here",
        { Kind: MessageKind.Event, Alerts: [var notice] } => $"{Name(notice)}: {notice.Event.Title}",
        { Alerts.Count: 1 } => $"1 event{OfOwner(message)}, since the digest before",
        _ => $"{message.Alerts.Count} events{OfOwner(message)}, since the digest before",
    };

    /// <summary>What a notice is about.</summary>
    public static string Name(Alert notice) => notice.Project.Name ?? notice.Project.Id;

    /// <summary>A notice in a line of a digest, with how far its day is: <c>Shop, in 16 days: gpt-4o is under notice</c>.</summary>
    /// <param name="notice">The notice.</param>
    /// <param name="today">The day on which it is read.</param>
    public static string Line(Alert notice, DateOnly today) => $"{Cut(Name(notice), 60)}{(DayOf(notice) is { } day ? $", {InDays(day, today)}" : "")}: {notice.Event.Title}";

    /// <summary>A message in one line, all that it tells.</summary>
    public static string Summary(Message message, DateOnly today) =>
        message.Alerts is [] ? Headline(message) : string.Join("; ", message.Alerts.Select(notice => Line(notice, today).ReplaceLineEndings(" ")));

    /// <summary>What stands beside a notice: names with values.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(Alert notice)
    {
        var (project, told) = (notice.Project, notice.Event);
        var today = DateOnly.FromDateTime(notice.At.UtcDateTime);
        (string, string?)[] facts =
        [
            ("Project", project.Id),
            ("Score", string.Create(CultureInfo.InvariantCulture, $"{project.Score:0.#} ({Words.Of(project.Band)})")),
            ("Model", told.Model ?? told.Requested),
            ("Shutdown", told.RetiresOn is { } end ? $"{end}, {InDays(end.Day, today)}" : null),
            ("Shutdown, as told before", told.RetiredOnBefore?.ToString()),
            ("Start by", told.StartByOn is { } start ? string.Create(CultureInfo.InvariantCulture, $"{start:yyyy-MM-dd}, {InDays(start, today)}") : null),
            ("Changes", told.ChangesOn is { } changes ? string.Create(CultureInfo.InvariantCulture, $"{changes:yyyy-MM-dd}, {InDays(changes, today)}") : null),
            ("Replacement", told.Replacement),
            ("Owner", project.Owner),
            ("Team", project.Team),
        ];

        return facts.Where(fact => fact.Item2 is not null)!;
    }

    /// <summary>A text cut to a length, without half a surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : $"{text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)]}…";

    private static DateOnly? DayOf(Alert notice) => notice.Event.StartByOn ?? notice.Event.ChangesOn ?? notice.Event.RetiresOn?.Day;

    private static string InDays(DateOnly day, DateOnly today) => DayWords.Distance(day.DayNumber - today.DayNumber);

    private static string OfOwner(Message message) => message.Owner is { } owner ? $" for {owner}" : "";
}
