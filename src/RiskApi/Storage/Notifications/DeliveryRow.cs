using System.Text.Json;
using RiskApi.Core;
using RiskApi.Core.Notifications;

namespace RiskApi.Storage.Notifications;

/// <summary>A row of <c>deliveries</c>.</summary>
internal sealed record DeliveryRow
{
    public string Id { get; init; } = "";

    public string SubscriptionId { get; init; } = "";

    public string? EventId { get; init; }

    public string? ProjectId { get; init; }

    public string? Subject { get; init; }

    public string State { get; init; } = "";

    public string Document { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Tries { get; init; }

    public string? Claim { get; init; }

    public DateTimeOffset? ClaimedUntil { get; init; }

    public string? DigestId { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public static DeliveryRow Of(StoredDelivery stored) => new()
    {
        Id = stored.Id,
        SubscriptionId = stored.SubscriptionId,
        EventId = stored.Alert?.EventId,
        ProjectId = stored.Alert?.Project.Id,
        Subject = stored.Alert?.Event.Requested,
        State = Words.Of(stored.State),
        Document = JsonSerializer.Serialize(stored.Message, StorageJson.Default.Message),
        CreatedAt = stored.CreatedAt,
        DueAt = stored.DueAt,
        Tries = stored.Tries,
        Claim = stored.Claim,
        ClaimedUntil = stored.ClaimedUntil,
        DigestId = stored.DigestId,
        DeliveredAt = stored.DeliveredAt,
    };

    public StoredDelivery ToStored() =>
        new(Id, SubscriptionId, Words.Parse<DeliveryState>(State)!.Value, JsonSerializer.Deserialize(Document, StorageJson.Default.Message)!, CreatedAt, DueAt)
        {
            Tries = Tries,
            Claim = Claim,
            ClaimedUntil = ClaimedUntil,
            DigestId = DigestId,
            DeliveredAt = DeliveredAt,
        };
}
