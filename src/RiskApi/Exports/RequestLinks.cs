using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Formats.Markup;

namespace RiskApi.Exports;

/// <summary>The addresses of this service as the client reached it.</summary>
internal static class RequestLinks
{
    public static ExportLinks Of(HttpRequest request) => new(
        UriHelper.BuildAbsolute(request.Scheme, request.Host, request.PathBase).TrimEnd('/'),
        HttpMethods.IsPost(request.Method) ? null : request.GetEncodedUrl());
}
