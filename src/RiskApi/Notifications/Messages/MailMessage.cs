using MimeKit;
using RiskApi.Core.Notifications;
using RiskApi.Formats.Markup;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>Writes messages as mails, in plain text and in HTML; what projects say of themselves stays text, and cannot add a header.</summary>
internal static class MailMessage
{
    private const int LongestSubject = 150;

    /// <summary>The message as it is sent; its id is that of the delivery, so that one that is sent again is known.</summary>
    /// <param name="delivery">The message, and whose it is.</param>
    /// <param name="name">What the subscription is called.</param>
    /// <param name="from">Who sends.</param>
    /// <param name="to">Who gets it.</param>
    /// <param name="root">The public address of the service, without a slash at its end; empty where none is set.</param>
    public static MimeMessage Of(StoredDelivery delivery, string name, MailboxAddress from, IEnumerable<MailboxAddress> to, string root)
    {
        var message = delivery.Message;
        var today = DateOnly.FromDateTime(delivery.CreatedAt.UtcDateTime);
        var headline = InALine(MessageText.Headline(message));
        var footer = $"You get this by the subscription '{InALine(name)}', /v1/subscriptions/{delivery.SubscriptionId} of RiskApi. Whoever keeps it can change or delete it.";
        (string Text, string? Url)[] lines = [.. Lines(message, today, root)];
        var link = MessageLink.Of(message, root);
        var mail = new MimeMessage
        {
            MessageId = $"{delivery.Id}@{from.Domain}",
            Date = delivery.CreatedAt,
            Subject = MessageText.Cut(headline, LongestSubject),
            Body = new MultipartAlternative(
                new TextPart("plain") { Text = Text(headline, lines.Select(line => line.Text), link, footer) },
                new TextPart("html") { Text = Markup(headline, lines, link, footer).ToString() })
            { Boundary = $"=-{delivery.Id}" },
        };
        mail.From.Add(from);
        mail.To.AddRange(to);

        // RFC 3834: whoever is away does not answer to a machine.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        mail.Headers.Add(HeaderId.ListId, $"<{delivery.SubscriptionId}.riskapi.{from.Domain}>");
        return mail;
    }

    private static IEnumerable<(string Text, string? Url)> Lines(Message message, DateOnly today, string root) =>
        message is { Kind: MessageKind.Event, Alerts: [var notice] }
            ? MessageText.Facts(notice).Select(fact => (InALine($"{fact.Name}: {fact.Value}"), (string?)null))
            : message.Alerts.Select(one => (InALine(MessageText.Line(one, today)), root.Length == 0 ? null : MessageLink.PageOf(one, root)));

    private static string Text(string headline, IEnumerable<string> lines, MessageLink? link, string footer) => string.Join(
        "\n", (IEnumerable<string>)[headline, "", .. lines, .. link is null ? [] : new[] { "", $"{link.Title}: {link.Url}" }, "", "-- ", footer, ""]);

    private static Html Markup(string headline, IEnumerable<(string Text, string? Url)> lines, MessageLink? link, string footer)
    {
        var list = Html.Each(lines, line => line.Url is { } url ? $"<li><a href=\"{url}\">{line.Text}</a></li>\n" : (Html)$"<li>{line.Text}</li>\n");
        var open = link is null ? Html.Empty : (Html)$"<p><a href=\"{link.Url}\">{link.Title}</a></p>\n";
        return $"<!DOCTYPE html>\n<html lang=\"en\">\n<head><meta charset=\"utf-8\"><title>{headline}</title></head>\n<body>\n<p><strong>{headline}</strong></p>\n<ul>\n{list}</ul>\n{open}<p><small>{footer}</small></p>\n</body>\n</html>\n";
    }

    private static string InALine(string text) => new([.. text.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]);
}
