using System.Globalization;
using System.Text.Json.Nodes;
using RiskApi.Core;
using RiskApi.Formats.Markup;

namespace RiskApi.Formats.Writing.Boms;

/// <summary>Writes projects as applications of a bill.</summary>
internal static class BomProjects
{
    public static string Reference(Assessed project) => $"project:{project.Key}";

    public static JsonObject Component(Assessed project) => new()
    {
        ["type"] = "application",
        ["bom-ref"] = Reference(project),
        ["name"] = project.Title,
        ["properties"] = BomProperty.All(
        [
            ("riskapi:projectId", project.ProjectId),
            ("riskapi:name", project.Project.Name),
            ("riskapi:owner", project.Project.Owner),
            ("riskapi:team", project.Project.Team),
            .. project.Project.Tags.Select(tag => ("riskapi:tag", (string?)tag)),
            ("riskapi:criticality", project.Project.Criticality is { } criticality ? Words.Of(criticality) : null),
            ("riskapi:asOf", $"{project.Assessment.AsOf:yyyy-MM-dd}"),
            ("riskapi:horizonDays", project.Assessment.HorizonDays.ToString(CultureInfo.InvariantCulture)),
            ("riskapi:score", project.Assessment.Score.ToString(CultureInfo.InvariantCulture)),
            ("riskapi:band", Words.Of(project.Assessment.Band)),
            ("riskapi:catalogVersion", project.Assessment.CatalogVersion),
            ("riskapi:methodVersion", project.Assessment.MethodVersion),
        ]),
    };
}
