using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>Revisions of the catalog are there as they were acknowledged, each once, and none is left out in between.</summary>
internal static class RevisionCheck
{
    public static async Task Of(Client client, Promises promises, Findings findings)
    {
        var revisions = await client.ReadAll("/v1/catalog/revisions");
        findings.Count("revisions of the catalog", revisions.Count, revisions.Count == 0 ? 0 : (long)revisions[0]["number"]!);
        foreach (var (actor, count) in revisions.CountBy(revision => (string)revision["actor"]!).Where(found => found.Value > 1))
        {
            findings.Double($"{count} revisions of the catalog by {actor}");
        }

        foreach (var promise in promises.Revisions)
        {
            var found = await client.Read(promise.Path);
            if (found is null || (string?)found["actor"] != promise.Actor || !await IsSame(client, found, promise.Answer))
            {
                findings.Miss($"{promise.Path} is not what {promise.Actor} wrote");
            }
        }
    }

    /// <summary>A rollback was answered as the revision that it is, an import with what it changed.</summary>
    private static async Task<bool> IsSame(Client client, JsonNode found, JsonNode promised)
    {
        if (promised["summary"] is not { } summary)
        {
            return JsonNode.DeepEquals(found, promised);
        }

        var import = await client.Read($"/v1/catalog/imports/{summary["id"]}");
        return (string?)found["importId"] == (string?)summary["id"]
            && JsonNode.DeepEquals(found["changes"], promised["changes"])
            && JsonNode.DeepEquals(import?["summary"]?["revision"], summary["revision"]);
    }
}
