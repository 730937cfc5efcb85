using RiskApi.Access.Roles;
using RiskApi.Core.Portfolio.Rankings;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio;
using RiskApi.Storage.Assessments;

namespace RiskApi.Pages.Projects;

/// <summary>Lists projects.</summary>
internal static class ProjectsEndpoints
{
    public static void MapProjectsPage(this IEndpointRouteBuilder pages) => pages.MapGet(ProjectsQuery.Path, Show).Reads();

    internal static async Task<IResult> Show(
        PortfolioAnswers answers, AssessmentStore assessments, TimeProvider time, HttpContext http, CancellationToken cancel)
    {
        var query = ProjectsQuery.Of(http.Request.Query);
        var all = await AllProjects.Of(answers, new PortfolioQuery { Tag = query.Tag }, cancel);
        var found = ProjectSelection.Of(all.Items, query);
        var scores = await assessments.Scores([.. found.Rows.Select(row => row.Project.Id)], time.GetUtcNow().AddDays(-ProjectsView.TrendDays), cancel);
        return PageAnswers.Show<ProjectsPage>(http, new ProjectsView(query, all, found, scores));
    }
}

/// <summary>All projects in a few figures each, as <c>GET /v1/portfolio/top</c> gives the first of them.</summary>
internal static class AllProjects
{
    public static Task<Ranking> Of(PortfolioAnswers answers, PortfolioQuery query, CancellationToken cancel) =>
        answers.Of(query, "all", scope => new RankingFold(scope, RankingOrder.Score, int.MaxValue), cancel, isLarge: true);
}
