using System.ComponentModel.DataAnnotations;
using RiskApi.Core.Notifications;

namespace RiskApi.Notifications;

/// <summary>Settings of notifications, section <c>Notifications</c>.</summary>
internal sealed class NotificationOptions
{
    public const string Section = "Notifications";

    /// <summary>Whether this instance sends. What happens is queued either way.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Whether targets may be plain HTTP, or lie at addresses that the internet does not reach; for receivers inside of the organisation.</summary>
    public bool AllowPrivateAddresses { get; set; }

    /// <summary>How often to look for what is due.</summary>
    [Range(typeof(TimeSpan), "00:00:00.020", "01:00:00", ErrorMessage = "Notifications:LookEvery must be between 00:00:00.020 and 01:00:00.")]
    public TimeSpan LookEvery { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How many deliveries this instance sends at once, to as many subscriptions.</summary>
    [Range(1, 256, ErrorMessage = "Notifications:Concurrency must be between 1 and 256.")]
    public int Concurrency { get; set; } = 16;

    /// <summary>How long a target may take to answer, in seconds. What is being sent when an instance stops is sent again after twice this time.</summary>
    [Range(1, 120, ErrorMessage = "Notifications:TimeoutSeconds must be between 1 and 120.")]
    public int TimeoutSeconds { get; set; } = 15;

    /// <summary>How often to send at most, before a delivery is given up.</summary>
    [Range(1, 30, ErrorMessage = "Notifications:MaxTries must be between 1 and 30.")]
    public int MaxTries { get; set; } = 8;

    /// <summary>The wait after the first try that fails, in seconds.</summary>
    [Range(0.01, 86_400, ErrorMessage = "Notifications:FirstWaitSeconds must be between 0.01 and 86400.")]
    public double FirstWaitSeconds { get; set; } = 30;

    /// <summary>How much longer each wait is than the one before. Eight tries, 30 seconds and 3.5 make 21 hours.</summary>
    [Range(1.0, 10.0, ErrorMessage = "Notifications:WaitFactor must be between 1 and 10.")]
    public double WaitFactor { get; set; } = 3.5;

    /// <summary>How long a secret that was replaced still signs beside the new one, in hours.</summary>
    [Range(0.0, 720.0, ErrorMessage = "Notifications:FormerSecretHours must be between 0 and 720.")]
    public double FormerSecretHours { get; set; } = 24;

    public TimeSpan Timeout => TimeSpan.FromSeconds(TimeoutSeconds);

    /// <summary>How long a claim holds: an instance that is alive has recorded the outcome by then.</summary>
    public TimeSpan ClaimHolds => 2 * Timeout;

    public RetrySchedule Retries => new(MaxTries, TimeSpan.FromSeconds(FirstWaitSeconds), WaitFactor);
}
