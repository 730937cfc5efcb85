using System.Text.Json.Serialization;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Hosting.Telemetry;
using RiskApi.Projects;
using RiskApi.Web;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Bulk;

/// <summary>Scores many projects at once.</summary>
internal static class BulkAssessmentEndpoints
{
    /// <summary>Dependencies that one request may bring together, so that no request keeps the service from others for long.</summary>
    private const int MostDependencies = 2000;

    public static void MapBulkAssessments(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/assessments/bulk", Assess).WithName("assessProjects").WithTags(ApiTags.Assessments).Needs(Role.Reader)
            .Validate<BulkAssessmentsInput>()
            .WithMetadata(new RequestSizeLimitAttribute(ItemProblem.MostBytes))
            .WithMetadata(RequestExample.Embedded("Assessments.Bulk", "two-projects", "One that is kept, and one that is not"));

    /// <summary>Scores up to 200 projects without storing anything.</summary>
    /// <remarks>
    /// Projects that are described in the request, and projects that are kept, by id. Each has a verdict of its own: one that is out of bounds, or that there is
    /// not, is refused with its problem, and the others are scored. A body that is not of the schema is refused as a whole, with every place. Together they
    /// may bring 2,000 dependencies; what comes after those is refused.
    /// </remarks>
    /// <param name="input">The projects.</param>
    /// <response code="200">The assessment of each project, or why there is none.</response>
    internal static async Task<Ok<BulkAssessmentsView>> Assess(
        BulkAssessmentsInput input, ProjectSource source, IValidator<BulkAssessmentInput> validator, Outlooks outlooks, Assessor assessor,
        ServiceMetrics metrics, CancellationToken cancel)
    {
        var (outlook, horizonDays) = (outlooks.Of(input.AsOf), input.HorizonDays ?? Horizon.DefaultDays);
        List<BulkAssessmentView> items = [];
        var dependencies = 0;
        foreach (var (index, item) in input.Items.Index())
        {
            cancel.ThrowIfCancellationRequested();
            var problem = ItemProblem.Of(item, validator);
            var project = problem is null ? await source.Find(item.Project, item.ProjectId, cancel) : null;
            problem ??= project is null ? ItemProblem.Of(ProjectProblems.NotFound(item.ProjectId!)) : TooMany(project, ref dependencies);
            items.Add(problem is null
                ? new(index, item.ProjectId, BulkAssessmentVerdict.Assessed, metrics.Count(assessor.Assess(project!, horizonDays, outlook)), null)
                : new(index, item.ProjectId, BulkAssessmentVerdict.Refused, null, problem));
        }

        var refused = items.Count(item => item.Problem is not null);
        return TypedResults.Ok(new BulkAssessmentsView(items.Count - refused, refused, items));
    }

    private static ItemProblem? TooMany(Project project, ref int dependencies) => (dependencies += project.Dependencies.Count) <= MostDependencies ? null
        : ItemProblem.Of(Problems.Of(
            ProblemType.OutOfBounds,
            $"The projects up to this one have {dependencies} dependencies together, and one request takes {MostDependencies}; send the rest in another."));
}

/// <summary>The assessments of many projects.</summary>
/// <param name="Assessed">Projects that were scored.</param>
/// <param name="Refused">Projects that were refused.</param>
/// <param name="Items">Each project, in the order of the request.</param>
internal sealed record BulkAssessmentsView(int Assessed, int Refused, IReadOnlyList<BulkAssessmentView> Items);

/// <summary>The assessment of one of many projects.</summary>
/// <param name="Index">Its position in the request, from 0.</param>
/// <param name="ProjectId">The id of the project; null where it is not kept.</param>
/// <param name="Verdict">Whether it was scored.</param>
/// <param name="Assessment">The assessment; null where it was refused.</param>
/// <param name="Problem">Why it was refused; null where it was not.</param>
internal sealed record BulkAssessmentView(int Index, string? ProjectId, BulkAssessmentVerdict Verdict, Assessment? Assessment, ItemProblem? Problem);

/// <summary>What became of one of many projects.</summary>
[JsonConverter(typeof(KebabCaseEnumConverter<BulkAssessmentVerdict>))]
internal enum BulkAssessmentVerdict
{
    /// <summary>It was scored.</summary>
    Assessed,

    /// <summary>It was refused.</summary>
    Refused,
}
