using System.ComponentModel.DataAnnotations;

namespace RiskApi.Web;

/// <summary>Settings of requests, section <c>Requests</c>.</summary>
internal sealed class RequestOptions
{
    public const string Section = "Requests";

    /// <summary>The largest body that is read, in bytes, where an operation does not say otherwise.</summary>
    [Range(1024, 1L << 32, ErrorMessage = "Requests:MaxBodyBytes must be from 1,024 to 4,294,967,296.")]
    public long MaxBodyBytes { get; set; } = 1 << 20;
}
