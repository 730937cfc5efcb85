using Microsoft.AspNetCore.Mvc;
using RiskApi.Web.Errors;

namespace RiskApi.Pages.Errors;

/// <summary>What happened, and what to do, in the words of a page; problems speak of operations and headers.</summary>
/// <param name="Title">What happened, in a line.</param>
/// <param name="Because">What happened, in a sentence.</param>
/// <param name="ToDo">What to do.</param>
/// <param name="Path">A page that helps.</param>
/// <param name="Link">What it is called.</param>
internal sealed record ErrorWords(string Title, string Because, string ToDo, string Path, string Link)
{
    private const string SendAgain = "Send it again: what you typed is below.";

    public static ErrorWords Of(ProblemDetails problem)
    {
        var type = Array.Find(ProblemType.All, type => type.Path == problem.Type);
        var detail = problem.Detail ?? "";
        return type == ProblemType.UnknownProject ? new(
                "There is no such project", FirstSentence(detail), "It may have been deleted, or belong to another team.", "/projects", "All projects")
            : type == ProblemType.UnknownModel || type == ProblemType.UnknownProvider || type == ProblemType.AmbiguousModel ? new(
                type.Title, FirstSentence(detail), "A model that is not in the catalog is not thereby safe. Search for it by a part of its name.", "/models", "Search models")
            : type == ProblemType.PreconditionFailed ? new(
                "Somebody else changed it meanwhile", "Nothing of yours was written.", "Read it again, and make your change to that.", "/projects", "All projects")
            : type == ProblemType.ExpiredForm ? new(type.Title, detail, SendAgain, "/", "Today")
            : type == ProblemType.Unauthenticated ? new(
                "Your session has ended", detail, "Sign in again in another tab, come back to this page, and send it again: what you typed is below.", "/sign-in", "Sign in")
            : type == ProblemType.Unavailable ? new(
                "The service cannot reach its database", "Nothing was read or written.", "Try again in a minute. Whoever runs the service finds the cause at /health/ready.", "/health/ready", "What is wrong")
            : type == ProblemType.Internal ? new(
                "The service failed", "This is a fault of the service; nothing was written.", "Try again, or report it with the number below.", "/", "Today")
            : type == ProblemType.NotFound ? new("There is nothing here", "No page has this address.", "Go on from one of the pages above.", "/", "Today")
            : type == ProblemType.Forbidden ? new(type.Title, detail, "Sign in with a key of that role.", "/sign-in", "Sign in with another key")
            : new(problem.Title ?? "The request failed", detail, "Go back and change it.", "/", "Today");
    }

    /// <summary>What follows it speaks of operations.</summary>
    private static string FirstSentence(string detail) => detail.IndexOf("; GET ", StringComparison.Ordinal) is > 0 and var end ? detail[..end] + "."
        : detail.IndexOf(" GET /", StringComparison.Ordinal) is > 0 and var next ? detail[..next]
        : detail;
}
