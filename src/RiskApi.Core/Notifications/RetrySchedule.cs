namespace RiskApi.Core.Notifications;

/// <summary>When to send again what could not be delivered: waits that grow by a factor, spread so that targets are not hit at once.</summary>
/// <param name="MaxTries">How often to send at most; 1 or more.</param>
/// <param name="FirstWait">The wait after the first try.</param>
/// <param name="Factor">How much longer each wait is than the one before; 1 or more.</param>
public sealed record RetrySchedule(int MaxTries, TimeSpan FirstWait, double Factor)
{
    /// <summary>Waits are spread by this share of themselves in both directions.</summary>
    public const double JitterShare = 0.2;

    /// <summary>No wait is longer, whatever a target asks for.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromDays(1);

    /// <summary>How long to wait after a try that failed; null after the last.</summary>
    /// <param name="tries">How many there were; 1 or more.</param>
    /// <param name="spread">Where in the spread of waits, 0 to 1.</param>
    /// <param name="retryAfter">How long the target asks to wait; null where it does not say. It may lengthen the wait, never shorten it.</param>
    public TimeSpan? WaitAfter(int tries, double spread, TimeSpan? retryAfter)
    {
        if (tries >= MaxTries)
        {
            return null;
        }

        var seconds = FirstWait.TotalSeconds * Math.Pow(Factor, tries - 1) * (1 + (JitterShare * ((2 * spread) - 1)));
        var own = TimeSpan.FromSeconds(Math.Min(seconds, LongestWait.TotalSeconds));
        return retryAfter is not { } asked || asked <= own ? own
            : asked < LongestWait ? asked
            : LongestWait;
    }
}
