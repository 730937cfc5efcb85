using System.Buffers;
using System.IO.Pipelines;
using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using RiskApi.Catalog.Served;
using RiskApi.Web;

namespace RiskApi.Assessments;

/// <summary>Keeps answers that depend on nothing but the request, the day and the catalog: asked the same again, the service need not think again.</summary>
internal sealed class AssessmentCachePolicy(TimeProvider time) : IOutputCachePolicy
{
    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.AllowCacheStorage = true;
        context.AllowLocking = true;
        context.CacheVaryByRules.VaryByValues["today"] = $"{time.Today():yyyy-MM-dd}";
        var catalog = context.HttpContext.RequestServices.GetRequiredService<ServedCatalog>();
        context.CacheVaryByRules.VaryByValues["catalog"] = $"{catalog.Snapshot.Version} {catalog.Past.Length}";
        context.CacheVaryByRules.VaryByValues["accept"] = context.HttpContext.Request.Headers.Accept.ToString();
        context.CacheVaryByRules.VaryByValues["query"] = context.HttpContext.Request.QueryString.Value ?? "";
        context.CacheVaryByRules.VaryByValues["body"] = await Digest(context.HttpContext, cancellation);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage = context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }

    /// <summary>A digest of the body, which is left to be read by whoever binds it.</summary>
    private static async ValueTask<string> Digest(HttpContext http, CancellationToken cancellation)
    {
        ReadResult read;
        do
        {
            read = await http.Request.BodyReader.ReadAsync(cancellation);
            http.Request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
        while (!read.IsCompleted);

        return Convert.ToHexString(read.Buffer.IsSingleSegment ? SHA256.HashData(read.Buffer.FirstSpan) : SHA256.HashData(read.Buffer.ToArray()));
    }
}
