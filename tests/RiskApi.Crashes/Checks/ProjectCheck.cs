using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>Projects are as they were acknowledged last, or later; each version was written once.</summary>
internal static class ProjectCheck
{
    private static readonly string[] Compared = ["name", "tags", "dependencies", "updatedAt"];

    public static async Task Of(Client client, IReadOnlyList<JsonNode> audit, Promises promises, Findings findings)
    {
        var writes = audit.Where(entry => (string?)entry["resourceType"] is "project").CountBy(entry => (string)entry["resourceId"]!).ToDictionary();
        foreach (var last in promises.Projects.GroupBy(promise => promise.Path).Select(group => group.MaxBy(promise => Version(promise.Answer))!))
        {
            var (found, promised) = (await client.Read(last.Path), Version(last.Answer));
            if (found is null || Version(found) < promised)
            {
                findings.Miss($"{last.Path} is of version {(found is null ? 0 : Version(found))}, and was acknowledged as {promised}, by {last.Actor}");
            }
            else if (Version(found) == promised && !IsSame(found, last.Answer))
            {
                findings.Miss($"version {promised} of {last.Path} is not what {last.Actor} wrote");
            }
            else
            {
                findings.Count($"writes of {last.Path} in the audit trail", writes.GetValueOrDefault((string)found["id"]!), Version(found));
            }
        }
    }

    private static long Version(JsonNode project) => (long)project["version"]!;

    private static bool IsSame(JsonNode found, JsonNode promised) =>
        Compared.All(member => JsonNode.DeepEquals(found[member], promised[member]));
}
