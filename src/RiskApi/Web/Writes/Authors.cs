using System.Diagnostics;
using RiskApi.Storage;

namespace RiskApi.Web.Writes;

/// <summary>Tells who sent a request that writes.</summary>
internal static class Authors
{
    /// <summary>The header in which a client of an open service names who acts; nothing proves it. Keys and tokens have names of their own.</summary>
    public const string Header = "X-Actor";

    public const int LongestActor = 200;

    private const string Nobody = "anonymous";

    /// <summary>The author of the request being answered.</summary>
    public static Author OfRequest(IServiceProvider services)
    {
        var http = services.GetRequiredService<IHttpContextAccessor>().HttpContext!;
        var named = http.Request.Headers[Header].ToString();
        var actor = http.User.Identity?.Name ?? (named is "" ? Nobody : named);

        // To the millisecond, which every database keeps.
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(actor, now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)), Activity.Current?.Id ?? http.TraceIdentifier);
    }
}
