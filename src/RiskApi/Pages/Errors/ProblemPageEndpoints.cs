using RiskApi.Pages.Shell;
using RiskApi.Web;
using RiskApi.Web.Address;
using RiskApi.Web.Errors;

namespace RiskApi.Pages.Errors;

/// <summary>Explains the problem types to those who follow the link in an error with a browser.</summary>
internal static class ProblemPageEndpoints
{
    public static void MapProblemPages(this IEndpointRouteBuilder pages) =>
        pages.MapGet(ProblemType.PathPrefix + "{slug}", Show).AlsoHead().WithMetadata(new TakesPages()).WithOrder(-1).AllowAnonymous();

    internal static IResult Show(string slug, PublicPaths paths, HttpContext http) =>
        Array.Find(ProblemType.All, type => type.Slug == slug) is { } type
            ? PageAnswers.Show<ProblemPage>(http, ProblemPageView.Of(type, paths.Before(http)))
            : ProblemEndpoints.Get(slug).Result;
}
