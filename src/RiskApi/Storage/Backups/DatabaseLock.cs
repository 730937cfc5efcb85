namespace RiskApi.Storage.Backups;

/// <summary>Tells whether a service runs on an SQLite file, by a lock on a file beside it that ends with the process, however that ends.</summary>
internal static class DatabaseLock
{
    /// <summary>Locks for a service; several may run. Null where the folder cannot be written, and so nothing restored in it either.</summary>
    /// <exception cref="StorageException">Whoever must be alone has it.</exception>
    public static IDisposable? TakeShared(string database)
    {
        try
        {
            return new FileStream(PathOf(database), FileMode.OpenOrCreate, FileAccess.Read, FileShare.Read);
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
        catch (IOException)
        {
            return File.Exists(PathOf(database)) ? throw new StorageException($"'{database}' is being restored; start the service when that is done.") : null;
        }
    }

    /// <summary>Locks for whoever must be alone; null where a service runs.</summary>
    public static IDisposable? TakeAlone(string database)
    {
        try
        {
            return new FileStream(PathOf(database), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException) when (File.Exists(PathOf(database)))
        {
            return null;
        }
    }

    private static string PathOf(string database) => database + ".lock";
}

/// <summary>Holds the database while the service runs, so that nothing is restored beneath it.</summary>
internal sealed class DatabaseInUse(Database database) : IHostedService, IDisposable
{
    private IDisposable? _hold;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _hold = database.File is { } file ? DatabaseLock.TakeShared(file) : null;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _hold?.Dispose();
}
