using System.Text.Json.Nodes;
using RiskApi.Core.Catalog;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Boms;

/// <summary>
/// Writes projects as a CycloneDX 1.6 ML-BOM (ECMA-424): an application per project, a machine-learning model per dependency, a service per
/// provider. A retirement is no vulnerability: lifecycles stand in properties, and <c>vulnerabilities</c> stays empty.
/// </summary>
internal static class BomText
{
    /// <summary>A bill of one project, which is its subject.</summary>
    public static string Of(Assessed project, CatalogSnapshot catalog) =>
        Bill([project], catalog, BomProjects.Component(project), ["bom", project.Key], Math.Max(1, project.Version), []);

    /// <summary>A bill of several projects.</summary>
    public static string Of(IReadOnlyList<Assessed> projects, CatalogSnapshot catalog) =>
        Bill(projects, catalog, null, ["boms", .. projects.Select(project => project.Key)], 1, projects.Select(BomProjects.Component));

    private static string Bill(
        IReadOnlyList<Assessed> projects, CatalogSnapshot catalog, JsonObject? subject, IEnumerable<string> name, long version,
        IEnumerable<JsonObject> applications)
    {
        BomModel[] models = [.. projects.SelectMany(BomModel.AllOf)];
        Provider[] providers = [.. models
            .Select(model => model.Scored.Provider)
            .OfType<string>()
            .Distinct()
            .Order(StringComparer.Ordinal)
            .Select(catalog.Provider)
            .OfType<Provider>()];

        return JsonText.Of(JsonText.Object(
            ("$schema", "http://cyclonedx.org/schema/bom-1.6.schema.json"),
            ("bomFormat", "CycloneDX"),
            ("specVersion", "1.6"),
            ("serialNumber", $"urn:uuid:{NameUuid.Of(name)}"),
            ("version", version),
            ("metadata", Metadata(projects, subject)),
            ("components", JsonText.Array([.. applications, .. models.Select(BomModels.Component)])),
            ("services", JsonText.Array(providers.Select(Service))),
            ("dependencies", JsonText.Array(Graph(projects, models, providers)))));
    }

    private static JsonObject Metadata(IReadOnlyList<Assessed> projects, JsonObject? subject) => JsonText.Object(
        ("timestamp", projects is [var first, ..] ? $"{first.Assessment.AsOf:yyyy-MM-dd}T00:00:00Z" : null),
        ("tools", new JsonObject
        {
            ["components"] = new JsonArray(
                JsonText.Object(("type", "application"), ("name", "RiskApi"), ("version", projects is [var one, ..] ? one.Assessment.MethodVersion : null))),
        }),
        ("component", subject));

    private static JsonObject Service(Provider provider) => new()
    {
        ["bom-ref"] = ServiceReference(provider.Id),
        ["name"] = provider.Name,
        ["provider"] = new JsonObject { ["name"] = provider.Name },
        ["properties"] = new JsonArray(BomProperty.Of("riskapi:provider", provider.Id)),
    };

    /// <summary>Projects depend on models, models on their providers.</summary>
    private static IEnumerable<JsonObject> Graph(IReadOnlyList<Assessed> projects, BomModel[] models, Provider[] providers)
    {
        var byProject = models.ToLookup(model => model.Project);
        return
        [
            .. projects.Select(project => Node(BomProjects.Reference(project), byProject[project].Select(model => model.Reference))),
            .. models.Select(model =>
                Node(model.Reference, providers.Where(provider => provider.Id == model.Scored.Provider).Select(provider => ServiceReference(provider.Id)))),
            .. providers.Select(provider => Node(ServiceReference(provider.Id), [])),
        ];
    }

    private static JsonObject Node(string reference, IEnumerable<string> dependsOn) =>
        JsonText.Object(("ref", reference), ("dependsOn", JsonText.Array(dependsOn.Select(one => (JsonNode)one))));

    private static string ServiceReference(string provider) => $"service:{provider}";
}
