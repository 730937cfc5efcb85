using System.Text.Json;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;
using RiskApi.Assessments;
using RiskApi.Forecast;
using RiskApi.Scenarios;
using RiskApi.Scoring;
using RiskApi.Usage;
using RiskApi.Web;

namespace RiskApi.WhatIfs;

/// <summary>Makes scenarios of what the caller wrote, or says which part of which scenario cannot be made.</summary>
internal sealed class ScenarioReader(ScoringConstants constants, IValidator<InlineProject> validator, IOptions<JsonOptions> json)
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
            if (input.MergePatch is not null)
            {
                var patch = JsonSerializer.SerializeToNode(input.MergePatch, ApiJson.Default.IReadOnlyDictionaryStringJsonElement);
                var patched = PatchedDocument.Read(InlineProject.Of(project), patch, json.Value.SerializerOptions, validator, $"{path}.mergePatch", errors);
                scenarios.Add(Scenario.Of(input.Name, project, patched?.ToProject() ?? project, outlook));
                continue;
            }

            var (scenario, faults) = Scenario.Of(input.Name, project, input.Changes!, horizonDays, outlook, constants);
            errors.AddRange(faults.Select(fault => new ValidationFailure($"{path}.changes[{fault.Position}].{fault.Member}", fault.Message)));
            if (scenario.Project.Dependencies.Count > DependencyRules.MostDependencies)
            {
                errors.Add(new($"{path}.changes", $"They leave {scenario.Project.Dependencies.Count} dependencies; a project takes at most {DependencyRules.MostDependencies}."));
            }

            scenarios.Add(scenario);
        }

        return scenarios;
    }
}
