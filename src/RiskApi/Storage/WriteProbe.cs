namespace RiskApi.Storage;

/// <summary>Finds out whether the database can be written, by writing a row: a disk that is full and a file that is read-only show nowhere else.</summary>
/// <param name="database">The database.</param>
/// <param name="time">The clock.</param>
internal sealed class WriteProbe(Database database, TimeProvider time)
{
    private readonly Lock _gate = new();
    private Task? _running;

    /// <summary>Writes; whoever asks while it does waits for the same write, so that asking often costs no more.</summary>
    public Task Write(CancellationToken cancel)
    {
        lock (_gate)
        {
            if (_running is not { IsCompleted: false })
            {
                var author = Author.Service(time);
                _running = database.Write(
                    author, session => session.Execute("update write_probe set at = @At where id = 1", new { author.At }), CancellationToken.None);
            }

            return _running.WaitAsync(cancel);
        }
    }
}
