using System.Text.Json.Nodes;
using RiskApi.Core;
using RiskApi.Core.Scoring;
using RiskApi.Core.Usage;
using RiskApi.Formats.Markup;
using RiskApi.Formats.Writing.Checks;

namespace RiskApi.Formats.Writing.Findings;

/// <summary>Writes findings as SARIF 2.1.0 (OASIS), for code scanning and build logs.</summary>
internal static class SarifText
{
    private const string SourceRoot = "%SRCROOT%";

    /// <param name="projects">The projects.</param>
    /// <param name="links">Where this service is; null where none runs.</param>
    /// <param name="notices">What to know beside the findings; null where nothing was read for them.</param>
    public static string Of(IReadOnlyList<Assessed> projects, ExportLinks? links, IEnumerable<CheckNotice>? notices = null) => JsonText.Of(new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(Run(projects, links, notices)),
    });

    private static JsonObject Run(IReadOnlyList<Assessed> projects, ExportLinks? links, IEnumerable<CheckNotice>? notices)
    {
        var run = new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = JsonText.Object(
                    ("name", "RiskApi"),
                    ("informationUri", links is null ? null : $"{links.Root}/swagger"),
                    ("version", projects is [var first, ..] ? first.Assessment.MethodVersion : null),
                    ("rules", JsonText.Array(FindingRule.All.Select(Rule)))),
            },
            ["automationDetails"] = new JsonObject { ["id"] = $"riskapi/{(projects is [{ ProjectId: { } id }] ? id : "projects")}/" },
            ["originalUriBaseIds"] = new JsonObject
            {
                [SourceRoot] = new JsonObject { ["description"] = new JsonObject { ["text"] = "The root of the project's source." } }
            },
            ["columnKind"] = "utf16CodeUnits",

            // Also where there are none: without the member nothing would have been looked for.
            ["results"] = JsonText.Array(projects.SelectMany(Results)),
        };
        if (notices is not null)
        {
            run["invocations"] = new JsonArray(new JsonObject
            {
                ["executionSuccessful"] = true,
                ["toolExecutionNotifications"] = JsonText.Array(notices.Select(Notification)),
            });
        }

        return run;
    }

    private static JsonObject Notification(CheckNotice notice) => JsonText.Object(
        ("level", "warning"),
        ("message", new JsonObject { ["text"] = notice.Text }),
        ("locations", notice.Paths is [] ? null : JsonText.Array(notice.Paths.Select(path => new JsonObject
        {
            ["physicalLocation"] = new JsonObject { ["artifactLocation"] = Artifact(path) },
        }))));

    private static JsonObject Rule(FindingRule rule) => new()
    {
        ["id"] = Words.Of(rule.Kind),
        ["name"] = rule.Kind.ToString(),
        ["shortDescription"] = new JsonObject { ["text"] = $"{rule.Title}." },
        ["fullDescription"] = new JsonObject { ["text"] = rule.Meaning },
        ["help"] = new JsonObject { ["text"] = $"{rule.Meaning} {rule.Advice}", ["markdown"] = $"{rule.Meaning}\n\n**What to do:** {rule.Advice}" },
        ["defaultConfiguration"] = new JsonObject { ["level"] = "warning" },
        ["properties"] = new JsonObject { ["tags"] = new JsonArray("ai", "model-lifecycle", "maintainability") },
    };

    private static IEnumerable<JsonNode> Results(Assessed project)
    {
        var seen = new Dictionary<string, int>();
        foreach (var finding in ProjectFindings.Of(project))
        {
            // The n-th of its like keeps its fingerprint as long as those before it stay.
            var like = $"{Words.Of(finding.Kind)} {finding.Scored.Usage.Environment} {finding.Stated.Model}";
            seen[like] = seen.GetValueOrDefault(like) + 1;
            yield return Result(finding, NameUuid.Of("finding", project.Key, like, $"{seen[like]}"));
        }
    }

    private static JsonObject Result(Finding finding, Guid fingerprint) => new()
    {
        ["ruleId"] = Words.Of(finding.Kind),
        ["ruleIndex"] = Array.FindIndex([.. FindingRule.All], rule => rule.Kind == finding.Kind),
        ["level"] = Level(finding.Scored.Band),
        ["rank"] = finding.Scored.Score,
        ["message"] = new JsonObject { ["text"] = finding.Message },
        ["locations"] = Locations(finding),
        ["partialFingerprints"] = new JsonObject { ["riskapiFinding/v1"] = $"{fingerprint:N}" },
        ["properties"] = JsonText.Object(
            ("project", finding.Project.Title),
            ("score", finding.Scored.Score),
            ("band", Words.Of(finding.Scored.Band)),
            ("model", finding.Scored.ScoredAs),
            ("environment", Words.Of(finding.Scored.Usage.Environment)),
            ("asOf", $"{finding.Project.Assessment.AsOf:yyyy-MM-dd}"),
            ("startBy", finding.Scored.Deadline.StartByOn is { } startBy ? $"{startBy:yyyy-MM-dd}" : null)),
    };

    /// <summary>Every place that names the model, as each has to change; the project alone where no place is known.</summary>
    private static JsonArray Locations(Finding finding) => finding.Stated.Occurrences is [_, ..] places
        ? JsonText.Array(places.Select(place => Location(finding, place)))
        : new JsonArray(new JsonObject { ["logicalLocations"] = Logical(finding) });

    private static JsonObject Location(Finding finding, Occurrence place) => new()
    {
        ["physicalLocation"] = JsonText.Object(
            ("artifactLocation", Artifact(place.Path)),
            ("region", place.Line is { } line ? new JsonObject { ["startLine"] = line } : null)),
        ["logicalLocations"] = Logical(finding),
    };

    private static JsonObject Artifact(string path) => new() { ["uri"] = Uri(path), ["uriBaseId"] = SourceRoot };

    private static JsonArray Logical(Finding finding) => new(new JsonObject
    {
        ["name"] = finding.Stated.Model,
        ["fullyQualifiedName"] = $"{finding.Project.Title}/{finding.Stated.Model}",
        ["kind"] = "resource",
    });

    private static string Uri(string path) => string.Join('/', path.Split('/').Select(System.Uri.EscapeDataString));

    private static string Level(Band band) => band switch
    {
        Band.Critical or Band.High => "error",
        Band.Moderate => "warning",
        _ => "note",
    };
}
