using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Gate;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Assessments;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.Gate;

/// <summary>Judges projects.</summary>
internal static class GateEndpoints
{
    public static void MapGate(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/gate", Judge).WithName("judgeProject").WithTags(ApiTags.Gate).Needs(Role.Reader).Validate<GateInput>().SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                RequestExample.Embedded("Assessments.Gate", "fails", "A policy that the project fails"),
                RequestExample.Embedded("Assessments.Gate", "only-new-findings", "Only what a change makes worse"),
                RequestExample.Embedded("Assessments.Gate", "exempt", "A finding that is let through until a day"));

    /// <summary>Judges a project by a policy.</summary>
    /// <remarks>
    /// Answers 200 whatever the verdict; each reason has a code that programs can rely on, what was found, the limit, and what to do.
    /// Nothing is stored, and a policy or a project that is kept can be named instead of given.
    ///
    /// With <c>onlyNewFindings</c>, what the <c>baseline</c> has already is listed in <c>knownFindings</c> and does not count: findings of the
    /// same code about the same model that are no worse, and no more of them. With the project of the main branch as the baseline, a pull
    /// request fails for what it changes, and not for what time or a vendor did; with an earlier day, for what they did since.
    ///
    /// The codes, each with the member of the policy that asks for it:
    ///
    /// - <c>score-too-high</c>: <c>maximumScore</c>
    /// - <c>confidence-too-low</c>: <c>minimumConfidence</c>
    /// - <c>model-retired</c>: <c>noRetiredModels</c>
    /// - <c>model-under-notice</c>: <c>noModelsUnderNotice</c>
    /// - <c>model-in-preview</c>: <c>noPreviewModels</c>
    /// - <c>model-unknown</c>: <c>noUnknownModels</c>
    /// - <c>name-can-move</c>: <c>noMovingNames</c>
    /// - <c>retires-too-soon</c>: <c>nothingRetiresBefore</c>, <c>nothingRetiresWithinDays</c>
    /// - <c>start-by-passed</c>: <c>startByNotPassed</c>
    /// - <c>dependency-score-too-high</c>, <c>likelihood-too-high</c>, <c>unreadiness-too-high</c>, <c>impact-too-high</c>: the maximum of that name
    ///
    /// A notice lets nothing pass: a dependency under notice is judged as it stands, and as it stood on the eve of its notice, under the same codes;
    /// the message says so.
    ///
    /// A model that has stopped is reported once where <c>noRetiredModels</c> is asked for; else by each check of a notice or a date.
    ///
    /// In a pipeline, with the request in <c>gate.json</c>, this line prints the findings and exits with 0 on a pass, 1 on a fail, and with
    /// another code where there is no verdict:
    /// <code>
    /// curl -sS --json @gate.json http://localhost:5000/v1/gate | jq -ner 'input | (.verdict // error(tojson)) as $v | .summary, (.reasons[] | "\(.code): \(.message)"), $v == "pass"'
    /// </code>
    /// </remarks>
    /// <param name="input">The project and the policy.</param>
    /// <response code="200">The verdict, with the reasons where it fails.</response>
    /// <response code="404">There is no project, policy or assessment of that name.</response>
    internal static async Task<Results<Ok<GateView>, ProblemHttpResult>> Judge(
        GateInput input, ProjectSource projects, Documents<GatePolicy> policies, AssessmentStore assessments, Outlooks outlooks, Assessor assessor,
        CancellationToken cancel)
    {
        if (await projects.Find(input.Project, input.ProjectId, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(input.ProjectId!);
        }

        var policy = input.Policy ?? (await policies.Find(input.PolicyName!, cancel))?.Value;
        if (policy is null)
        {
            return GatePolicyEndpoints.NotFound(input.PolicyName!);
        }

        if (Mismatch(policy, input.Baseline) is var (place, message))
        {
            return Problems.Validation(new Dictionary<string, string[]> { [place] = [message] });
        }

        Assessment Assess(Project of, DateOnly? asOf) => assessor.Assess(of, input.HorizonDays ?? Horizon.DefaultDays, outlooks.Of(asOf));
        BeforeNotices Before(Project of, Assessment assessed) => BeforeNotices.Of(of, assessed, assessor, day => outlooks.Of(day));
        Assessment? baseline = null;
        BeforeNotices? baselineBefore = null;
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
            var earlierProject = earlier.Project?.ToProject() ?? project;
            baseline = Assess(earlierProject, earlier.AsOf ?? input.AsOf);
            baselineBefore = Before(earlierProject, baseline);
        }

        var assessment = Assess(project, input.AsOf);
        return TypedResults.Ok(GateView.Of(GateVerdict.Of(assessment, policy, baseline, Before(project, assessment), baselineBefore), policy, assessment));
    }

    /// <summary>A baseline that is needed and not given, or given and not looked at; it may be the policy that is kept that says which.</summary>
    private static (string Place, string Message)? Mismatch(GatePolicy policy, GateBaseline? baseline) =>
        (policy.OnlyNewFindings is true, baseline is not null) switch
        {
            (true, false) => ("baseline", "The policy fails only new findings; say in 'baseline' what to compare with."),
            (false, true) => (
                "policy.onlyNewFindings",
                "A baseline is given, and the policy does not ask for new findings only; set onlyNewFindings to true, or leave the baseline out."),
            _ => null,
        };
}
