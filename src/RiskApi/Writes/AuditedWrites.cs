using RiskApi.Storage;
using RiskApi.Storage.Writes;

namespace RiskApi.Writes;

/// <summary>Writes, each with its entry in the audit trail in the same transaction.</summary>
internal sealed class AuditedWrites(Database database, Author author, Preconditions preconditions)
{
    /// <summary>Who writes.</summary>
    public Author Author => author;

    /// <summary>Creates something.</summary>
    /// <param name="write">Writes it; false where it is there already.</param>
    /// <param name="change">What the audit trail is to say.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>Whether it was written.</returns>
    public Task<bool> Create(Func<WriteSession, Task<bool>> write, AuditedChange change, CancellationToken cancel) =>
        database.Write(author, session => Write(session, write, change), cancel);

    /// <summary>Changes or removes the version of something that the client has seen.</summary>
    /// <param name="version">The version that was read.</param>
    /// <param name="write">Writes it; false where it is no longer of that version.</param>
    /// <param name="change">What the audit trail is to say.</param>
    /// <param name="cancel">Cancels the write.</param>
    /// <returns>Whether it was written; false where the client has seen another version.</returns>
    public async Task<bool> Change(long version, Func<WriteSession, Task<bool>> write, AuditedChange change, CancellationToken cancel) =>
        preconditions.Include(version) && await database.Write(author, session => Write(session, write, change), cancel);

    /// <summary>Writes in a transaction that is open.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="write">Writes; false where there is nothing to write.</param>
    /// <param name="change">What the audit trail is to say.</param>
    /// <returns>Whether it was written.</returns>
    public static async Task<bool> Write(WriteSession session, Func<WriteSession, Task<bool>> write, AuditedChange change)
    {
        if (!await write(session))
        {
            return false;
        }

        await AuditTrail.Append(session, change);
        return true;
    }
}
