using System.Text.Json.Nodes;
using RiskApi.Core.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>Writes messages for incoming webhooks of Slack, in Block Kit; what projects say of themselves stays text.</summary>
internal static class SlackMessage
{
    /// <summary>Of 50 blocks, one is the header and one the link.</summary>
    private const int MostSections = 48;

    private const int NoticesPerSection = 8;

    /// <summary>A section takes 3000 characters, and an escaped one of a line takes up to five.</summary>
    private const int LongestLine = 3000 / NoticesPerSection;

    public const int MostAlerts = MostSections * NoticesPerSection;

    /// <summary>The message as Slack takes it.</summary>
    public static JsonObject Of(Message message, MessageLink? link, DateOnly today)
    {
        var headline = MessageText.Headline(message);
        return new()
        {
            ["text"] = Escaped(headline, 1000),
            ["blocks"] = new JsonArray([Header(message.Alerts is [var only] ? MessageText.Name(only) : headline), .. Sections(message, today), .. Link(link)]),
        };
    }

    private static IEnumerable<JsonNode> Link(MessageLink? link) => link is null ? [] : [Section($"<{link.Url}|{link.Title}>")];

    private static JsonObject Header(string text) => new()
    {
        ["type"] = "header",
        ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = MessageText.Cut(text, 150) },
    };

    private static IEnumerable<JsonNode> Sections(Message message, DateOnly today)
    {
        if (message is { Kind: MessageKind.Event, Alerts: [var notice] })
        {
            yield return Section(Escaped(notice.Event.Title, LongestLine * 4));
            yield return new JsonObject
            {
                ["type"] = "section",
                ["fields"] = new JsonArray([.. MessageText.Facts(notice).Select(fact => Markdown($"*{fact.Name}*\n{Escaped(fact.Value, 1500)}"))]),
            };
        }
        else if (message.Alerts is [])
        {
            yield return Section(Escaped(MessageText.Headline(message), LongestLine));
        }
        else
        {
            foreach (var lines in message.Alerts.Chunk(NoticesPerSection))
            {
                yield return Section(string.Join('\n', lines.Select(one => $"• {Escaped(MessageText.Line(one, today), LongestLine - 3)}")));
            }
        }
    }

    private static JsonObject Section(string text) => new() { ["type"] = "section", ["text"] = Markdown(text) };

    private static JsonObject Markdown(string text) => new() { ["type"] = "mrkdwn", ["text"] = text, ["verbatim"] = true };

    /// <summary>A text without mark-up, at most so long as written (https://docs.slack.dev/messaging/formatting-message-text).</summary>
    private static string Escaped(string text, int length)
    {
        for (var kept = Math.Min(text.Length, length); ; kept = kept * 3 / 4)
        {
            var escaped = Escaped(MessageText.Cut(text, kept));
            if (escaped.Length <= length || kept < 3)
            {
                return escaped;
            }
        }
    }

    // Slack has no escape for its own marks; a zero-width space beside them keeps them from marking anything.
    private static string Escaped(string text) => text.ReplaceLineEndings(" ")
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("*", "\u200B*\u200B", StringComparison.Ordinal)
        .Replace("`", "\u200B`\u200B", StringComparison.Ordinal)
        .Replace("~", "\u200B~\u200B", StringComparison.Ordinal);
}
