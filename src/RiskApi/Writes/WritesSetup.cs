using System.Diagnostics;
using Microsoft.AspNetCore.OpenApi;
using RiskApi.Access;
using RiskApi.Storage;
using RiskApi.Web.Document;
using RiskApi.Writes.Audit;

namespace RiskApi.Writes;

/// <summary>Registers what requests that write share.</summary>
internal static class WritesSetup
{
    public static void AddWrites(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddScoped(Authors.OfRequest);
        services.AddScoped<Preconditions>();
        services.AddScoped<CreateOnce>();
        services.AddScoped<AuditedWrites>();
        services.Configure<OpenApiOptions>(DocumentSetup.Name, options => options.AddOperationTransformer<WriteHeaders>());
    }

    public static void MapWrites(this IEndpointRouteBuilder api) => api.MapAuditTrail();
}

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
        var requester = Requester.Of(http.User);
        var actor = requester.Name ?? (named is "" ? Nobody : named);

        // To the millisecond, which every database keeps.
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return new(
            actor,
            now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMillisecond)),
            Activity.Current?.Id ?? http.TraceIdentifier,
            new(requester.Kind, requester.Id ?? actor, requester.Team));
    }
}
