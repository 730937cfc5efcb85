using System.Diagnostics;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace RiskApi.Web.Errors;

/// <summary>Makes every error answer: RFC 9457 problem details with a type that this service explains.</summary>
internal static class Problems
{
    public static ProblemHttpResult Of(ProblemType type, string? detail = null) => TypedResults.Problem(Details(type, detail));

    /// <summary>A problem with the failures by JSON path.</summary>
    public static ProblemHttpResult Validation(IDictionary<string, string[]> errors)
    {
        var details = new HttpValidationProblemDetails(errors);
        Fill(details, ProblemType.OutOfBounds, "See 'errors': each names a place and what to change there.");
        return TypedResults.Problem(details);
    }

    /// <summary>A problem with the faults of a body that could not be bound.</summary>
    public static ProblemHttpResult Malformed(IReadOnlyList<BodyFault> faults)
    {
        var details = new HttpValidationProblemDetails(
            faults.GroupBy(fault => fault.Path).ToDictionary(place => place.Key, place => place.Select(fault => fault.Message).ToArray()));
        Fill(details, ProblemType.Malformed, faults is [var only]
            ? only.Message
            : $"{faults[0].Message} That is one of {faults.Count} faults: 'errors' names each place and what to change there.");
        return TypedResults.Problem(details);
    }

    /// <summary>Gives a body to the statuses that the framework sets without one.</summary>
    public static Task WriteForStatus(StatusCodeContext context)
    {
        var http = context.HttpContext;
        return ProblemType.ForStatus(http.Response.StatusCode) is { } type
            ? Of(type, Detail(type, http)).ExecuteAsync(http)
            : TypedResults.Problem(statusCode: http.Response.StatusCode).ExecuteAsync(http);
    }

    private static string Detail(ProblemType type, HttpContext http) =>
        type == ProblemType.MethodNotAllowed ? $"{http.Request.Path} takes {http.Response.Headers.Allow}, not {http.Request.Method}."
        : type == ProblemType.UnsupportedMediaType ? $"The content type is {Quote(http.Request.ContentType)}; send application/json."
        : type == ProblemType.NotFound ? $"No operation answers {http.Request.Path}."
        : type.Help;

    private static string Quote(string? text) => string.IsNullOrEmpty(text) ? "missing" : $"'{text}'";

    private static ProblemDetails Details(ProblemType type, string? detail)
    {
        var details = new ProblemDetails();
        Fill(details, type, detail ?? type.Help);
        return details;
    }

    private static void Fill(ProblemDetails details, ProblemType type, string detail)
    {
        details.Type = type.Path;
        details.Title = type.Title;
        details.Status = type.Status;
        details.Detail = detail;
        details.Extensions["traceId"] = Activity.Current?.Id ?? "";
    }
}
