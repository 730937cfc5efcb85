using System.Buffers;

namespace RiskApi.Catalog.Imports;

/// <summary>Reads feeds into memory, up to a limit.</summary>
internal static class FeedBody
{
    /// <summary>All of a stream; null where it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> Read(Stream stream, int mostBytes, CancellationToken cancel)
    {
        using var all = new MemoryStream();
        var buffer = ArrayPool<byte>.Shared.Rent(81_920);
        try
        {
            for (int read; (read = await stream.ReadAsync(buffer, cancel)) > 0;)
            {
                if (all.Length + read > mostBytes)
                {
                    return null;
                }

                all.Write(buffer, 0, read);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }

        return all.GetBuffer().AsMemory(0, (int)all.Length);
    }
}
