using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Web.Document;

namespace RiskApi.Web.Errors;

/// <summary>Explains the problem types, so that the type of a problem is a link that works.</summary>
internal static class ProblemEndpoints
{
    public static void MapProblems(this IEndpointRouteBuilder api) =>
        api.MapGet(ProblemType.PathPrefix + "{slug}", Get)
            .AlsoHead().WithName("explainProblem")
            .WithTags(ApiTags.Problems)
            .AllowAnonymous()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                new TextAnswer("text/html", "The explanation as a page, with an example."),
                new TextAnswer("text/html", "The same as a page.", StatusCodes.Status404NotFound));

    /// <summary>Explains a problem type.</summary>
    /// <remarks>The type of every error answer leads to its explanation.</remarks>
    /// <param name="slug" example="out-of-bounds">The last segment of the problem's type.</param>
    /// <response code="200">The explanation.</response>
    /// <response code="404">There is no such problem type.</response>
    internal static Results<Ok<ProblemHelp>, ProblemHttpResult> Get(string slug) =>
        Array.Find(ProblemType.All, type => type.Slug == slug) is { } type
            ? TypedResults.Ok(new ProblemHelp(type.Path, type.Title, type.Status, type.Help))
            : Problems.Of(ProblemType.UnknownProblem, $"The types are {string.Join(", ", ProblemType.All.Select(known => known.Slug))}.");
}

/// <summary>What a problem type means and what to do about it.</summary>
/// <param name="Type">The type, as problems name it.</param>
/// <param name="Title">The kind in a line.</param>
/// <param name="Status">The HTTP status that it comes with.</param>
/// <param name="Help">What to do about it.</param>
internal sealed record ProblemHelp(string Type, string Title, int Status, string Help);
