using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core.Assessments;
using RiskApi.Core.Assessments.Differences;
using RiskApi.Core.Scoring;
using RiskApi.Exports;
using RiskApi.Exports.Endpoints;
using RiskApi.Formats.Markup;
using RiskApi.Hosting.Telemetry;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Notifications;
using RiskApi.Storage.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Assessments.Kept;

/// <summary>Assesses projects that are kept, and keeps the assessments.</summary>
internal static class ProjectAssessmentEndpoints
{
    /// <summary>More than a day's assessments of one project are not read for its trend.</summary>
    private const int MostPerTrend = 10_000;

    public static void MapProjectAssessments(this IEndpointRouteBuilder api)
    {
        var project = api.MapGroup($"{ProjectEndpoints.Path}/{{id}}").WithTags(ApiTags.Projects).SuggestsProjects();

        project.MapPost("/assessments", Assess).WithName("assessStoredProject").Validate<ProjectAssessmentInput>().TakeIdempotencyKey().Writes()
            .ProducesProblem(StatusCodes.Status404NotFound).WithMetadata(new RequestExample("today", "As of today", "{}"));
        project.MapGet("/assessments", List).Reads().WithName("listAssessments").Validate<PageQuery>().ProducesProblem(StatusCodes.Status404NotFound);
        project.MapGet("/assessments/{assessmentId}", Get).Reads().WithName("getAssessment").Validate<ExportFormatQuery>().AnswerInExportFormats()
            .Produces(StatusCodes.Status304NotModified).ProducesProblem(StatusCodes.Status404NotFound);
        project.MapGet("/assessments/{assessmentId}/changes", GetChanges).Reads().WithName("getAssessmentChanges").Validate<ChangesQuery>()
            .ProducesProblem(StatusCodes.Status404NotFound);
        project.MapGet("/trend", GetTrend).Reads().WithName("getTrend").Validate<TrendQuery>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Assesses a project and keeps the assessment.</summary>
    /// <remarks>It never changes, and is kept with the project as it was, so that it can be made again.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="input">The as-of date and the horizon.</param>
    /// <response code="201">The assessment, with its path in `Location`.</response>
    /// <response code="404">There is no project of that id.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static async Task<Results<Created<StoredAssessmentView>, ProblemHttpResult>> Assess(
        string id, ProjectAssessmentInput input, ProjectStore projects, SubscriptionStore subscriptions, AlertStore alerts, CreateOnce once, Outlooks outlooks,
        Assessor assessor, ServiceMetrics metrics, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(id);
        }

