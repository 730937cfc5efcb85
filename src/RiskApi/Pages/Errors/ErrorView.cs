using Microsoft.AspNetCore.Mvc;

namespace RiskApi.Pages.Errors;

/// <summary>What an error page shows.</summary>
public sealed class ErrorView
{
    internal ErrorView(ProblemDetails problem, IReadOnlyList<KeyValuePair<string, string>> typed, string? sentTo)
    {
        Words = ErrorWords.Of(problem);
        Details = problem is HttpValidationProblemDetails { Errors: var errors } ? [.. errors.SelectMany(place => place.Value)] : [];
        Typed = typed;
        SentTo = sentTo;
        TraceId = problem.Status >= StatusCodes.Status500InternalServerError ? problem.Extensions["traceId"] as string : null;
    }

    internal ErrorWords Words { get; }

    /// <summary>What is wrong, place by place.</summary>
    internal IReadOnlyList<string> Details { get; }

    /// <summary>What was typed into the form that was sent; empty without one.</summary>
    internal IReadOnlyList<KeyValuePair<string, string>> Typed { get; }

    /// <summary>Where the form was sent to; null where the request was no form.</summary>
    internal string? SentTo { get; }

    /// <summary>What to find the cause in the log by; null where the fault is not ours.</summary>
    internal string? TraceId { get; }
}
