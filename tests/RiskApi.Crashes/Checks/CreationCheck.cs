using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>What was created with an <c>Idempotency-Key</c> is there, as it was answered, and once.</summary>
internal static class CreationCheck
{
    public static async Task Of(Client client, IReadOnlyList<JsonNode> projects, Promises promises, Findings findings)
    {
        foreach (var promise in promises.Creations)
        {
            var found = await client.Read(promise.Path);
            if (found is null || !JsonNode.DeepEquals(found["id"], promise.Answer["id"]))
            {
                findings.Miss($"{promise.Path}, which {promise.Actor} created");
            }
        }

        Once("projects", projects, findings);
        Once("subscriptions", await client.ReadAll("/v1/subscriptions"), findings);
        foreach (var project in projects.Select(project => $"/v1/projects/{project["id"]}"))
        {
            var reviews = await client.ReadAll($"{project}/reviews");
            Once($"{project}/reviews", reviews, findings);
            foreach (var review in reviews.Select(review => $"{project}/reviews/{review["id"]}/milestones"))
            {
                Once(review, await client.ReadAll(review), findings);
            }

            var assessments = await client.ReadAll($"{project}/assessments");
            Once($"{project}/assessments", assessments.Where(IsCreated), findings, "horizonDays");
        }
    }

    /// <summary>What the passes keep has another horizon than what clients create.</summary>
    private static bool IsCreated(JsonNode assessment) => (int)assessment["horizonDays"]! != Creator.PassHorizonDays;

    /// <summary>Whoever creates gives each thing a name, or a horizon, of its own.</summary>
    private static void Once(string what, IEnumerable<JsonNode> items, Findings findings, string member = "name")
    {
        foreach (var (name, count) in items.CountBy(item => item[member]!.ToString()).Where(found => found.Value > 1))
        {
            findings.Double($"{what}: {count} of {member} {name}");
        }
    }
}
