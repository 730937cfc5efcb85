using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Notifications;

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

    /// <summary>What stands beside a notice: names with values.</summary>
    public static IEnumerable<(string Name, string Value)> Facts(Alert notice)
    {
        var (project, told) = (notice.Project, notice.Event);
        (string, string?)[] facts =
        [
            ("Project", project.Id),
            ("Score", string.Create(CultureInfo.InvariantCulture, $"{project.Score:0.#} ({Words.Of(project.Band)})")),
            ("Model", told.Model ?? told.Requested),
            ("Shutdown", told.RetiresOn?.ToString()),
            ("Shutdown, as told before", told.RetiredOnBefore?.ToString()),
            ("Start by", told.StartByOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
            ("Replacement", told.Replacement),
            ("Owner", project.Owner),
            ("Team", project.Team),
        ];

        return facts.Where(fact => fact.Item2 is not null)!;
    }

    /// <summary>A text cut to a length, without half a surrogate pair.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : $"{text[..(char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1)]}…";

    private static string OfOwner(Message message) => message.Owner is { } owner ? $" for {owner}" : "";
}
