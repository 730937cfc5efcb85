using RiskApi.Storage;

namespace RiskApi.Writes;

/// <summary>Writes documents that are kept by key, with what they were and are in the audit trail.</summary>
internal static class DocumentWrites
{
    /// <summary>Creates a document, or replaces the version that the client has seen.</summary>
    /// <param name="writes">The writes of the request.</param>
    /// <param name="documents">The documents that it is one of.</param>
    /// <param name="resourceType">What the audit trail calls it.</param>
    /// <param name="before">The document as it was read; null to create it.</param>
    /// <param name="after">The document as it is to be.</param>
    /// <param name="along">What is written along with it, in the same transaction; null for nothing.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>Whether it was written; false where it is there already, or the client has seen another version.</returns>
    public static Task<bool> Put<T>(
        this AuditedWrites writes,
        Documents<T> documents,
        string resourceType,
        StoredDocument<T>? before,
        StoredDocument<T> after,
        Func<WriteSession, Task>? along,
        CancellationToken cancel) =>
        before is null
            ? writes.Create(
                session => Write(session, documents.Insert(session, after), along),
                new("create", resourceType, after.Key, null, documents.Json(after.Value)),
                cancel)
            : writes.Change(
                before.Version,
                session => Write(session, documents.Update(session, after), along),
                new("replace", resourceType, after.Key, documents.Json(before.Value), documents.Json(after.Value)),
                cancel);

    /// <summary>Deletes the version of a document that the client has seen; false where it has seen another one.</summary>
    public static Task<bool> Delete<T>(
        this AuditedWrites writes,
        Documents<T> documents,
        string resourceType,
        StoredDocument<T> before,
        Func<WriteSession, Task>? along,
        CancellationToken cancel) =>
        writes.Change(
            before.Version,
            session => Write(session, documents.Delete(session, before), along),
            new("delete", resourceType, before.Key, documents.Json(before.Value), null),
            cancel);

    private static async Task<bool> Write(WriteSession session, Task<bool> write, Func<WriteSession, Task>? along)
    {
        var isWritten = await write;
        if (isWritten && along is not null)
        {
            await along(session);
        }

        return isWritten;
    }
}
