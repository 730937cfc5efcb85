using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;
using RiskApi.Writes;

namespace RiskApi.Projects.Bulk;

/// <summary>Keeps many projects at once.</summary>
internal static class BulkProjectEndpoints
{
    public static void MapBulkProjects(this RouteGroupBuilder projects) =>
        projects.MapPost("/bulk", Put).WithName("putProjects").Validate<BulkProjectsInput>().Validate<BulkQuery>().TakeIdempotencyKey().Writes()
            .WithMetadata(new RequestSizeLimitAttribute(ItemProblem.MostBytes))
            .WithMetadata(RequestExample.Embedded("Projects.Bulk", "two-services", "Two services"));

    /// <summary>Creates or replaces up to 200 projects.</summary>
    /// <remarks>
    /// Each project has a verdict of its own, and an entry in the audit trail where it was written: one that is out of bounds is refused with its problem, and
    /// the others are written; with `atomic=true` none is. One that is as the request says already is left alone. A body that is not of the schema is
    /// refused as a whole, with every place. What is replaced is replaced whatever its version. With an `Idempotency-Key`, sending the same request again
    /// within 24 hours writes nothing and gets the same answer.
    /// </remarks>
    /// <param name="input">The projects.</param>
    /// <param name="query">Whether all or nothing is written.</param>
    /// <response code="200">What became of each project.</response>
    /// <response code="412">All or nothing was to be written, and a project was changed meanwhile.</response>
    /// <response code="422">The idempotency key was used for another body.</response>
    internal static async Task<Results<Ok<BulkProjectsView>, ProblemHttpResult>> Put(
        BulkProjectsInput input, [AsParameters] BulkQuery query, CreateOnce once, BulkProjectWrites writes, CancellationToken cancel)
    {
        var candidates = await writes.Look(input, cancel);
        return await once.RunAll(input, session => writes.Write(session, candidates, query.Atomic?.Value ?? false), cancel);
    }
}
