using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core.Events;
using RiskApi.Core.Portfolio;
using RiskApi.Storage.Events;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Kept;

/// <summary>Tells what happened to all projects.</summary>
internal static class EventEndpoints
{
    public static void MapEvents(this IEndpointRouteBuilder api) =>
        api.MapGet("/v1/events", List).Reads().WithName("listEvents").WithTags(ApiTags.Portfolio).Validate<EventQuery>().Validate<PageQuery>().GivesFields();

    /// <summary>Lists what happened to all projects and the models that they call, newest first.</summary>
    /// <remarks>
    /// Notices given, moved and taken back, shutdowns, bands crossed, start-by dates that come near or pass, changes of price, name and access, and
    /// replacements that are under notice themselves, each with its project. They are noticed when projects are assessed. What became known of models that
    /// nobody calls is in `GET /v1/catalog/changes.atom`. In pages: follow `next` until it is null.
    /// </remarks>
    /// <response code="200">A page of events.</response>
    internal static async Task<Ok<EventPage>> List(
        [AsParameters] EventQuery query, [AsParameters] PageQuery page, ProjectEventStore events, Outlooks outlooks, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(page.Limit);
        var found = await events.Page(query.ToSelection(outlooks.Of(null)), Cursor.Read(page.Cursor), limit + 1, cancel);
        var (items, next) = Paging.Page(http, found, limit, one => one.Stored.Id);
        return TypedResults.Ok(new EventPage([.. items.Select(EventView.Of)], next));
    }
}

/// <summary>A page of events of all projects, newest first.</summary>
/// <param name="Items">The events.</param>
/// <param name="Next">The path of the next page; null on the last.</param>
internal sealed record EventPage(IReadOnlyList<EventView> Items, string? Next);

/// <summary>An event with its project.</summary>
/// <param name="Id">Its id; ids grow with time.</param>
/// <param name="At">When it was noticed.</param>
/// <param name="Project">The project, as it is now.</param>
/// <param name="Event">What it is.</param>
internal sealed record EventView(string Id, DateTimeOffset At, ProjectName Project, ProjectEvent Event)
{
    public static EventView Of(ToldEvent told) => new(told.Stored.Id, told.Stored.At, told.Project, told.Stored.Event);
}
