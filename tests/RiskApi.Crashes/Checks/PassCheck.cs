using System.Globalization;
using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>Passes have assessed every project once, and kept what they say that they kept.</summary>
internal static class PassCheck
{
    /// <summary>Checks, and counts the passes.</summary>
    public static async Task<int> Of(Client client, IReadOnlyList<JsonNode> projects, Findings findings)
    {
        var passes = await client.ReadAll("/v1/rescorings");
        foreach (var pass in passes.Where(pass => (string?)pass["state"] is "ended"))
        {
            // Projects that are created while a pass runs are assessed in it too.
            var (assessed, atFirst) = (Number(pass, "assessed") + Number(pass, "failed"), Number(pass, "projects"));
            findings.Count($"projects assessed in pass {pass["id"]}", assessed, Math.Clamp(assessed, atFirst, projects.Count));
        }

        // The last one began when nothing was written any more.
        findings.Count("projects assessed in the last pass", Number(passes[0], "assessed"), projects.Count);
        var kept = 0;
        foreach (var project in projects)
        {
            var made = await KeptBy(client, passes[0], project);
            findings.Count($"assessments of {project["id"]} kept by the last pass", made, Math.Min(made, 1));
            kept += made;
        }

        findings.Count("assessments kept by the last pass", kept, Number(passes[0], "kept"));
        return passes.Count;
    }

    private static async Task<int> KeptBy(Client client, JsonNode pass, JsonNode project)
    {
        var newest = await client.Read($"/v1/projects/{project["id"]}/assessments?limit=5");
        return newest!["items"]!.AsArray().Count(made => At(made!, "assessedAt") >= At(pass, "begunAt"));
    }

    private static long Number(JsonNode pass, string member) => (long)pass[member]!;

    private static DateTimeOffset At(JsonNode node, string member) => DateTimeOffset.Parse((string)node[member]!, CultureInfo.InvariantCulture);
}
