using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Notifications;

/// <summary>A message for a subscription.</summary>
/// <param name="Id">Its id, which is the <c>webhook-id</c> however often it is sent; ids grow with time.</param>
/// <param name="SubscriptionId">The subscription.</param>
/// <param name="State">How far it is.</param>
/// <param name="Message">What is sent.</param>
/// <param name="CreatedAt">When it was queued.</param>
/// <param name="DueAt">When it is to be sent, or was to be.</param>
internal sealed record StoredDelivery(string Id, string SubscriptionId, DeliveryState State, Message Message, DateTimeOffset CreatedAt, DateTimeOffset DueAt)
{
    /// <summary>How often it was sent since it was queued or replayed.</summary>
    public int Tries { get; init; }

    /// <summary>Who is sending it now; null where nobody is.</summary>
    public string? Claim { get; init; }

    /// <summary>Until when nobody else sends it.</summary>
    public DateTimeOffset? ClaimedUntil { get; init; }

    /// <summary>The digest that it went into; null where it went into none.</summary>
    public string? DigestId { get; init; }

    /// <summary>When the target took it; null where it has not.</summary>
    public DateTimeOffset? DeliveredAt { get; init; }

    /// <summary>The event that it tells of; null for a digest and a test.</summary>
    public Alert? Alert => Message is { Kind: MessageKind.Event, Alerts: [var notice] } ? notice : null;
}

/// <summary>One time that a delivery was sent.</summary>
internal sealed record DeliveryAttempt
{
    /// <summary>The delivery.</summary>
    public string DeliveryId { get; init; } = "";

    /// <summary>Counts the attempts of a delivery, from 1 on.</summary>
    public int Number { get; init; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The HTTP status of the answer; null where there was none.</summary>
    public int? Status { get; init; }

    /// <summary>How long it took, in milliseconds.</summary>
    public long DurationMs { get; init; }

    /// <summary>The beginning of the answer, or why there was none; null where it was empty.</summary>
    public string? Answer { get; init; }
}
