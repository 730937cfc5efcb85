using System.Text.Json.Serialization;

namespace RiskApi.Notifications.Subscriptions;

/// <summary>When messages are sent.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<DeliveryMode>))]
internal enum DeliveryMode
{
    /// <summary>One message for each event, at once.</summary>
    Each,

    /// <summary>One message a day with all events since the one before; none on a day without events.</summary>
    Digest,
}
