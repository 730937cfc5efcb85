using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using RiskApi.Access.Secrets;
using RiskApi.Core.Notifications;
using RiskApi.Notifications.Messages;
using RiskApi.Notifications.Subscriptions;
using RiskApi.Notifications.Targets;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Writes;
using RiskApi.Web.Address;

namespace RiskApi.Notifications.Deliveries;

/// <summary>Sends what is due, and writes down what became of it.</summary>
/// <remarks>
/// A delivery is claimed in one transaction, sent outside of any, and recorded in another. Whoever dies in between has sent a message
/// that is not recorded, and it is sent again: at least once, always with the same id, by which a receiver knows it.
/// </remarks>
internal sealed partial class Dispatch(
    Database database, DeliveryStore deliveries, SubscriptionStore subscriptions, SubscriptionSecrets secrets, TargetClient client, MailClient mails,
    IOptions<NotificationOptions> options, IOptions<MailOptions> mail, IOptions<PublicOptions> address, TimeProvider time, ILogger<Dispatch> log)
{
    /// <summary>Takes a delivery that is due; null where there is none.</summary>
    public Task<StoredDelivery?> Claim(CancellationToken cancel)
    {
        var author = Author.Service(time);
        return database.Write(author, session => deliveries.Claim(session, NewClaim(), author.At + options.Value.ClaimHolds), cancel);
    }

    /// <summary>Names one who sends.</summary>
    public static string NewClaim() => Guid.NewGuid().ToString();

    /// <summary>Sends a delivery that was claimed, and records the outcome.</summary>
    /// <param name="claimed">The delivery.</param>
    /// <param name="retries">When it is sent again.</param>
    /// <param name="cancel">Cancels it; it stays claimed, and is sent again once the claim no longer holds.</param>
    public async Task Send(StoredDelivery claimed, RetrySchedule retries, CancellationToken cancel)
    {
        if (await subscriptions.Find(claimed.SubscriptionId, cancel) is not { } subscription)
        {
            return;
        }

        var at = time.GetUtcNow();
        var answer = await Try(claimed, subscription, at, cancel);
        var tries = claimed.Tries + 1;
        var wait = answer.IsTaken || answer.IsGone ? null : retries.WaitAfter(tries, RandomNumberGenerator.GetInt32(1001) / 1000d, answer.RetryAfter);
        var now = time.GetUtcNow();
        var after = claimed with
        {
            State = answer.IsTaken ? DeliveryState.Delivered : wait is null ? DeliveryState.Dead : DeliveryState.Pending,
            Tries = tries,
            DueAt = wait is { } later ? now + later : claimed.DueAt,
            DeliveredAt = answer.IsTaken ? now : null,
        };

        await database.Write(
            Author.Service(time),
            async session =>
            {
                await DeliveryStore.Record(session, after, new()
                {
                    DeliveryId = claimed.Id,
                    At = at,
                    Status = answer.Status,
                    DurationMs = (long)answer.Duration.TotalMilliseconds,
                    Answer = answer.Text
                });
                return answer.IsGone && await Disable(session, subscription);
            },
            cancel);
        if (!answer.IsTaken)
        {
            Log.Failed(log, claimed.Id, claimed.SubscriptionId, tries, answer.Status, answer.Text);
        }

        if (after.State == DeliveryState.Dead)
        {
            Log.GivenUp(log, claimed.Id, claimed.SubscriptionId, tries, answer.Status);
        }
    }

    /// <summary>Sends, or says why it could not: whatever fails is a try, else what can never be sent would be tried for ever.</summary>
    private async Task<TargetAnswer> Try(StoredDelivery delivery, StoredSubscription subscription, DateTimeOffset at, CancellationToken cancel)
    {
        try
        {
            return await Post(delivery, subscription, at, cancel);
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            Log.CannotMake(log, delivery.Id, delivery.SubscriptionId, fault);
            var reason = fault is SecretException closed ? closed.Message : "The message could not be made or sent; the log of the service says why.";
            return new(null, reason, null, TimeSpan.Zero);
        }
    }

    private async Task<TargetAnswer> Post(StoredDelivery delivery, StoredSubscription subscription, DateTimeOffset at, CancellationToken cancel)
    {
        var (url, keys) = secrets.Open(subscription, at);
        if (subscription.Subscription.Channel == Channel.Mail)
        {
            // The server may have been taken out of the settings since.
            return mail.Value.IsSet
                ? await mails.Send(
                    MailMessage.Of(delivery, subscription.Subscription.Name, mail.Value.Sender, MailAddresses.Split(url), address.Value.Prefix), cancel)
                : new(null, "No SMTP server is set; whoever runs the service can set Mail:Host and Mail:From.", null, TimeSpan.Zero);
        }

        var body = MessageBody.Of(delivery, subscription.Subscription.Channel, address.Value.Prefix);
        using var content = new ByteArrayContent(body.Content);
        content.Headers.ContentType = new MediaTypeHeaderValue(body.ContentType, "utf-8");
        var seconds = at.ToUnixTimeSeconds();
        (string, string)[] headers = subscription.Subscription.Channel != Channel.Webhook ? [] :
        [
            ("webhook-id", delivery.Id),
            ("webhook-timestamp", seconds.ToString(CultureInfo.InvariantCulture)),
            ("webhook-signature", WebhookSecret.Signature(keys, delivery.Id, seconds, body.Content)),
        ];

        return await client.Post(new Uri(url), content, headers, keys, cancel);
    }

    /// <summary>Stops telling a target that is gone.</summary>
    private static async Task<bool> Disable(WriteSession session, StoredSubscription subscription)
    {
        var disabled = subscription with
        {
            Version = subscription.Version + 1,
            State = SubscriptionState.Disabled,
            DisabledBecause =
                $"The target answered 410 Gone at {session.Author.At:yyyy-MM-dd HH:mm} UTC. Replace the subscription with an address that takes messages.",
            UpdatedAt = session.Author.At,
        };
        if (!await SubscriptionStore.Update(session, disabled))
        {
            return false;
        }

        await AuditTrail.Append(session, SubscriptionWrites.Change("disable", subscription, disabled));
        return true;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Delivery {Delivery} of subscription {Subscription}: try {Tries} failed: {Status} {Answer}")]
        public static partial void Failed(ILogger logger, string delivery, string subscription, int tries, int? status, string? answer);

        [LoggerMessage(Level = LogLevel.Error, Message = "Delivery {Delivery} of subscription {Subscription} cannot be made or sent.")]
        public static partial void CannotMake(ILogger logger, string delivery, string subscription, Exception fault);

        [LoggerMessage(Level = LogLevel.Warning, Message = "Delivery {Delivery} of subscription {Subscription} was given up after {Tries} tries; the last answer was {Status}. GET /v1/subscriptions/{Subscription}/deliveries/{Delivery} shows them.")]
        public static partial void GivenUp(ILogger logger, string delivery, string subscription, int tries, int? status);
    }
}
