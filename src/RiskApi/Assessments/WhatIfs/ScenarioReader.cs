using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Core.Assessments;
using RiskApi.Core.Forecast.Outlooks;
using RiskApi.Core.Scenarios;
using RiskApi.Core.Usage;
using RiskApi.Projects;
using RiskApi.Web;

namespace RiskApi.Assessments.WhatIfs;

/// <summary>Makes scenarios of what the caller wrote, or says which part of which scenario cannot be made.</summary>
internal sealed class ScenarioReader(MethodConstants constants, IValidator<InlineProject> validator, IOptions<JsonOptions> json)
{
    /// <summary>Reads scenarios.</summary>
    /// <param name="inputs">What the caller wrote; within its bounds.</param>
    /// <param name="project">The actual project.</param>
    /// <param name="horizonDays">How far ahead to look, in days.</param>
    /// <param name="outlook">The actual facts and forecasts.</param>
    /// <param name="errors">Receives the failures, by JSON path.</param>
    public IReadOnlyList<Scenario> Read(
        IReadOnlyList<ScenarioInput> inputs, Project project, int horizonDays, Outlook outlook, List<ValidationFailure> errors)
    {
        var scenarios = new List<Scenario>(inputs.Count);
        foreach (var (i, input) in inputs.Index())
        {
            var path = $"scenarios[{i}]";
            if (input.MergePatch is { } patch)
            {
                var patched = PatchedDocument.Read(InlineProject.Of(project), patch, json.Value.SerializerOptions, validator, $"{path}.mergePatch", errors);
                scenarios.Add(Scenario.Of(input.Name, project, patched?.ToProject() ?? project, outlook));
                continue;
            }

            var (scenario, faults) = Scenario.Of(input.Name, project, input.Changes!, horizonDays, outlook, constants);
            errors.AddRange(faults.Select(fault => new ValidationFailure($"{path}.changes[{fault.Position}].{fault.Member}", fault.Message)));
            if (scenario.Project.Dependencies.Count > UsageLimits.MostDependencies)
            {
                errors.Add(new(
                    $"{path}.changes",
                    $"They leave {scenario.Project.Dependencies.Count} dependencies; a project takes at most {UsageLimits.MostDependencies}."));
            }

            scenarios.Add(scenario);
        }

        return scenarios;
    }
}
