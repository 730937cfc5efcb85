using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Advice;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Comparisons;

/// <summary>Sets models side by side.</summary>
internal static class ModelComparisonEndpoints
{
    private const string Route = "/v1/models/compare";

    public static void MapModelComparisons(this IEndpointRouteBuilder api)
    {
        api.MapPost(Route, Compare)
            .WithName("compareModels")
            .WithTags(ApiTags.Models)
            .Needs(Role.Reader)
            .Validate<ModelComparisonInput>()
            .WithMetadata(RequestExample.Embedded("Assessments.Comparisons", "after-gpt-4o", "What takes over from GPT-4o at these volumes"));

        // The path of a single model, which takes any number of segments, would answer that there is no such path.
        api.MapGet(Route, RefuseGet).AlsoHead().Needs(Role.Reader).ExcludeFromDescription();
    }

    /// <summary>Sets two to six models side by side for one use.</summary>
    /// <remarks>
    /// For each: where it stands, its forecast, for how many days it is safe to rely on, what it can do, what it costs at the volumes given, the score of
    /// the dependency were it the model in use, and what a move there takes: the work, what gets better and worse, and, where it is not fit to take over,
    /// the condition that it does not fulfil. A string that names no single model is compared at the pace of all models, and says so. Nothing is stored.
    /// </remarks>
    /// <param name="input">The models and the use.</param>
    /// <response code="200">The models, in the order given.</response>
    internal static Ok<ModelComparison> Compare(ModelComparisonInput input, Outlooks outlooks, Assessor assessor) => TypedResults.Ok(assessor.Compare(
        input.Usage ?? new Dependency { Model = input.Models[0] }, input.Models, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf)));

    private static StatusCodeHttpResult RefuseGet(HttpResponse response)
    {
        response.Headers.Allow = HttpMethods.Post;
        return TypedResults.StatusCode(StatusCodes.Status405MethodNotAllowed);
    }
}
