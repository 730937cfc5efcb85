namespace RiskApi.Notifications.Subscriptions;

/// <summary>Who wants to be told of what, where and when.</summary>
internal sealed record SubscriptionInput
{
    /// <summary>Its name, for people.</summary>
    /// <example>Customer care, all notices</example>
    public required string Name { get; init; }

    /// <summary>The form in which messages are sent.</summary>
    /// <example>webhook</example>
    public required Channel Channel { get; init; }

    /// <summary>Where messages go: an https address. It is kept sealed and never shown again. Required to create; where left out in a replacement, messages go where they went.</summary>
    /// <example>https://hooks.example.com/riskapi</example>
    public string? Url { get; init; }

    /// <summary>Which events; all of all projects where left out.</summary>
    public SubscriptionFilter? Filter { get; init; }

    /// <summary>When messages are sent; one for each event where left out.</summary>
    /// <example>each</example>
    public DeliveryMode? Mode { get; init; }

    /// <summary>When digests are sent, and what one is about; for the mode <c>digest</c>.</summary>
    public DigestPlan? Digest { get; init; }

    /// <summary>Whether nothing is to be sent for now. What happens meanwhile is not told later; what was queued before is.</summary>
    public bool? Paused { get; init; }
}
