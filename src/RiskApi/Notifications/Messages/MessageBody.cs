using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RiskApi.Core;
using RiskApi.Core.Notifications;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Messages;

/// <summary>A message in the form of its channel; the same message gives the same bytes whenever it is sent.</summary>
/// <param name="ContentType">The media type.</param>
/// <param name="Content">The body.</param>
internal sealed record MessageBody(string ContentType, byte[] Content)
{
    private const string DataType = "application/json";

    /// <summary>How many notices a digest holds at most: what Slack's 50 blocks and Teams' 28 kB take.</summary>
    public static int MostAlerts(Channel channel) => channel switch
    {
        Channel.Slack => SlackMessage.MostAlerts,
        Channel.Teams => TeamsMessage.MostAlerts,
        _ => 500,
    };

    /// <summary>Writes a message for a channel that is posted to.</summary>
    /// <param name="delivery">The message, and whose it is.</param>
    /// <param name="channel">Its form.</param>
    /// <param name="root">The public address of the service, without a slash at its end; empty where none is set.</param>
    public static MessageBody Of(StoredDelivery delivery, Channel channel, string root)
    {
        var link = MessageLink.Of(delivery.Message, root);
        var today = DateOnly.FromDateTime(delivery.CreatedAt.UtcDateTime);
        return channel switch
        {
            Channel.Slack => new(DataType, Bytes(SlackMessage.Of(delivery.Message, link, today))),
            Channel.Teams => new(DataType, Bytes(TeamsMessage.Of(delivery.Message, link, today))),
            _ => new(
                CloudEvent.MediaType,
                JsonSerializer.SerializeToUtf8Bytes(
                    CloudEventOf(delivery) with { Page = link?.Url, Says = MessageText.Summary(delivery.Message, today) },
                    NotificationJson.Default.CloudEvent)),
        };
    }

    private static CloudEvent CloudEventOf(StoredDelivery delivery) => delivery.Alert is { } notice
        ? new(
            "1.0",
            delivery.Id,
            $"/v1/projects/{notice.Project.Id}",
            $"riskapi.project.{Words.Of(notice.Event.Kind)}.v1",
            notice.At,
            DataType,
            delivery.Message)
        { Subject = notice.Event.Requested }
        : new(
            "1.0",
            delivery.Id,
            $"/v1/subscriptions/{delivery.SubscriptionId}",
            $"riskapi.{Words.Of(delivery.Message.Kind)}.v1",
            delivery.CreatedAt,
            DataType,
            delivery.Message);

    /// <summary>Letters of all languages stay themselves: escaped, they would take twice the room.</summary>
    private static byte[] Bytes(JsonObject body)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(bytes, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            body.WriteTo(writer);
        }

        return bytes.WrittenSpan.ToArray();
    }
}
