using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
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
            StatusCodes.Status400BadRequest => Problems.Of(ProblemType.Malformed, Detail(malformed, httpContext)),
            StatusCodes.Status413PayloadTooLarge => Problems.Of(ProblemType.BodyTooLarge),
            StatusCodes.Status415UnsupportedMediaType => Problems.Of(ProblemType.UnsupportedMediaType),
            var other => TypedResults.Problem(statusCode: other),
        };
        await problem.ExecuteAsync(httpContext);
        return true;
    }

    private string Detail(BadHttpRequestException malformed, HttpContext http)
    {
        if (malformed.InnerException is JsonException bad)
        {
            var body = http.Features.Get<IExceptionHandlerFeature>()?.Endpoint?.Metadata.GetMetadata<IAcceptsMetadata>()?.RequestType;
            return JsonFaults.Describe(bad, body is null ? null : json.Value.SerializerOptions.GetTypeInfo(body));
        }

        return Parameter().Match(malformed.Message) is { Success: true } parameter
            ? $"The parameter '{parameter.Groups["name"].Value}' cannot be '{parameter.Groups["value"].Value}'; see its type in /openapi/v1.json."
            : "The operation takes a JSON body; none was sent, or it ended early.";
    }

    [GeneratedRegex("""^Failed to bind parameter "\S+ (?<name>\w+)" from "(?<value>.*)"\.$""", RegexOptions.Singleline)]
    private static partial Regex Parameter();
}
