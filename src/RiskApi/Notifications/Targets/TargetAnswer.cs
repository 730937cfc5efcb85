namespace RiskApi.Notifications.Targets;

/// <summary>What a target made of a message.</summary>
/// <param name="Status">The HTTP status; null where there was no answer.</param>
/// <param name="Text">The beginning of the answer, or why there was none, without secrets; null where it was empty.</param>
/// <param name="RetryAfter">How long the target asks to wait; null where it does not say.</param>
/// <param name="Duration">How long it took.</param>
internal sealed record TargetAnswer(int? Status, string? Text, TimeSpan? RetryAfter, TimeSpan Duration)
{
    /// <summary>The target took the message.</summary>
    public bool IsTaken => Status is >= 200 and < 300;

    /// <summary>The target is gone for good, and wants no more messages (Standard Webhooks, 410).</summary>
    public bool IsGone => Status == StatusCodes.Status410Gone;
}
