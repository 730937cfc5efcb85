using System.Text.Json.Nodes;

namespace RiskApi.Crashes.Checks;

/// <summary>Every write that was acknowledged is in the audit trail, and none is there twice.</summary>
internal static class AuditCheck
{
    /// <summary>The service's own writes are many under one name; all others have a name of their own.</summary>
    private const string Service = "riskapi";

    public static void Of(IReadOnlyList<JsonNode> audit, Promises promises, Findings findings)
    {
        var entries = audit.CountBy(entry => (string)entry["actor"]!).ToDictionary();
        foreach (var promise in promises.All.Where(promise => !entries.ContainsKey(promise.Actor)))
        {
            findings.Miss($"the audit trail has no entry of {promise.Actor}");
        }

        foreach (var (actor, count) in entries.Where(entry => entry.Key != Service && entry.Value > 1))
        {
            findings.Double($"the audit trail has {count} entries of {actor}");
        }
    }
}
