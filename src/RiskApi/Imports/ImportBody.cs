using System.Buffers;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Merging;
using RiskApi.Formats.Reading;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Imports;

/// <summary>The file that a request carries, in memory that is lent: large files come again and again, and would else be left to be collected.</summary>
internal sealed class ImportBody : IDisposable
{
    private const int FirstBytes = 64 * 1024;

    private byte[] _buffer;
    private int _length;

    private ImportBody(int bytes) => _buffer = ArrayPool<byte>.Shared.Rent(bytes);

    /// <summary>The file, until it is disposed of.</summary>
    public ReadOnlyMemory<byte> Content => _buffer.AsMemory(0, _length);

    /// <summary>Reads the file, up to the limit of imports.</summary>
    /// <exception cref="ImportException">It is larger than the limit, or empty.</exception>
    public static async Task<ImportBody> Read(ImportContent file, ImportLimits limits, CancellationToken cancel)
    {
        if (file.Length > limits.MaxBodyBytes)
        {
            throw TooLarge(limits);
        }

        // One more than promised, so that the end shows without growing. Memory that is not written yet costs nothing.
        var body = new ImportBody((int)(file.Length ?? FirstBytes) + 1);
        try
        {
            await body.Fill(file.Stream, limits, cancel);
            return body;
        }
        catch
        {
            body.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(_buffer);
        (_buffer, _length) = ([], 0);
    }

    private async Task Fill(Stream stream, ImportLimits limits, CancellationToken cancel)
    {
        while (await stream.ReadAsync(_buffer.AsMemory(_length), cancel) is > 0 and var read)
        {
            _length += read;
            if (_length > limits.MaxBodyBytes)
            {
                throw TooLarge(limits);
            }

            if (_length == _buffer.Length)
            {
                Grow(limits.MaxBodyBytes);
            }
        }

        if (_length == 0)
        {
            throw new ImportException("The body is empty; send the file as the body, as curl does with --data-binary @file.");
        }
    }

    private void Grow(int mostBytes)
    {
        var larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(2L * _buffer.Length, mostBytes + 1L));
        Content.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }

    private static ImportException TooLarge(ImportLimits limits) =>
        ImportException.OverLimit($"The file is larger than {limits.MaxBodyBytes} bytes.", "Send a part of it.", nameof(ImportLimits.MaxBodyBytes));
}

/// <summary>A file as it comes.</summary>
/// <param name="Stream">Its content.</param>
/// <param name="Length">Its bytes; null where that is not told.</param>
/// <param name="ContentType">Its media type as it was sent.</param>
internal sealed record ImportContent(Stream Stream, long? Length, string? ContentType)
{
    /// <summary>The body of a request.</summary>
    public static ImportContent Of(HttpRequest request) => new(request.Body, request.ContentLength, request.ContentType);
}

/// <summary>A file that was read.</summary>
/// <param name="Format">Its format.</param>
/// <param name="File">What it says.</param>
/// <param name="Projects">The projects that it tells of, at least one.</param>
internal sealed record ReadImport(DetectedFormat Format, ImportedFile File, IReadOnlyList<ImportedProject> Projects);
