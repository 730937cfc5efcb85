using RiskApi.Core.Notifications;
using RiskApi.Storage.Notifications;

namespace RiskApi.Notifications.Deliveries;

/// <summary>A message for a subscription, and what became of it.</summary>
/// <param name="Id">Its id, which is the <c>webhook-id</c> however often it is sent; ids grow with time.</param>
/// <param name="State">How far it is.</param>
/// <param name="Message">What is sent, before it is put into the form of the channel.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="DueAt">When it is to be sent, or was to be.</param>
/// <param name="DeliveredAt">When the target took it; null where it has not.</param>
/// <param name="DigestId">The delivery of the digest that it went into; null where it went into none.</param>
/// <param name="Attempts">The times that it was sent, in order.</param>
internal sealed record DeliveryView(
    string Id, DeliveryState State, Message Message, DateTimeOffset CreatedAt, DateTimeOffset DueAt, DateTimeOffset? DeliveredAt, string? DigestId,
    IReadOnlyList<AttemptView> Attempts)
{
    public static DeliveryView Of(StoredDelivery stored, IEnumerable<DeliveryAttempt> attempts) => new(
        stored.Id, stored.State, stored.Message, stored.CreatedAt, stored.DueAt, stored.DeliveredAt, stored.DigestId, [.. attempts.Select(AttemptView.Of)]);
}

/// <summary>One time that a message was sent.</summary>
/// <param name="Number">Counts the attempts, from 1 on.</param>
/// <param name="At">When.</param>
/// <param name="Status">The HTTP status of the answer; null where there was none.</param>
/// <param name="DurationMs">How long it took, in milliseconds.</param>
/// <param name="Answer">The beginning of the answer, or why there was none; null where it was empty.</param>
internal sealed record AttemptView(int Number, DateTimeOffset At, int? Status, long DurationMs, string? Answer)
{
    public static AttemptView Of(DeliveryAttempt attempt) => new(attempt.Number, attempt.At, attempt.Status, attempt.DurationMs, attempt.Answer);
}

/// <summary>A page of a subscription's deliveries, newest first.</summary>
/// <param name="Items">The deliveries.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record DeliveryPage(IReadOnlyList<DeliveryView> Items, string? Next);
