namespace RiskApi.Storage.Notifications;

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
