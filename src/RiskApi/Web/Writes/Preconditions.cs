using Microsoft.Net.Http.Headers;

namespace RiskApi.Web.Writes;

/// <summary>The state in which the client expects what it writes to (RFC 9110, 13.1).</summary>
internal sealed class Preconditions(IHttpContextAccessor http)
{
    private readonly IList<EntityTagHeaderValue> _ifMatch = http.HttpContext!.Request.GetTypedHeaders().IfMatch;
    private readonly IList<EntityTagHeaderValue> _ifNoneMatch = http.HttpContext.Request.GetTypedHeaders().IfNoneMatch;

    /// <summary>Whether the client says which version it changes.</summary>
    public bool NamesVersion => _ifMatch.Count > 0;

    /// <summary>Whether the client creates, and only that: <c>If-None-Match: *</c>.</summary>
    public bool MustBeNew => _ifNoneMatch.Any(tag => tag == EntityTagHeaderValue.Any || tag.Tag == "*");

    /// <summary>Whether a version is one that the client means.</summary>
    public bool Include(long version) => _ifMatch.Any(tag => tag.Tag == "*" || EntityTags.Version(tag) == version);
}
