using System.Text.Json;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Boms;

/// <summary>Which applications of a CycloneDX bill use which models, and which services provide them.</summary>
internal sealed class BomRelations
{
    private readonly Dictionary<string, JsonElement> _servicesByRef;
    private readonly Dictionary<string, string> _applicationsByRef;
    private readonly ILookup<string, string> _dependents;
    private readonly ILookup<string, string> _dependencies;
    private readonly bool _hasSeveralProjects;
    private readonly string? _subject;

    public BomRelations(
        JsonElement bom, IReadOnlyList<(JsonElement Element, string Path)> components, IReadOnlyList<(JsonElement Element, string Path)> services)
    {
        (Components, Services) = (components, services);
        _subject = bom.Get("metadata").Get("component").Text("name");
        _servicesByRef = ByRef(services.Select(service => service.Element));
        _applicationsByRef = ByRef(components.Select(component => component.Element).Where(component => component.Text("type") == "application"))
            .ToDictionary(application => application.Key, application => application.Value.Text("name") ?? application.Key);

        var edges = bom.Items("dependencies")
            .SelectMany(entry => entry.Items("dependsOn").Select(on => (From: entry.Text("ref"), To: on.AsText())))
            .Where(edge => edge.From is not null && edge.To is not null)
            .Distinct()
            .ToArray();
        _dependents = edges.ToLookup(edge => edge.To!, edge => edge.From!);
        _dependencies = edges.ToLookup(edge => edge.From!, edge => edge.To!);

        _hasSeveralProjects = components.Select(component => component.Element)
            .Where(component => component.Text("type") == "machine-learning-model")
            .SelectMany(ApplicationsOf).Distinct().Skip(1).Any();
    }

    /// <summary>All components with their places, nested ones after the ones that they are in.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> Components { get; }

    /// <summary>All services with their places.</summary>
    public IReadOnlyList<(JsonElement Element, string Path)> Services { get; }

    /// <summary>
    /// The projects that use a model: the applications that depend on it, where models of the bill are used by several; else the subject of the bill, null
    /// where it names none.
    /// </summary>
    public IEnumerable<string?> ProjectsOf(JsonElement model)
    {
        string?[] applications = _hasSeveralProjects ? [.. ApplicationsOf(model)] : [];
        return applications is [] ? [_subject] : applications;
    }

    /// <summary>Who provides a model, by a service that it depends on or that depends on it; null where no service says so.</summary>
    public string? ProviderOf(JsonElement model) => Neighbours(model)
        .Select(neighbour => _servicesByRef.TryGetValue(neighbour, out var service) ? service.Get("provider").Text("name") : null)
        .FirstOrDefault(provider => provider is not null);

    /// <summary>Whether a service is related to anything else in the bill.</summary>
    public bool ServesModels(JsonElement service) => service.Get("provider").Text("name") is not null && Neighbours(service).Any();

    private IEnumerable<string> Neighbours(JsonElement element) =>
        element.Text("bom-ref") is { } reference ? _dependents[reference].Concat(_dependencies[reference]) : [];

    private IEnumerable<string> ApplicationsOf(JsonElement model) => model.Text("bom-ref") is not { } reference ? []
        : _dependents[reference]
            .SelectMany(dependent => _servicesByRef.ContainsKey(dependent) ? _dependents[dependent] : [dependent])
            .Select(dependent => _applicationsByRef.GetValueOrDefault(dependent)).OfType<string>().Distinct();

    private static Dictionary<string, JsonElement> ByRef(IEnumerable<JsonElement> elements)
    {
        var byRef = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            if (element.Text("bom-ref") is { } reference)
            {
                byRef.TryAdd(reference, element);
            }
        }

        return byRef;
    }
}
