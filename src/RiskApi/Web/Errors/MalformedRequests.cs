using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.Options;

namespace RiskApi.Web.Errors;

/// <summary>Says what is wrong with a request that could not be bound and where, without naming our types.</summary>
internal sealed partial class MalformedRequests(IOptions<JsonOptions> json) : IExceptionHandler
{
    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        var malformed = exception as BadHttpRequestException
            ?? (JsonFaults.OfMissingKind(exception) is { } missing ? new BadHttpRequestException(missing.Message, missing) : null);
        if (malformed is null)
        {
            return false;
        }

        var problem = malformed.StatusCode switch
        {
            StatusCodes.Status400BadRequest => malformed.InnerException is JsonException bad
                ? OfBody(httpContext, bad)
                : Problems.Of(ProblemType.Malformed, Detail(malformed)),
            StatusCodes.Status413PayloadTooLarge => Problems.Of(ProblemType.BodyTooLarge, TooLarge(httpContext)),
            StatusCodes.Status415UnsupportedMediaType => Problems.Of(ProblemType.UnsupportedMediaType),
            var other => TypedResults.Problem(statusCode: other),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private ProblemHttpResult OfBody(HttpContext http, JsonException bad)
    {
        var endpoint = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint;
        var type = endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType is { } body ? json.Value.SerializerOptions.GetTypeInfo(body) : null;
        return (http.Features.Get<SentBody>() is { } sent && type is not null ? BodyProblems.Of(http, endpoint!, sent, type) : null)
            ?? Problems.Of(ProblemType.Malformed, JsonFaults.Describe(bad, type));
    }

    private static string TooLarge(HttpContext http) =>
        http.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is { } most
            ? $"{http.Request.Path} takes a body of up to {most} bytes, and a larger one was sent. {ProblemType.BodyTooLarge.Help}"
            : ProblemType.BodyTooLarge.Help;

    private static string Detail(BadHttpRequestException malformed) => Parameter().Match(malformed.Message) is { Success: true } parameter
        ? $"The parameter '{parameter.Groups["name"].Value}' cannot be '{parameter.Groups["value"].Value}'; see its type in /openapi/v1.json."
        : "The operation takes a JSON body; none was sent, or it ended early.";

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
