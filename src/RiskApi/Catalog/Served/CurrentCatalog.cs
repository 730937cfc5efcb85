using System.Runtime.CompilerServices;

namespace RiskApi.Catalog.Served;

/// <summary>Holds the catalog in use, which can be replaced while requests are answered.</summary>
/// <remarks>
/// A request takes what it needs from its scope (<see cref="ServedCatalog"/>, <see cref="Outlooks"/>, …), where it stays the same
/// from beginning to end. Readers never wait.
/// </remarks>
/// <param name="first">The catalog to begin with.</param>
internal sealed class CurrentCatalog(ServedCatalog first)
{
    private State _state = new(first);

    /// <summary>The catalog in use at this moment.</summary>
    public ServedCatalog Current => Volatile.Read(ref _state).Catalog;

    /// <summary>Puts another catalog to use, for requests that begin from now on.</summary>
    public void Replace(ServedCatalog next) => Interlocked.Exchange(ref _state, new State(next)).Replaced.SetResult();

    /// <summary>The catalog in use, then each one that takes its place, until it is cancelled; who is slow misses those that were replaced meanwhile.</summary>
    public async IAsyncEnumerable<ServedCatalog> FromNowOn([EnumeratorCancellation] CancellationToken cancel)
    {
        while (!cancel.IsCancellationRequested)
        {
            var state = Volatile.Read(ref _state);
            yield return state.Catalog;
            await state.Replaced.Task.WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed record State(ServedCatalog Catalog)
    {
        public TaskCompletionSource Replaced { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
