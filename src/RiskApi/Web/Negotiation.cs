using Microsoft.Net.Http.Headers;

namespace RiskApi.Web;

/// <summary>Chooses the media type of an answer by the <c>Accept</c> header (RFC 9110, section 12.5.1).</summary>
internal static class Negotiation
{
    /// <summary>The offered type that the client likes best; among equals the one offered first.</summary>
    /// <param name="request">The request.</param>
    /// <param name="offered">The types that the operation can answer in, the usual one first.</param>
    /// <returns>One of the offered types, or null where the client accepts none of them.</returns>
    public static string? Choose(HttpRequest request, params IReadOnlyList<string> offered)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return accepted.Count == 0
            ? offered[0]
            : offered
                .Select(type => (Type: type, Quality: Quality(MediaTypeHeaderValue.Parse(type), accepted)))
                .Where(one => one.Quality > 0)
                .OrderByDescending(one => one.Quality)
                .Select(one => one.Type)
                .FirstOrDefault();
    }

    /// <summary>The quality that the most specific of the ranges that match gives to a type; 0 where none matches.</summary>
    private static double Quality(MediaTypeHeaderValue type, IEnumerable<MediaTypeHeaderValue> accepted) => accepted
        .Where(type.IsSubsetOf)
        .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2 + range.Parameters.Count)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
