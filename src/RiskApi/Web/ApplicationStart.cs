namespace RiskApi.Web;

/// <summary>Leaves the start to the requests: what works beside them waits until they are served.</summary>
internal static class ApplicationStart
{
    /// <summary>Waits until requests are served.</summary>
    /// <param name="lifetime">The application's.</param>
    /// <param name="stopping">Ends the wait.</param>
    /// <returns>Whether they are; false where the application stops before.</returns>
    public static async Task<bool> Started(this IHostApplicationLifetime lifetime, CancellationToken stopping)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registered = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return started.Task.IsCompleted;
    }
}
