using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Core.Reviews.Checklists;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Reviews.Checklists;

/// <summary>Reads the checklists of architecture reviews.</summary>
internal static class ChecklistEndpoints
{
    public static void MapChecklists(this IEndpointRouteBuilder api)
    {
        var checklists = api.MapGroup("/v1/checklists").WithTags(ApiTags.Reviews);

        checklists.MapGet("", List).Reads().WithName("listChecklists");
        checklists.MapGet("/{id}", Get).Reads().WithName("getChecklist").Validate<ChecklistQuery>().ProducesProblem(StatusCodes.Status404NotFound);
    }

    /// <summary>Lists the checklists.</summary>
    /// <remarks>They are the files of a folder (<c>Checklists:Folder</c>); whoever runs the service can add their own beside the one that comes with it.</remarks>
    /// <response code="200">The checklists, in order of id.</response>
    internal static Ok<ChecklistPage> List(ChecklistLibrary library) =>
        TypedResults.Ok(new ChecklistPage([.. library.Latest.Select(checklist => ChecklistSummary.Of(checklist, library))], Next: null));

    /// <summary>Gives a checklist.</summary>
    /// <remarks>
    /// Each item has a question to which yes is the answer to aim for, why it matters, how bad a no is, what to do about it, and the
    /// fact that answers it where one does. A version does not change any more once it is in use.
    /// </remarks>
    /// <param name="id" example="model-retirement-resilience">The checklist's id.</param>
    /// <param name="query">The version.</param>
    /// <response code="200">The checklist.</response>
    /// <response code="404">There is no such checklist, or no such version of it.</response>
    internal static Results<Ok<Checklist>, ProblemHttpResult> Get(string id, [AsParameters] ChecklistQuery query, ChecklistLibrary library) =>
        library.Find(id, query.Version?.Value) is { } checklist
            ? TypedResults.Ok(checklist)
            : ChecklistProblems.Unknown(library, id, query.Version?.Value);
}
