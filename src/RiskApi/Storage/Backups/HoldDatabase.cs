namespace RiskApi.Storage.Backups;

/// <summary>Holds the database while the service runs, so that nothing is restored beneath it.</summary>
internal sealed class HoldDatabase(Database database) : IHostedService, IDisposable
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
