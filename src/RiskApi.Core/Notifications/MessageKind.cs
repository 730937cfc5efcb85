using System.Text.Json.Serialization;

namespace RiskApi.Notifications;

/// <summary>What a message holds.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<MessageKind>))]
public enum MessageKind
{
    /// <summary>One event.</summary>
    Event,

    /// <summary>All events since the digest before.</summary>
    Digest,

    /// <summary>Nothing that happened: somebody wants to see that messages arrive.</summary>
    Test,
}
