using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Assessments;
using RiskApi.Catalogs;
using RiskApi.Projects;
using RiskApi.Scoring;
using RiskApi.Storage.Assessments;
using RiskApi.Storage.Gates;
using RiskApi.Usage;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>Judges projects.</summary>
internal static class GateEndpoints
{
    public static void MapGate(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/gate", Judge).WithName("judgeProject").WithTags(ApiTags.Gate).Validate<GateInput>().ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                RequestExample.Embedded("Gates", "release", "A release of GPT-4.5 six days after its notice"),
                RequestExample.Embedded("Gates", "only-new", "Only what a pull request adds"));

    /// <summary>Judges a project by a policy.</summary>
    /// <remarks>
    /// Answers 200 whatever the verdict; each reason has a stable `code`. In a pipeline, with the request in `gate.json`,
    /// `curl -fsS …/v1/gate -H 'Content-Type: application/json' -d @gate.json | jq -enr 'input | (.reasons[] | "\(.code): \(.message)"), .verdict == "pass"'`
    /// prints the reasons and exits with 0 on a pass, 1 on a fail and 5 where there is no verdict. With `onlyNewFindings`, what the
    /// baseline has already, and no better, is listed apart and does not fail.
    /// </remarks>
    /// <param name="input">The project and the policy.</param>
    /// <response code="200">The verdict, with the reasons where it fails.</response>
    /// <response code="404">There is no project, policy or assessment of that name.</response>
    internal static async Task<Results<Ok<GateView>, ProblemHttpResult>> Judge(
        GateInput input, ProjectSource projects, GatePolicyStore policies, AssessmentStore assessments, Outlooks outlooks, Assessor assessor, CancellationToken cancel)
    {
        if (await projects.Find(input.Project, input.ProjectId, cancel) is not { } project)
        {
            return ProjectWrites.NotFound(input.ProjectId!);
        }

        var policy = input.Policy ?? (await policies.Find(input.PolicyName!, cancel))?.Policy;
        if (policy is null)
        {
            return GatePolicyEndpoints.NotFound(input.PolicyName!);
        }

        if (policy.OnlyNewFindings is true && input.Baseline is null)
        {
            return Problems.Of(ProblemType.OutOfBounds, "The policy fails only new findings; say in 'baseline' what to compare with.");
        }

        Assessment Assess(Project of, DateOnly? asOf) => assessor.Assess(of, input.HorizonDays ?? AssessmentInput.DefaultHorizonDays, outlooks.Of(asOf));
        Assessment? baseline = null;
        if (input.Baseline is { AssessmentId: { } assessmentId })
        {
            baseline = (await assessments.Find(input.ProjectId!, assessmentId, cancel))?.Assessment;
            if (baseline is null)
            {
                return Problems.Of(ProblemType.UnknownAssessment, $"The project '{input.ProjectId}' has no assessment '{assessmentId}'.");
            }
        }
        else if (input.Baseline is { } earlier)
        {
            baseline = Assess(earlier.Project?.ToProject() ?? project, earlier.AsOf ?? input.AsOf);
        }

        var assessment = Assess(project, input.AsOf);
        return TypedResults.Ok(GateView.Of(GateVerdict.Of(assessment, policy, baseline), policy, assessment));
    }
}
