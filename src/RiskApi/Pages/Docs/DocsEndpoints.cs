using RiskApi.Pages.Shell;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.Pages.Docs;

/// <summary>Shows the documentation, which is written in the repository's <c>docs/</c>.</summary>
internal static class DocsEndpoints
{
    public const string Path = "/docs";

    public static void MapDocs(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, (HttpContext http) => Show("README", http)).AlsoHead().AllowAnonymous();
        pages.MapGet($"{Path}/{{name}}", Show).AlsoHead().AllowAnonymous();
    }

    internal static IResult Show(string name, HttpContext http) =>
        DocsPageView.Of(name) is { } view
            ? PageAnswers.Show<DocsPage>(http, view)
            : Problems.Of(ProblemType.NotFound, $"The documentation has no page '{name}'; {Path} lists its pages.");
}
