using Microsoft.AspNetCore.Http.Metadata;
using RiskApi.Access.Keys;

namespace RiskApi.Pages.Shell;

/// <summary>Endpoint metadata: it answers with a page, and so do its errors.</summary>
internal sealed record BrowserPage;

/// <summary>Endpoint metadata: it is for those who take pages; others get what else is at its path.</summary>
internal sealed record TakesPages;

/// <summary>Maps pages.</summary>
internal static class BrowserPages
{
    /// <summary>A group of pages: they are no operations of the API, and take the key of the session.</summary>
    public static RouteGroupBuilder MapBrowserPages(this IEndpointRouteBuilder app) =>
        app.MapGroup("").ExcludeFromDescription().WithMetadata(new BrowserPage(), new TakesKeyCookie());

    /// <summary>Lets a form be as large as it needs to be.</summary>
    public static RouteHandlerBuilder WithBodyOf(this RouteHandlerBuilder form, long bytes) => form.WithMetadata(new BodyLimit(bytes));

    private sealed record BodyLimit(long? MaxRequestBodySize) : IRequestSizeLimitMetadata;
}
