namespace RiskApi.Web.Address;

/// <summary>Answers OPTIONS with the methods that a path takes (RFC 9110, 9.3.7), which routing knows.</summary>
internal sealed class MethodsOfPaths(RequestDelegate next)
{
    public Task Invoke(HttpContext http) => HttpMethods.IsOptions(http.Request.Method) ? Answer(http) : next(http);

    private async Task Answer(HttpContext http)
    {
        await next(http);
        if (http.Response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            http.Response.StatusCode = StatusCodes.Status204NoContent;
            http.Response.Headers.Allow = string.Join(", ", http.Response.Headers.Allow.Append(HttpMethods.Options));
        }
    }
}
