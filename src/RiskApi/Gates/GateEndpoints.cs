using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Assessments;
using RiskApi.Catalogs;
using RiskApi.Scoring;
using RiskApi.Web.Document;
using RiskApi.Web.Validation;

namespace RiskApi.Gates;

/// <summary>Lets projects through, or not.</summary>
internal static class GateEndpoints
{
    public static void MapGate(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/gate", Judge)
            .WithName("judgeProject")
            .WithTags(ApiTags.Gate)
            .Validate<GateInput>()
            .WithMetadata(
                RequestExample.Embedded("Gates", "fails", "A policy that the project fails"),
                RequestExample.Embedded("Gates", "only-new-findings", "Only what a change makes worse"),
                RequestExample.Embedded("Gates", "exempt", "A finding that is let through until a day"));

    /// <summary>Judges a project by a policy.</summary>
    /// <remarks>
    /// Answers 200 whatever the verdict; each reason has a code that programs can rely on, what was found, the limit, and what to do.
    /// Nothing is stored.
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
    internal static Ok<GateView> Judge(GateInput input, Outlooks outlooks, Assessor assessor)
    {
        var assessment = Assess(input.Project, input.AsOf);
        var baseline = input.Baseline is { } earlier ? Assess(earlier.Project ?? input.Project, earlier.AsOf ?? input.AsOf) : null;
        return TypedResults.Ok(GateView.Of(GateVerdict.Of(assessment, input.Policy, baseline), input.Policy, assessment));

        Assessment Assess(InlineProject project, DateOnly? asOf) =>
            assessor.Assess(project.ToProject(), input.HorizonDays ?? AssessmentInput.DefaultHorizonDays, outlooks.Of(asOf));
    }
}
