using System.Text.Json;
using RiskApi.Core.Imports;
using RiskApi.Core.Usage;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Boms;

/// <summary>Reads CycloneDX bills of materials, 1.4 to 1.7, JSON: their components of type <c>machine-learning-model</c>, nested ones too.</summary>
/// <remarks>
/// A service on which a model's component depends, or that depends on it, tells who serves the model. Where two or more applications in the
/// bill depend on models, each is a project. Form: https://cyclonedx.org/docs/1.6/json/.
/// </remarks>
internal static class CyclonedxReader
{
    private const string ModelType = "machine-learning-model";

    private static readonly string[] Versions = ["1.4", "1.5", "1.6", "1.7"];

    /// <summary>Reads a bill of materials.</summary>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits)
    {
        using var document = JsonFile.Parse(content, limits);
        var bom = document.RootElement;
        if (bom.Text("bomFormat") != "CycloneDX")
        {
            throw new ImportException("The top of the document does not say \"bomFormat\": \"CycloneDX\".");
        }

        if (!Versions.Contains(bom.Text("specVersion")))
        {
            into.Warn($"The 'specVersion' is none of {string.Join(", ", Versions)}; the file was read as {Versions[^1]}.");
        }

        var relations = new BomRelations(bom, Nested(bom, "components", "components"), Nested(bom, "services", "services"));
        foreach (var (component, path) in relations.Components)
        {
            if (component.Text("type") == ModelType)
            {
                ReadModel(component, path, relations, into);
            }
            else
            {
                into.Ignore("A component of another type than machine-learning-model.", path);
            }
        }

        foreach (var (service, path) in relations.Services)
        {
            if (Properties(service) is { Count: > 0 } properties && NameTold(properties) is { } model)
            {
                into.Add(new ModelMention(UsageProperties.Read(properties, new() { Model = model }, path, into)), path);
            }
            else if (!relations.ServesModels(service))
            {
                into.Ignore("A service that names no model.", path);
            }
        }
    }

    private static void ReadModel(JsonElement component, string path, BomRelations relations, ImportCollector into)
    {
        var properties = Properties(component);
        var names = NameTold(properties) is { } told ? [told] : ComponentNames.Of(component, relations.ProviderOf(component)).ToArray();
        if (names is [])
        {
            into.Ignore("A model without a name.", path);
            return;
        }

        if (PackageUrl.HuggingFaceId(component.Text("purl")) is not null)
        {
            into.Warn(PackageUrl.HuggingFaceWarning);
        }

        var usage = new Dependency
        {
            Model = names[0],
            FineTuned = component.Get("pedigree").Items("ancestors").Any() ? true : null,
            Occurrences = Occurrences(component) is { Count: > 0 } places ? places : null,
        };
        var mention = new ModelMention(UsageProperties.Read(properties, usage, path, into)) { OtherNames = names[1..] };
        foreach (var project in relations.ProjectsOf(component))
        {
            into.Add(mention with { Project = project }, path);
        }
    }

    /// <summary>The name that the properties give, as it was requested first of all.</summary>
    private static string? NameTold(Dictionary<string, string> properties) =>
        properties.GetValueOrDefault("riskapi:requested")
        ?? (properties.TryGetValue("riskapi:provider", out var provider) && properties.TryGetValue("riskapi:model", out var model)
        ? $"{provider}/{model}"
        : null);

    private static Dictionary<string, string> Properties(JsonElement element)
    {
        var properties = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var property in element.Items("properties").Concat(element.Get("modelCard").Items("properties")))
        {
            if (property.Text("name") is { } name && name.StartsWith(UsageProperties.Prefix, StringComparison.Ordinal) && property.Text("value") is { } value)
            {
                properties.TryAdd(name, value);
            }
        }

        return properties;
    }

    private static IReadOnlyList<Occurrence> Occurrences(JsonElement component) =>
    [
        .. component.Get("evidence").Items("occurrences")
            .Select(place => (Path: place.Text("location"), Line: place.Number("line")))
            .Where(place => place.Path is not null)
            .Select(place => new Occurrence { Path = place.Path!, Line = place.Line is >= 1 ? place.Line : null })
            .Distinct()
            .Take(UsageLimits.MostOccurrences),
    ];

    private static IReadOnlyList<(JsonElement Element, string Path)> Nested(JsonElement root, string list, string path) =>
    [
        .. root.Items(list).Index().SelectMany(item => Nested(item.Item, list, $"{path}[{item.Index}].{list}").Prepend((item.Item, $"{path}[{item.Index}]"))),
    ];
}