        var assessment = metrics.Count(assessor.Assess(project.Project, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf)));
        return await once.Run(
            input,
            async session =>
            {
                var at = session.Author.At;
                var stored = new StoredAssessment(StoredId.New(at), id, at, project.Project, assessment);
                var handled = await alerts.Handled(session, [id]);
                if (!await AssessmentWrites.Keep(session, subscriptions, alerts, handled, (stored, await AssessmentStore.Current(session, id))))
                {
                    throw new GoneException(ProjectProblems.NotFound(id));
                }

                return new Creation<StoredAssessmentView>($"{ProjectEndpoints.Path}/{id}/assessments/{stored.Id}", null, StoredAssessmentView.Of(stored));
            },
            cancel);
    }

    /// <summary>Lists a project's assessments in short, newest first.</summary>
    /// <remarks>In pages: follow `next`, or the `Link` header of the same address, until it is null.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">Which page.</param>
    /// <response code="200">A page of assessments.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<AssessmentPage>, ProblemHttpResult>> List(
        string id, [AsParameters] PageQuery query, ProjectStore projects, AssessmentStore assessments, HttpContext http, CancellationToken cancel)
    {
        var limit = Paging.LimitOf(query.Limit);
        var found = await assessments.Page(id, Cursor.Read(query.Cursor), limit + 1, cancel);
        if (found is [] && await projects.Find(id, cancel) is null)
        {
            return ProjectProblems.NotFound(id);
        }

        var (items, next) = Paging.Page(http, found, limit, assessment => assessment.Id);
        return TypedResults.Ok(new AssessmentPage([.. items.Select(AssessmentSummary.Of)], next));
    }

    /// <summary>Gives an assessment as it was made.</summary>
    /// <remarks>With the project as it was. As JSON it never changes, so it can be cached for good; the other forms, which the `Accept` header or `format` asks for, are written anew.</remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="assessmentId" example="latest">The assessment's id, or `latest`.</param>
    /// <param name="format">The form of the answer.</param>
    /// <response code="200">The assessment.</response>
    /// <response code="304">The client has it already, in a form other than JSON.</response>
    /// <response code="404">The project has no such assessment.</response>
    /// <response code="406">The client accepts none of the forms.</response>
    internal static async Task<Results<Ok<StoredAssessmentView>, FileContentHttpResult, ProblemHttpResult>> Get(
        string id, string assessmentId, [AsParameters] ExportFormatQuery format, AssessmentStore assessments, ExportWriter writer, HttpContext http,
        CancellationToken cancel)
    {
        if (await assessments.Find(id, assessmentId, cancel) is not { } stored)
        {
            return NotFound(id, assessmentId);
        }

        http.Response.Headers.CacheControl = assessmentId == StoredId.Latest ? "no-cache" : "private, max-age=31536000, immutable";
        return ExportAnswers.Of(
            TypedResults.Ok(StoredAssessmentView.Of(stored)),
            new Assessed(stored.Project, stored.Assessment) { ProjectId = stored.ProjectId, ChangedAt = stored.AssessedAt },
            format,
            writer,
            http);
    }

    /// <summary>Tells how an assessment differs from an earlier one, split by cause.</summary>
    /// <remarks>
    /// Facts changed, usage changed, or the method changed: the earlier project is assessed again by today's method, for its own day,
    /// for the later day, and as the project is later; each step changes one thing, and the steps add up to the change in score.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="assessmentId" example="latest">The later assessment's id, or `latest`.</param>
    /// <param name="query">The earlier one.</param>
    /// <response code="200">The difference; where there is no earlier assessment, the one to itself.</response>
    /// <response code="404">The project has no such assessment.</response>
    internal static async Task<Results<Ok<AssessmentDifference>, ProblemHttpResult>> GetChanges(
        string id, string assessmentId, [AsParameters] ChangesQuery query, AssessmentStore assessments, Outlooks outlooks, Assessor assessor,
        CancellationToken cancel)
    {
        if (await assessments.Find(id, assessmentId, cancel) is not { } after)
        {
            return NotFound(id, assessmentId);
        }

        var since = query.Since ?? (await assessments.Page(id, after.Id, 1, cancel) is [var previous] ? previous.Id : after.Id);
        return await assessments.Find(id, since, cancel) is { } before
            ? TypedResults.Ok(
                AssessmentDifference.Of(new(before.Project, before.Assessment), new(after.Project, after.Assessment), assessor, day => outlooks.Of(day)))
            : NotFound(id, since);
    }

    /// <summary>Shows how a project's score has gone.</summary>
    /// <remarks>
    /// The last assessment of each day on which the project was assessed, oldest first. Those that look at another day by `asOf` are no points of it; the list
    /// of assessments has them.
    /// </remarks>
    /// <param name="id" example="support-copilot">The project's id.</param>
    /// <param name="query">How far back.</param>
    /// <response code="200">The score by day.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<Trend>, ProblemHttpResult>> GetTrend(
        string id, [AsParameters] TrendQuery query, ProjectStore projects, AssessmentStore assessments, TimeProvider time, CancellationToken cancel)
    {
        if (await projects.Find(id, cancel) is null)
        {
            return ProjectProblems.NotFound(id);
        }

        var since = time.GetUtcNow().AddDays(-(query.Days?.Value ?? TrendQuery.DefaultDays));
        return TypedResults.Ok(Trend.Of(await assessments.Since(id, since, MostPerTrend, cancel)));
    }

    private static ProblemHttpResult NotFound(string id, string assessmentId) => Problems.Of(
        ProblemType.UnknownAssessment,
        $"The project '{id}' has no assessment '{assessmentId}'; GET {ProjectEndpoints.Path}/{id}/assessments lists those it has.");
}
