using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Projects;
using RiskApi.Storage;
using RiskApi.Storage.Portfolio;
using RiskApi.Storage.Writes;
using RiskApi.Writes;

namespace RiskApi.Portfolio.Worklists;

/// <summary>Writes waivers of dependencies.</summary>
internal sealed class WaiverWrites(AuditedWrites writes, WaiverStore waivers)
{
    /// <summary>What the audit trail calls a waiver.</summary>
    private const string ResourceType = "waiver";

    /// <summary>Waives a dependency under the facts of its line, or replaces the waiver that the client has seen.</summary>
    /// <param name="projectId">The project.</param>
    /// <param name="line">The line.</param>
    /// <param name="input">Who accepts it, why, and until when.</param>
    /// <param name="before">The waiver as it was read; null to create one.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>The waiver, or null where there is one already, or the client has seen another version.</returns>
    public async Task<StoredDocument<DependencyWaiver>?> Put(
        string projectId, WorklistLine line, WaiverInput input, StoredDocument<DependencyWaiver>? before, CancellationToken cancel)
    {
        var at = writes.Author.At;
        var waiver = new DependencyWaiver(line.Requested, input.Reason, input.Owner, input.ExpiresOn, line.FactsFingerprint);
        var after = before?.Next(waiver, at) ?? new(WaiverStore.KeyOf(projectId, line.Requested), 1, waiver, at, at);
        var change = Change("waive", after.Key, before?.Value, waiver);
        var isWritten = before is null
            ? await writes.Create(session => waivers.Insert(session, projectId, after), change, cancel)
            : await writes.Change(before.Version, session => waivers.Update(session, after), change, cancel);
        return isWritten ? after : null;
    }

    /// <summary>Takes back the version of a waiver that the client has seen; false where it has seen another one.</summary>
    public Task<bool> Delete(StoredDocument<DependencyWaiver> before, CancellationToken cancel) => writes.Change(
        before.Version, session => waivers.Delete(session, before), Change("take-back-waiver", before.Key, before.Value, null), cancel);

    private AuditedChange Change(string action, string key, DependencyWaiver? before, DependencyWaiver? after) =>
        new(action, ResourceType, key, Json(before), Json(after));

    private string? Json(DependencyWaiver? waiver) => waiver is null ? null : waivers.Json(waiver);
}
