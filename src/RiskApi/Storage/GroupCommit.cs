using System.Data.Common;
using System.Diagnostics;

namespace RiskApi.Storage;

/// <summary>Lets writers of SQLite take turns in a transaction that those who wait share, and commits it once for all of them.</summary>
/// <remarks>
/// SQLite takes one writer at a time, and waiting in SQLite is waiting by polling, so writers wait here. A commit that outlasts a power cut takes a
/// write to the disk: whoever finds others waiting leaves the transaction to them, and the last of them commits. Nobody is answered before that. Each
/// writer works between savepoints, on its own flow of execution, so that what fails is undone alone.
/// </remarks>
/// <param name="open">Opens a connection to write with.</param>
internal sealed class GroupCommit(Func<CancellationToken, Task<DbConnection>> open) : IDisposable
{
    private const int MostWrites = 64;
    private const string Savepoint = "one";

    /// <summary>Whoever wrote first waits no longer than this for others, beside the write that is under way.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMilliseconds(10);

    private readonly SemaphoreSlim _turn = new(1);
    private int _waiting;
    private Group? _open;

    /// <summary>Does work in its turn; what it writes stays if this returns, and is undone if it throws.</summary>
    /// <param name="work">The work, with the connection and the transaction that it is done in.</param>
    /// <param name="cancel">Cancels the work; not the turn, as others may rest on it.</param>
    public async Task<T> Write<T>(Func<DbConnection, DbTransaction, Task<T>> work, CancellationToken cancel)
    {
        Interlocked.Increment(ref _waiting);
        await _turn.WaitAsync(CancellationToken.None);
        Interlocked.Decrement(ref _waiting);
        Group group;
        T result;
        try
        {
            cancel.ThrowIfCancellationRequested();
            group = _open ??= await Group.Begin(await open(cancel), cancel);
            result = await group.Do(work);
        }
        finally
        {
            if (_open is { } shared && (shared.IsLost || shared.Writes >= MostWrites || shared.Age > LongestWait || Volatile.Read(ref _waiting) == 0))
            {
                _open = null;
                await shared.End();
            }

            _turn.Release();
        }

        await group.Committed;
        return result;
    }

    public void Dispose() => _turn.Dispose();

    /// <summary>A transaction that several writers share.</summary>
    private sealed class Group(DbConnection connection, DbTransaction transaction)
    {
        private readonly TaskCompletionSource _committed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly long _begun = Stopwatch.GetTimestamp();
        private Exception? _lost;

        public Task Committed => _committed.Task;

        public int Writes { get; private set; }

        public TimeSpan Age => Stopwatch.GetElapsedTime(_begun);

        /// <summary>SQLite has undone all of it, as it does where the disk is full: what else were written would stand alone.</summary>
        public bool IsLost => _lost is not null;

        public static async Task<Group> Begin(DbConnection connection, CancellationToken cancel)
        {
            try
            {
                return new(connection, await connection.BeginTransactionAsync(cancel));
            }
            catch
            {
                await connection.DisposeAsync();
                throw;
            }
        }

        public async Task<T> Do<T>(Func<DbConnection, DbTransaction, Task<T>> work)
        {
            await transaction.SaveAsync(Savepoint);
            try
            {
                var result = await work(connection, transaction);
                await transaction.ReleaseAsync(Savepoint);
                Writes++;
                return result;
            }
            catch (Exception failure)
            {
                await Undo(failure);
                throw;
            }
        }

        /// <summary>Ends it for all who wrote: by a commit, or with the failure that undid it.</summary>
        public async Task End()
        {
            try
            {
                if (_lost is not null)
                {
                    throw new StorageException($"The transaction that the write was part of was undone: {_lost.Message}", _lost);
                }

                await transaction.CommitAsync();
                _committed.SetResult();
            }
            catch (Exception failure)
            {
                _committed.SetException(failure);

                // Whoever failed before there was a commit to wait for does not look at it.
                _ = _committed.Task.Exception;
            }
            finally
            {
                await transaction.DisposeAsync();
                await connection.DisposeAsync();
            }
        }

        private async Task Undo(Exception failure)
        {
            try
            {
                await transaction.RollbackAsync(Savepoint);
                await transaction.ReleaseAsync(Savepoint);
            }
            catch (Exception gone) when (gone is DbException or InvalidOperationException)
            {
                _lost = failure;
            }
        }
    }
}
