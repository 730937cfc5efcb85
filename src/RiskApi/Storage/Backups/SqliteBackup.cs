using Dapper;
using Microsoft.Data.Sqlite;

namespace RiskApi.Storage.Backups;

/// <summary>Copies an SQLite database while others read and write it.</summary>
internal static class SqliteBackup
{
    /// <summary>Copies a database as it is at one moment; the copy is there whole and checked, or not at all.</summary>
    /// <param name="source">The database.</param>
    /// <param name="target">Where the copy goes.</param>
    /// <param name="cancel">Cancels the copy.</param>
    /// <exception cref="StorageException">There is no such database, the target is there, or the copy is not whole.</exception>
    public static async Task Copy(string source, string target, CancellationToken cancel)
    {
        if (!File.Exists(source))
        {
            throw new StorageException($"There is no database '{source}' to back up; set Database:ConnectionString to the one that the service uses.");
        }

        if (File.Exists(target))
        {
            throw new StorageException($"'{target}' is there already; choose another name, or remove it first.");
        }

        var draft = $"{target}.partial";
        File.Delete(draft);
        try
        {
            await using (var from = await Open(source, SqliteOpenMode.ReadWrite, cancel))
            await using (var to = await Open(draft, SqliteOpenMode.ReadWriteCreate, cancel))
            {
                // In one step, under one read lock: in WAL mode writers go on meanwhile, and none of their later work gets in.
                from.BackupDatabase(to);
                await to.ExecuteAsync(new CommandDefinition("pragma journal_mode = delete", cancellationToken: cancel));
            }

            await RequireWhole(draft, cancel);
            File.Move(draft, target, overwrite: false);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>Throws where a file is not a whole database of this service, or comes from a later version of it.</summary>
    public static async Task RequireWhole(string file, CancellationToken cancel)
    {
        try
        {
            await using var connection = await Open(file, SqliteOpenMode.ReadOnly, cancel);
            var integrity = (await connection.QueryAsync<string>(new CommandDefinition("pragma integrity_check(1)", cancellationToken: cancel))).Single();
            if (integrity != "ok")
            {
                throw new StorageException($"'{file}' is damaged: {integrity}.");
            }

            var scripts = await connection.QueryAsync<string>(new CommandDefinition("select ScriptName from SchemaVersions", cancellationToken: cancel));
            if (scripts.Except(Migrations.Scripts(DatabaseProvider.Sqlite)).FirstOrDefault() is { } unknown)
            {
                throw new StorageException($"'{file}' was written by a later version of the service ({unknown}); use that version.");
            }
        }
        catch (SqliteException failure)
        {
            throw new StorageException($"'{file}' is no database of this service: {failure.Message}", failure);
        }
    }

    /// <summary>Not pooled: once it is closed, the file is free to be moved.</summary>
    private static async Task<SqliteConnection> Open(string file, SqliteOpenMode mode, CancellationToken cancel)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false }.ToString());
        await connection.OpenAsync(cancel);
        return connection;
    }
}
