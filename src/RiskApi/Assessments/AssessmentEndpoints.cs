using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Exports;
using RiskApi.Exports.Endpoints;
using RiskApi.Hosting.Telemetry;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments;

/// <summary>Scores projects that the caller describes in full.</summary>
internal static class AssessmentEndpoints
{
    public static void MapAssessment(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/assessments", Assess)
            .WithName("assessProject")
            .WithTags(ApiTags.Assessments)
            .Needs(Role.Reader)
            .Validate<AssessmentInput>()
            .Validate<ExportFormatQuery>()
            .AnswerInExportFormats()
            .CacheOutput(policy => policy.AddPolicy<AssessmentCachePolicy>(), excludeDefaultPolicy: true)
            .WithMetadata(
                RequestExample.Embedded("Assessments", "after-the-notice", "GPT-4.5, six days after its notice"),
                RequestExample.Embedded("Assessments", "project-of-today", "A project of today"),
                RequestExample.Embedded("Assessments", "two-model-strings", "Two model strings and nothing else"));

    /// <summary>Scores a project without storing it.</summary>
    /// <remarks>
    /// For each dependency: how likely the work has to start within the horizon, the chance that the migration takes longer than
    /// the notice, how bad it would be, the date to start by, and what moves the score. For the project: what to do first, each
    /// action re-scored by the same engine. With an as-of date in the past, only what was known then counts. Nothing is stored;
    /// the same input, catalog version and method version always give the same answer. As JSON, or in any form that the `Accept` header or `format` asks for.
    /// </remarks>
    /// <param name="input">The project.</param>
    /// <param name="format">The form of the answer.</param>
    /// <response code="200">The assessment. A model that is unknown or ambiguous is no error: it is scored on the cautious side and lowers the confidence.</response>
    /// <response code="406">The client accepts none of the forms.</response>
    internal static Results<AssessmentAnswer, FileContentHttpResult, ProblemHttpResult> Assess(
        AssessmentInput input, [AsParameters] ExportFormatQuery format, Outlooks outlooks, Assessor assessor, ExportWriter writer, ServiceMetrics metrics,
        HttpContext http)
    {
        var project = new Project(input.Name, input.Criticality, input.Dependencies);
        var assessment = metrics.Count(assessor.Assess(project, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(input.AsOf)));
        return ExportAnswers.Of(new AssessmentAnswer(assessment), new(project, assessment), format, writer, http);
    }
}
