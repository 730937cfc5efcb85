using System.Globalization;
using RiskApi.Core;
using RiskApi.Core.Assessments;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace RiskApi.Formats.Writing.Portals;

/// <summary>Writes projects as entities for the catalog of Backstage, a YAML document for each: a component with what is known of it as annotations.</summary>
/// <remarks>
/// https://backstage.io/docs/features/software-catalog/descriptor-format. The components have a namespace of their own, so that none takes the place
/// of one that is registered already. All values are quoted, so that no parser takes a day or a score for something else than text.
/// </remarks>
internal static class CatalogInfo
{
    /// <summary>The namespace of the components, and the prefix of the annotations.</summary>
    public const string Namespace = "riskapi";

    private const string Head = "# Projects and their model retirement risk, for the catalog of Backstage.\n";

    public static string Of(IReadOnlyList<Assessed> projects, ExportLinks links)
    {
        if (projects is [])
        {
            return Head;
        }

        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        text.Write(Head);
        new YamlStream(projects.Select(project => new YamlDocument(Entity(project, links)))).Save(text, assignAnchors: false);
        text.WriteLine();
        return text.ToString();
    }

    private static YamlMappingNode Entity(Assessed project, ExportLinks links) => Map(
        ("apiVersion", Text("backstage.io/v1alpha1")),
        ("kind", Text("Component")),
        ("metadata", Map(
            ("namespace", Text(Namespace)),
            ("name", Text(EntityNames.Of(project.ProjectId ?? project.Title))),
            ("title", Text(project.Title)),
            ("description", Text(Description(project))),
            ("annotations", Map([.. Annotations(project)])),
            ("tags", new YamlSequenceNode(project.Project.Tags.Select(EntityNames.Tag).OfType<string>().Distinct().Select(Text))),
            ("links", new YamlSequenceNode(Links(project, links))))),
        ("spec", Map(
            ("type", Text("service")),
            ("lifecycle", Text(IsInProduction(project.Assessment) ? "production" : "experimental")),
            ("owner", Text(Owner(project.Project))))));

    private static string Description(Assessed project) => string.Create(
        CultureInfo.InvariantCulture,
        $"Model retirement risk {project.Assessment.Score:0}, {Words.Of(project.Assessment.Band)}, as of {Words.Of(project.Assessment.AsOf)}.");

    private static IEnumerable<(string Name, YamlNode Value)> Annotations(Assessed project)
    {
        var facts = PortalFacts.Of(project);
        (string Name, string? Value)[] all =
        [
            ("project-id", facts.ProjectId),
            ("as-of", Words.Of(facts.AsOf)),
            ("score", facts.Score.ToString(CultureInfo.InvariantCulture)),
            ("band", Words.Of(facts.Band)),
            ("confidence", Words.Of(facts.Confidence)),
            ("unknown-models", facts.UnknownCount.ToString(CultureInfo.InvariantCulture)),
            ("next-start-by", facts.NextStartByOn is { } startBy ? Words.Of(startBy) : null),
            ("next-shutdown", facts.NextShutdownOn is { } shutdown ? Words.Of(shutdown) : null),
            ("next-action", facts.NextAction),
        ];
        return all.Where(one => one.Value is not null).Select(one => ($"{Namespace}/{one.Name}", Text(one.Value!)));
    }

    private static IEnumerable<YamlNode> Links(Assessed project, ExportLinks links) => project.ProjectId is null ? [] :
    [
        Map(("url", Text(links.OfPage(project.ProjectId))), ("title", Text("Model retirement risk")), ("icon", Text("dashboard"))),
        Map(("url", Text(links.Of(project, "badge.svg"))), ("title", Text("Badge")), ("icon", Text("web"))),
    ];

    private static bool IsInProduction(Assessment assessment) =>
        assessment.Dependencies is [] || assessment.Dependencies.Any(model => model.Usage.Environment == DeploymentEnvironment.Production);

    private static string Owner(Project project) =>
        project.Team is { } team ? $"group:default/{EntityNames.Like(team)}"
        : project.Owner is { } owner ? $"user:default/{EntityNames.Like(owner)}"
        : "group:default/unknown";

    /// <summary>Members that have a value; an empty list is none.</summary>
    private static YamlMappingNode Map(params IEnumerable<(string Name, YamlNode Value)> members) => new(members
        .Where(member => member.Value is not YamlSequenceNode { Children.Count: 0 })
        .Select(member => KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(member.Name), member.Value)));

    private static YamlNode Text(string text) => new YamlScalarNode(text) { Style = ScalarStyle.DoubleQuoted };
}
