using System.Text.Json.Serialization;
using RiskApi.Core;
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

/// <summary>How far a delivery is.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DeliveryState>))]
internal enum DeliveryState
{
    /// <summary>It waits for the next digest.</summary>
    Collected,

    /// <summary>It went into a digest, which is a delivery of its own.</summary>
    InDigest,

    /// <summary>It is to be sent, or to be sent again.</summary>
    Pending,

    /// <summary>The target took it.</summary>
    Delivered,

    /// <summary>It was given up.</summary>
    Dead,
}
