using System.Text.Json.Serialization;

namespace RiskApi.Core.Notifications;

/// <summary>What is sent at once, whatever the channel.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Alerts">One for an event, none for a test; those of a digest, most urgent first.</param>
public sealed record Message(MessageKind Kind, [property: JsonPropertyName("notices")] IReadOnlyList<Alert> Alerts)
{
    /// <summary>The owner whose projects a digest is about; null where it is not about one owner.</summary>
    public string? Owner { get; init; }
}

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
