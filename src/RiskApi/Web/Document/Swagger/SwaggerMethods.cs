namespace RiskApi.Web.Document.Swagger;

/// <summary>Lets Swagger UI, which answers GET alone, answer HEAD and OPTIONS too.</summary>
internal sealed class SwaggerMethods(RequestDelegate next)
{
    private static readonly string Methods = string.Join(", ", HttpMethods.Get, HttpMethods.Head, HttpMethods.Options);

    public async Task Invoke(HttpContext http)
    {
        var (request, response) = (http.Request, http.Response);
        var isHead = HttpMethods.IsHead(request.Method);
        if (!request.Path.StartsWithSegments($"/{SwaggerPage.Path}") || !(isHead || HttpMethods.IsOptions(request.Method)))
        {
            await next(http);
            return;
        }

        var asked = request.Method;
        (request.Method, response.Body) = (HttpMethods.Get, Stream.Null);
        await next(http);
        request.Method = asked;
        if (!isHead && !response.HasStarted && response.StatusCode != StatusCodes.Status404NotFound)
        {
            response.Clear();
            (response.StatusCode, response.Headers.Allow) = (StatusCodes.Status204NoContent, Methods);
        }
    }
}
