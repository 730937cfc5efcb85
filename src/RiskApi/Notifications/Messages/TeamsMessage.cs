using System.Text.Json.Nodes;
using RiskApi.Core.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>
/// Writes messages for Microsoft Teams, as Adaptive Cards 1.4. Text runs know no mark-up, so that what projects say of themselves stays text.
/// </summary>
internal static class TeamsMessage
{
    /// <summary>Teams takes 28 kB: so many lines, each of three bytes a character at most, with what stands around them.</summary>
    public const int MostAlerts = 40;

    private const int LongestLine = 150;

    /// <summary>The message as Teams takes it.</summary>
    public static JsonObject Of(Message message, MessageLink? link, DateOnly today) => new()
    {
        ["type"] = "message",
        ["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.card.adaptive",
            ["contentUrl"] = null,
            ["content"] = new JsonObject
            {
                ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
                ["type"] = "AdaptiveCard",
                ["version"] = "1.4",
                ["body"] = new JsonArray([Text(MessageText.Headline(message), isBold: true), .. Lines(message, today)]),
                ["actions"] = new JsonArray(
                    [.. link is null ? [] : new JsonNode[] { new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = link.Title, ["url"] = link.Url } }]),
            },
        }),
    };

    private static IEnumerable<JsonNode> Lines(Message message, DateOnly today) => message is { Kind: MessageKind.Event, Alerts: [var notice] }
        ? MessageText.Facts(notice).Select(fact => Text($"{fact.Name}: {fact.Value}"))
        : message.Alerts.Select(one => Text(MessageText.Line(one, today)));

    private static JsonObject Text(string text, bool isBold = false)
    {
        var run = new JsonObject { ["type"] = "TextRun", ["text"] = MessageText.Cut(text, LongestLine) };
        if (isBold)
        {
            run["weight"] = "Bolder";
            run["size"] = "Medium";
        }

        return new() { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(run) };
    }
}
