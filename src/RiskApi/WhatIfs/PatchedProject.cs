using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using FluentValidation;
using FluentValidation.Results;
using RiskApi.Assessments;
using RiskApi.Usage;
using RiskApi.Web;
using RiskApi.Web.Errors;

namespace RiskApi.WhatIfs;

/// <summary>Patches a project, and reads the outcome as strictly as a body.</summary>
internal static class PatchedProject
{
    /// <param name="project">The actual project.</param>
    /// <param name="patch">The merge patch.</param>
    /// <param name="options">How bodies are read.</param>
    /// <param name="validator">The bounds of a project in a body.</param>
    /// <param name="path">Where the patch stands in the body.</param>
    /// <param name="errors">Receives the failures, by JSON path.</param>
    /// <returns>The patched project; the actual one where it failed.</returns>
    public static Project Read(
        Project project, IReadOnlyDictionary<string, JsonElement> patch, JsonSerializerOptions options, IValidator<InlineProject> validator, string path, List<ValidationFailure> errors)
    {
        var type = (JsonTypeInfo<InlineProject>)options.GetTypeInfo(typeof(InlineProject));
        try
        {
            var actual = JsonSerializer.SerializeToNode(InlineProject.Of(project), type);
            var patched = MergePatch.Apply(actual, JsonSerializer.SerializeToNode(patch, options.GetTypeInfo(typeof(IReadOnlyDictionary<string, JsonElement>)))).Deserialize(type)!;
            var failures = validator.Validate(patched).Errors;
            errors.AddRange(failures.Select(failure => new ValidationFailure($"{path}.{failure.PropertyName}", failure.ErrorMessage)));
            return failures is [] ? patched.ToProject() : project;
        }
        catch (JsonException bad)
        {
            errors.Add(new(path, $"The patched project cannot be read. {JsonFaults.Describe(bad, type, "the top of the project")}"));
            return project;
        }
    }
}
