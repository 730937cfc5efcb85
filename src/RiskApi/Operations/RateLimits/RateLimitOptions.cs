using System.ComponentModel.DataAnnotations;

namespace RiskApi.Operations.RateLimits;

/// <summary>Settings of how much a client may ask, section <c>RateLimits</c>.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "RateLimits";

    /// <summary>What a client may ask within a window where nothing is set and keys are needed: a hundred requests a second.</summary>
    public const int DefaultRequests = 6000;

    /// <summary>Requests that a client may send within a window, all at once or spread; 0 for any number. Left out: 6000, or any number on an open service.</summary>
    [Range(0, 1_000_000_000, ErrorMessage = "RateLimits:Requests must be from 0, which is no limit, to 1,000,000,000.")]
    public int? Requests { get; set; }

    /// <summary>The window in seconds, in which all that was used comes back, evenly.</summary>
    [Range(1, 86_400, ErrorMessage = "RateLimits:WindowSeconds must be from 1 to 86,400.")]
    public int WindowSeconds { get; set; } = 60;
}
