using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Imports;

/// <summary>Bounds the memory of files that are read at once: the smaller share it, the larger take turns.</summary>
internal sealed class ImportTurns(IOptions<ImportLimits> options) : IDisposable
{
    /// <summary>Permits are counted in integers, files in kilobytes.</summary>
    private const int Unit = 1024;

    private readonly ImportLimits _limits = options.Value;

    private readonly ConcurrencyLimiter _kilobytes = new(new()
    {
        PermitLimit = Kilobytes(options.Value.MaxBytesAtOnce),
        QueueLimit = int.MaxValue,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>Waits until a file of a size can be read, however long that takes.</summary>
    /// <param name="bytes">Its size; where that is not told, it may be of any that is allowed.</param>
    /// <param name="cancel">Ends the wait, as when the client goes away.</param>
    /// <returns>The turn, which ends when it is disposed of.</returns>
    public ValueTask<RateLimitLease> Take(long? bytes, CancellationToken cancel) =>
        _kilobytes.AcquireAsync(Kilobytes(Math.Min(Math.Min(bytes ?? long.MaxValue, _limits.MaxBodyBytes), _limits.MaxBytesAtOnce)), cancel);

    public void Dispose() => _kilobytes.Dispose();

    private static int Kilobytes(long bytes) => (int)((bytes + Unit - 1) / Unit);
}
