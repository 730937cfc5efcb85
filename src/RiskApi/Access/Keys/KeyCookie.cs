namespace RiskApi.Access.Keys;

/// <summary>Endpoint metadata: a page or a form, which takes the key of a browser's session whatever the method.</summary>
/// <remarks>Whoever maps it checks that the form is one of ours.</remarks>
internal sealed record TakesKeyCookie;

/// <summary>The key of a browser's session. It is gone with the session, no script reads it, and no other site's page can have it sent.</summary>
/// <remarks>It counts for pages and their forms, and for reads, as pages show pictures and link to exports; the API's writes ignore it.</remarks>
internal static class KeyCookie
{
    public const string Name = "riskapi-key";

    /// <summary>The key, where the request may bring it so.</summary>
    public static string? Read(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
        || http.GetEndpoint()?.Metadata.GetMetadata<TakesKeyCookie>() is not null
            ? http.Request.Cookies[Name]
            : null;

    public static void Give(HttpContext http, string key) => http.Response.Cookies.Append(Name, key, Options(http));

    public static void TakeBack(HttpContext http) => http.Response.Cookies.Delete(Name, Options(http));

    private static CookieOptions Options(HttpContext http) => new()
    {
        HttpOnly = true,
        IsEssential = true,

        // The key is for this service alone, and not for what else is served at its host.
        Path = http.Request.PathBase.HasValue ? http.Request.PathBase.ToUriComponent() : "/",
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
    };
}
