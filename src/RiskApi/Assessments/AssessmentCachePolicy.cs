using System.Security.Cryptography;
using Microsoft.AspNetCore.OutputCaching;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.Assessments;

/// <summary>Keeps answers that depend on nothing but the request, the day and the catalog: asked the same again, the service need not think again.</summary>
/// <remarks>An answer is kept when it is given the second time: most are asked for once, and what is kept for nobody costs as much as finding it.</remarks>
internal sealed class AssessmentCachePolicy(TimeProvider time) : IOutputCachePolicy
{
    private readonly Repeats _asked = new(4096);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.EnableOutputCaching = true;
        context.AllowCacheLookup = true;
        context.CacheVaryByRules.VaryByValues["today"] = $"{time.Today():yyyy-MM-dd}";
        var catalog = context.HttpContext.RequestServices.GetRequiredService<ServedCatalog>();
        context.CacheVaryByRules.VaryByValues["catalog"] = $"{catalog.Snapshot.Version} {catalog.Past.Length}";
        context.CacheVaryByRules.VaryByValues["accept"] = context.HttpContext.Request.Headers.Accept.ToString();
        context.CacheVaryByRules.VaryByValues["encoding"] = context.HttpContext.Request.Headers.AcceptEncoding.ToString();
        context.CacheVaryByRules.VaryByValues["query"] = context.HttpContext.Request.QueryString.Value ?? "";
        var digest = SHA256.HashData(context.HttpContext.Features.Get<SentBody>() is { } sent ? sent.Utf8.Span : []);
        context.CacheVaryByRules.VaryByValues["body"] = Convert.ToHexString(digest);
        context.AllowCacheStorage = _asked.Has(BitConverter.ToInt32(digest));
        context.AllowLocking = context.AllowCacheStorage;
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        context.AllowCacheStorage &= context.HttpContext.Response.StatusCode == StatusCodes.Status200OK;
        return ValueTask.CompletedTask;
    }
}
