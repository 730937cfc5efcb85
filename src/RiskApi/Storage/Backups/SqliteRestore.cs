using System.Globalization;

namespace RiskApi.Storage.Backups;

/// <summary>Puts a copy of an SQLite database in its place.</summary>
internal static class SqliteRestore
{
    /// <summary>Files that belong to a database and would be played into another one.</summary>
    private static readonly string[] Companions = ["-wal", "-shm", "-journal"];

    /// <summary>Restores a database; nothing changes where it cannot be done.</summary>
    /// <param name="copy">The copy.</param>
    /// <param name="database">The database.</param>
    /// <param name="replace">Whether a database that is there may be replaced; it is kept beside.</param>
    /// <param name="at">When, for the name of what is kept.</param>
    /// <param name="cancel">Cancels it.</param>
    /// <returns>Where the database that was there is kept; null where there was none.</returns>
    /// <exception cref="StorageException">The copy is not whole, a service runs on the database, or there is one that may not be replaced.</exception>
    public static async Task<string?> Put(string copy, string database, bool replace, DateTimeOffset at, CancellationToken cancel)
    {
        if (!File.Exists(copy))
        {
            throw new StorageException($"There is no file '{copy}'.");
        }

        await SqliteBackup.RequireWhole(copy, cancel);
        using var alone = DatabaseLock.TakeAlone(database)
            ?? throw new StorageException($"A service runs on '{database}'; stop it, then restore.");
        if (File.Exists(database) && !replace)
        {
            throw new StorageException($"'{database}' is there already; with --replace it is kept beside, and the copy takes its place.");
        }

        var draft = $"{database}.restoring";
        File.Copy(copy, draft, overwrite: true);
        var kept = File.Exists(database) ? $"{database}.before-{at.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture)}" : null;
        foreach (var companion in kept is null ? [] : Companions.Where(companion => File.Exists(database + companion)))
        {
            File.Move(database + companion, kept + companion);
        }

        if (kept is not null)
        {
            File.Move(database, kept);
        }

        File.Move(draft, database);
        return kept;
    }
}
