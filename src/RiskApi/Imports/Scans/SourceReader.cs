using System.IO.Compression;
using System.Runtime.InteropServices;
using RiskApi.Importing;
using RiskApi.Importing.Scanning;

namespace RiskApi.Imports.Scans;

/// <summary>Finds the models that source names, in a .zip, a .tar.gz, a .tar or a single file.</summary>
/// <remarks>
/// Nothing is written to disk, and memory does not grow with the files. What an archive holds tells what it is, not its name. Limits
/// that protect the service end the import; what concerns one entry only is left out, with the reason.
/// </remarks>
internal static class SourceReader
{
    private const string Unnamed = "source";

    /// <exception cref="ImportException">The archive is damaged, or larger than the limits.</exception>
    public static void Read(ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits, SourcePatterns patterns, string? fileName)
    {
        var files = new SourceFiles(into, limits, patterns);
        try
        {
            Read(content, files, limits, fileName);
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or FormatException or InvalidOperationException)
        {
            throw new ImportException("The archive is damaged or cut off; pack it again as .zip or .tar.gz and send it whole.");
        }

        files.Deliver();
    }

    private static void Read(ReadOnlyMemory<byte> content, SourceFiles files, ImportLimits limits, string? fileName)
    {
        var bytes = content.Span;
        var size = new ExpandedSize(limits);
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            ZipFiles.Read(content, files, limits, size);
        }
        else if (bytes.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
        {
            using var unpacked = new GZipStream(StreamOf(content), CompressionMode.Decompress);
            ReadTarOrFile(new(unpacked, size, content.Length), files, limits, WithoutSuffix(fileName));
        }
        else
        {
            ReadTarOrFile(new(StreamOf(content), size, content.Length), files, limits, fileName);
        }
    }

    public static MemoryStream StreamOf(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array) ? new(array.Array!, array.Offset, array.Count, writable: false) : new(content.ToArray(), writable: false);

    private static void ReadTarOrFile(BoundedStream stream, SourceFiles files, ImportLimits limits, string? fileName)
    {
        if (TarFiles.IsTar(stream.Peek(TarFiles.BlockBytes)))
        {
            TarFiles.Read(stream, files, limits);
        }
        else
        {
            files.TakeOnly(fileName is { Length: > 0 } ? Path.GetFileName(fileName.Replace('\\', '/')) : Unnamed, stream);
        }
    }

    private static string? WithoutSuffix(string? fileName) =>
        fileName is not null && fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
}
