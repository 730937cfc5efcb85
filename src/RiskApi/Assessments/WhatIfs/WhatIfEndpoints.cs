using FluentValidation.Results;
using Microsoft.AspNetCore.Http.HttpResults;
using RiskApi.Access.Roles;
using RiskApi.Catalog.Served;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Scoring;
using RiskApi.Projects;
using RiskApi.Web.Document;
using RiskApi.Web.Errors;
using RiskApi.Web.Validation;

namespace RiskApi.Assessments.WhatIfs;

/// <summary>Sets scenarios beside a project.</summary>
internal static class WhatIfEndpoints
{
    public static void MapWhatIfs(this IEndpointRouteBuilder api) =>
        api.MapPost("/v1/assessments/what-if", Compare)
            .WithName("compareScenarios")
            .WithTags(ApiTags.Assessments)
            .Needs(Role.Reader)
            .Validate<WhatIfInput>()
            .SuggestsProjects()
            .ProducesProblem(StatusCodes.Status404NotFound)
            .WithMetadata(
                RequestExample.Embedded(
                    "Assessments.WhatIfs", "before-the-notice", "GPT-4.5 before its notice: what if the vendor announces, and what if we are ready"),
                RequestExample.Embedded("Assessments.WhatIfs", "choices-of-today", "Choices for a project of today"));

    /// <summary>Sets scenarios beside a project without storing anything.</summary>
    /// <remarks>
    /// Each scenario changes the project, or the facts, and is scored by the same engine as of the same day: the score, the work
    /// and the deadlines before and after, for the project, for each dependency and for each factor. A change names its dependency by
    /// its model string; changes are made one after another, and what already holds stays as it is. With <c>announce-retirement</c>
    /// a scenario supposes that a vendor announces a date; the forecast method then treats it as any announced date. A merge patch
    /// (RFC 7396) rewrites the project, and is read as strictly as the project itself.
    /// </remarks>
    /// <param name="input">The project and the scenarios.</param>
    /// <response code="200">The project as it is, and each scenario beside it. A project with no dependency left has a score of 0.</response>
    /// <response code="404">There is no project of that id.</response>
    internal static async Task<Results<Ok<WhatIf>, ProblemHttpResult>> Compare(
        WhatIfInput input, ProjectSource projects, Outlooks outlooks, Assessor assessor, ScenarioReader reader, CancellationToken cancel)
    {
        if (await projects.Find(input.Project, input.ProjectId, cancel) is not { } project)
        {
            return ProjectProblems.NotFound(input.ProjectId!);
        }

        var outlook = outlooks.Of(input.AsOf);
        var horizonDays = input.HorizonDays ?? Horizon.DefaultDays;
        var errors = new List<ValidationFailure>();
        var scenarios = reader.Read(input.Scenarios, project, horizonDays, outlook, errors);

        return errors is []
            ? TypedResults.Ok(assessor.Compare(project, scenarios, horizonDays, outlook))
            : Problems.Validation(new ValidationResult(errors).ToDictionary());
    }
}
