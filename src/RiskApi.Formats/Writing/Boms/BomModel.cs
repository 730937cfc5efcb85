using System.Text.Json.Nodes;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Boms;

/// <summary>A dependency as a component of a bill.</summary>
/// <param name="Project">The project that has it.</param>
/// <param name="Reference">What the bill calls it.</param>
/// <param name="Stated">The dependency as the project states it.</param>
/// <param name="Scored">The dependency as it was assessed.</param>
internal sealed record BomModel(Assessed Project, string Reference, Dependency Stated, DependencyAssessment Scored)
{
    /// <summary>A project's models; a model that it calls in several ways is there once for each, under a name of its own.</summary>
    public static IEnumerable<BomModel> AllOf(Assessed project)
    {
        var seen = new Dictionary<string, int>();
        foreach (var (stated, scored) in project.Dependencies)
        {
            var name = $"model:{project.Key}:{scored.Provider ?? "unknown"}/{scored.Model ?? stated.Model}";
            var count = seen[name] = seen.GetValueOrDefault(name) + 1;
            yield return new(project, count == 1 ? name : $"{name}#{count}", stated, scored);
        }
    }
}

/// <summary>Properties, CycloneDX's pairs of texts for what its schema has no member for.</summary>
internal static class BomProperty
{
    public static JsonNode Of(string name, string value) => new JsonObject { ["name"] = name, ["value"] = value };

    /// <summary>Those that have a value.</summary>
    public static JsonArray All(params IEnumerable<(string Name, string? Value)> properties) =>
        JsonText.Array(properties.Where(property => property.Value is not null).Select(property => Of(property.Name, property.Value!)));
}
