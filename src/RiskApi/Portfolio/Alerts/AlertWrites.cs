using RiskApi.Assessments.Kept;
using RiskApi.Core.Notifications.Alerts;
using RiskApi.Core.Portfolio.Worklists;
using RiskApi.Storage;
using RiskApi.Storage.Notifications;
using RiskApi.Writes;

namespace RiskApi.Portfolio.Alerts;

/// <summary>Writes what people make of alerts.</summary>
internal sealed class AlertWrites(AuditedWrites writes, AlertStore alerts)
{
    /// <summary>Keeps what somebody makes of an alert, in place of the version that the client has seen.</summary>
    /// <param name="line">The dependency.</param>
    /// <param name="input">What they make of it.</param>
    /// <param name="before">What was made of it before; null where nobody has handled it, which is version 0.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>What is kept, or null where the client has seen another version.</returns>
    public async Task<StoredDocument<AlertHandling>?> Put(
        WorklistLine line, AlertInput input, StoredDocument<AlertHandling>? before, CancellationToken cancel)
    {
        var author = writes.Author;
        var handling = line.Handle(input.State, author.Actor, author.At) with { Note = input.Note, SnoozedUntil = input.SnoozedUntil };
        var after = before?.Next(handling, author.At) ?? new(AlertStore.KeyOf(line.Project.Id, line.Requested), 1, handling, author.At, author.At);
        var isWritten = await writes.Change(
            before?.Version ?? 0,
            session => before is null ? alerts.Insert(session, line.Project.Id, after) : alerts.Update(session, after),
            new(ActionOf(input.State), AssessmentWrites.AlertResource, after.Key, before is null ? null : alerts.Json(before.Value), alerts.Json(handling)),
            cancel);
        return isWritten ? after : null;
    }

    private static string ActionOf(AlertState state) => state switch
    {
        AlertState.Acknowledged => "acknowledge",
        AlertState.Snoozed => "snooze",
        AlertState.Resolved => "resolve",
        _ => "reopen",
    };
}
