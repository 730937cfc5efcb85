using System.Globalization;
using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>
/// Whoever wants to be told of an event has one delivery of it, which came. A delivery may come again as long as its receipt is not recorded, as the
/// instance may have been killed in between; after that it must not.
/// </summary>
internal static class DeliveryCheck
{
    /// <summary>Times are kept in milliseconds.</summary>
    private static readonly TimeSpan Rounding = TimeSpan.FromMilliseconds(1);

    /// <summary>Checks, and counts the deliveries that came again before their receipt was recorded.</summary>
    public static async Task<int> Of(Client client, IReadOnlyList<JsonNode> projects, Promises promises, Receiver receiver, Findings findings)
    {
        var (known, repeated) = (new HashSet<string>(), 0);
        var events = await Events(client, projects);
        var acknowledged = promises.Creations.ToDictionary(promise => promise.Path, promise => promise.At);
        foreach (var subscription in await client.ReadAll("/v1/subscriptions"))
        {
            var path = $"/v1/subscriptions/{subscription["id"]}";
            var deliveries = await client.ReadAll($"{path}/deliveries");
            known.UnionWith(deliveries.Select(Id));
            repeated += deliveries.Count(delivery => CameBeforeRecorded(delivery, receiver, findings) > 1);
            Due(path, subscription["filter"]!, acknowledged.GetValueOrDefault(path, DateTimeOffset.MaxValue), deliveries, events, findings);
        }

        foreach (var stranger in receiver.Receipts.Keys.Except(known))
        {
            findings.Miss($"delivery {stranger}, which came and of which nothing is known");
        }

        return repeated;
    }

    /// <summary>How often a delivery came before its receipt was recorded; it must have been, and never again after that.</summary>
    private static int CameBeforeRecorded(JsonNode delivery, Receiver receiver, Findings findings)
    {
        DateTimeOffset[] came = [.. receiver.Receipts.GetValueOrDefault(Id(delivery)) ?? []];
        if ((string?)delivery["state"] is not "delivered" || came is [])
        {
            findings.Miss($"delivery {Id(delivery)} came {came.Length} times and is {delivery["state"]}");
            return came.Length;
        }

        var recorded = delivery["attempts"]!.AsArray().Count(attempt => (int?)attempt!["status"] is >= 200 and < 300);
        findings.Count($"receipts recorded of delivery {Id(delivery)}", recorded, 1);
        var recordedAt = At(delivery, "deliveredAt") + Rounding;
        foreach (var again in came.Order().Skip(1).Where(at => at > recordedAt))
        {
            findings.Double($"delivery {Id(delivery)} came at {again:O}, and its receipt was recorded at {recordedAt:O}");
        }

        return came.Count(at => at <= recordedAt);
    }

    /// <summary>Events from when a subscription was acknowledged on are due to it, once each.</summary>
    private static void Due(
        string path, JsonNode filter, DateTimeOffset from, IReadOnlyList<JsonNode> deliveries, IReadOnlyList<ProjectEvent> events, Findings findings)
    {
        var told = deliveries.CountBy(delivery => (string)delivery["message"]!["notices"]![0]!["eventId"]!).ToDictionary();
        foreach (var (id, count) in told.Where(one => one.Value > 1))
        {
            findings.Double($"{path} has {count} deliveries of the event {id}");
        }

        var due = events.Where(one => one.At > from && (one.ProjectId == (string?)filter["projectId"] || one.Tags.Contains((string?)filter["tag"])));
        foreach (var missing in due.Where(one => !told.ContainsKey(one.Id)))
        {
            findings.Miss($"{path} has no delivery of the event {missing.Id} of {missing.ProjectId}");
        }
    }

    private static async Task<IReadOnlyList<ProjectEvent>> Events(Client client, IReadOnlyList<JsonNode> projects)
    {
        var events = new List<ProjectEvent>();
        foreach (var project in projects)
        {
            var id = (string)project["id"]!;
            string[] tags = [.. project["tags"]!.AsArray().Select(tag => (string)tag!)];
            events.AddRange((await client.ReadAll($"/v1/projects/{id}/events")).Select(one => new ProjectEvent(Id(one), id, tags, At(one, "at"))));
        }

        return events;
    }

    private static string Id(JsonNode node) => (string)node["id"]!;

    private static DateTimeOffset At(JsonNode node, string member) => DateTimeOffset.Parse((string)node[member]!, CultureInfo.InvariantCulture);

    /// <summary>What happened to a project, which keeps its tags.</summary>
    private sealed record ProjectEvent(string Id, string ProjectId, string[] Tags, DateTimeOffset At);
}
