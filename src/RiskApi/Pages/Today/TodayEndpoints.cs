using Microsoft.AspNetCore.Http.Extensions;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core.Catalog;
using RiskApi.Pages.Projects;
using RiskApi.Pages.Shell;
using RiskApi.Portfolio;
using RiskApi.Portfolio.Worklists;
using RiskApi.Storage.Events;

namespace RiskApi.Pages.Today;

/// <summary>Shows what is to be done today.</summary>
internal static class TodayEndpoints
{
    /// <summary>The days for which the page says what changed.</summary>
    public const int ChangedDays = 7;

    /// <summary>More changes than this are told by the API alone.</summary>
    public const int MostChanges = 20;

    public static void MapToday(this IEndpointRouteBuilder pages) => pages.MapGet(TodayQuery.Path, Show).Reads().WithMetadata(new TakesPages());

    internal static async Task<IResult> Show(
        PortfolioAnswers answers, WorklistAnswers worklist, ProjectEventStore events, Outlooks outlooks, CatalogSnapshot catalog, HttpContext http,
        CancellationToken cancel)
    {
        var query = TodayQuery.Of(http.Request.Query);
        var (_, found) = await worklist.Of(query.ToQuery(), cancel);
        DateOnly[] checkedOn = [.. catalog.Providers.Where(provider => provider.HasModels).Select(provider => provider.ReadOn)];
        var projects = await AllProjects.Of(answers, new PortfolioQuery(), cancel);
        var changes = await events.Page(query.ToEventQuery(outlooks.Today.AddDays(-ChangedDays)).ToSelection(outlooks.Of(null)), null, MostChanges, cancel);
        var view = new TodayView(query, found, projects, changes, (checkedOn.Min(), checkedOn.Max()), http.Request.GetEncodedUrl());
        return PageAnswers.Show<TodayPage>(http, view);
    }
}
