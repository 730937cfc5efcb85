using System.Globalization;
using Microsoft.Net.Http.Headers;

namespace RiskApi.Web.Writes;

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
