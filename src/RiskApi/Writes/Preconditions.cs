using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using RiskApi.Web.Errors;

namespace RiskApi.Writes;

/// <summary>The state in which the client expects what it writes to (RFC 9110, 13.1).</summary>
internal sealed class Preconditions(IHttpContextAccessor http)
{
    private IList<EntityTagHeaderValue> _ifMatch = http.HttpContext!.Request.GetTypedHeaders().IfMatch;
    private IList<EntityTagHeaderValue> _ifNoneMatch = http.HttpContext.Request.GetTypedHeaders().IfNoneMatch;

    /// <summary>Whether the client says which version it changes.</summary>
    public bool NamesVersion => _ifMatch.Count > 0;

    /// <summary>Whether the client creates, and only that: <c>If-None-Match: *</c>.</summary>
    public bool MustBeNew => _ifNoneMatch.Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag == "*");

    /// <summary>Whether the client says nothing of what it expects; to send again what is there then changes nothing, and harms nobody.</summary>
    public bool AreNone => !NamesVersion && !MustBeNew;

    /// <summary>
    /// Why nothing is put: what is there the client only creates, or does not say which version of it is replaced; of what is not there it names a version.
    /// Null where nothing stands against it.
    /// </summary>
    /// <param name="what">What it is, and which: <c>project 'support-copilot'</c>.</param>
    /// <param name="version">The version that is there; null where there is none.</param>
    /// <param name="notFound">The answer where a version of nothing is named.</param>
    public ProblemHttpResult? RefusalToPut(string what, long? version, Func<ProblemHttpResult> notFound) =>
        version is not { } there ? (NamesVersion && !MustBeNew ? notFound() : null)
        : MustBeNew ? WriteProblems.IsThere(what, there)
        : !NamesVersion ? WriteProblems.NamesNoVersion(what, there)
        : null;

    /// <summary>What a form was made of, which browsers cannot send in a header.</summary>
    /// <param name="version">The version.</param>
    /// <param name="isNew">Whether there was nothing yet.</param>
    public void Name(long version, bool isNew = false)
    {
        _ifMatch = isNew ? [] : [EntityTags.Of(version)];
        _ifNoneMatch = isNew ? [EntityTagHeaderValue.Any] : [];
    }

    /// <summary>Whether a version is one that the client means.</summary>
    public bool Include(long version) => _ifMatch.Any(tag => tag.Tag == "*" || EntityTags.Version(tag) == version);
}

/// <summary>Entity tags of stored resources: strong, made of the version that counts their changes (RFC 9110, 8.8.3).</summary>
internal static class EntityTags
{
    public static EntityTagHeaderValue Of(long version) => new($"\"{version.ToString(CultureInfo.InvariantCulture)}\"");

    /// <summary>The version in a tag that <see cref="Of"/> makes; null for any other.</summary>
    public static long? Version(EntityTagHeaderValue tag) =>
        !tag.IsWeak && long.TryParse(tag.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : null;

    /// <summary>Tags the answer, and tells whether the client has this version already.</summary>
    public static bool IsKnown(HttpContext http, long version)
    {
        var tag = Of(version);
        http.Response.GetTypedHeaders().ETag = tag;
        return http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false) || known == EntityTagHeaderValue.Any);
    }
}

/// <summary>Endpoint metadata: the operation needs a precondition.</summary>
/// <param name="TakesIfNoneMatch">Whether it creates too, with <c>If-None-Match: *</c>.</param>
internal sealed record NeedsPrecondition(bool TakesIfNoneMatch);

/// <summary>Refuses writes that do not say which version they change (RFC 6585, 428); the handler compares the version.</summary>
internal static class PreconditionFilters
{
    public static RouteHandlerBuilder RequireIfMatch(this RouteHandlerBuilder endpoint) => endpoint
        .AddEndpointFilter(async (context, next) => context.HttpContext.RequestServices.GetRequiredService<Preconditions>().NamesVersion
            ? await next(context)
            : Problems.Of(ProblemType.PreconditionRequired))
        .Describe(new(TakesIfNoneMatch: false));

    /// <summary>Creates what is new without a header; the handler asks for the version of what is there.</summary>
    public static RouteHandlerBuilder RequireIfMatchToReplace(this RouteHandlerBuilder endpoint) => endpoint.Describe(new(TakesIfNoneMatch: true));

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, NeedsPrecondition needs) => endpoint
        .WithMetadata(needs)
        .ProducesProblem(StatusCodes.Status412PreconditionFailed)
        .ProducesProblem(StatusCodes.Status428PreconditionRequired);
}
