using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using RiskApi.Core.Imports;
using RiskApi.Core.Imports.Scanning;
using RiskApi.Core.Resolution;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>Finds the models that source names, in a .zip, a .tar.gz, a .tar or a single file.</summary>
/// <remarks>
/// Nothing is written to disk, and memory does not grow with the files. What an archive holds tells what it is, not its name. Limits
/// that protect the service end the import; what concerns one entry only is left out, with the reason.
/// </remarks>
internal static class SourceReader
{
    public const string Damaged = "The archive is damaged or cut off; pack it again as .zip or .tar.gz and send it whole.";

    private const string PartByPart = "Read it part by part, without data and build output.";
    private const int GZipHeaderBytes = 10;
    private const string Unnamed = "source";

    /// <exception cref="ImportException">The archive is damaged, or larger than the limits.</exception>
    public static void Read(ReadOnlyMemory<byte> content, SourceReading reading, ImportLimits limits, string? fileName)
    {
        var files = new SourceFiles(reading, limits);
        try
        {
            Read(content, files, limits, fileName);
        }
        catch (Exception fault) when (fault is InvalidDataException
            or EndOfStreamException
            or FormatException
            or InvalidOperationException
            or NotSupportedException
            or ArithmeticException
            or ArgumentException)
        {
            // What the readers of archives throw at damaged headers, dates beyond the calendar and kinds of entries that no source has included.
            throw new ImportException(Damaged);
        }

        files.Deliver();
    }

    /// <summary>Reads a tree of files by the limits of an archive that holds them.</summary>
    /// <exception cref="ImportException">The tree is larger than the limits.</exception>
    public static void Read(IEnumerable<SourceEntry> tree, SourceReading reading, ImportLimits limits)
    {
        var files = new SourceFiles(reading, limits);
        var (count, bytes) = (0, 0L);
        foreach (var file in tree)
        {
            bytes += file.Length <= limits.MaxFileBytes ? file.Length : 0;
            if (++count > limits.MaxArchiveEntries || bytes > limits.MaxExpandedBytes)
            {
                throw TooLarge(limits, count > limits.MaxArchiveEntries);
            }

            TakeOf(file, files);
        }

        files.Deliver();
    }

    private static void TakeOf(SourceEntry file, SourceFiles files)
    {
        if (file.LeftOutBecause is { } because)
        {
            files.Ignore(because, file.Path);
            return;
        }

        try
        {
            files.Take(file.Path, file.Length, file.Open);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            files.Ignore(SourceFolder.Unreadable, file.Path);
        }
    }

    private static ImportException TooLarge(ImportLimits limits, bool isCount) => isCount
        ? ImportException.OverLimit($"The folder holds more than {limits.MaxArchiveEntries} files.", PartByPart, nameof(limits.MaxArchiveEntries))
        : ImportException.OverLimit(
            $"The files of the folder are more than {limits.MaxExpandedBytes} bytes together.", PartByPart, nameof(limits.MaxExpandedBytes));

    private static void Read(ReadOnlyMemory<byte> content, SourceFiles files, ImportLimits limits, string? fileName)
    {
        var bytes = content.Span;
        var size = new ExpandedSize(limits);
        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            ZipFiles.Read(content, files, limits, size);
        }
        else if (bytes.Length > GZipHeaderBytes && bytes.StartsWith((ReadOnlySpan<byte>)[0x1f, 0x8b]))
        {
            using var unpacked = new GZipStream(StreamOf(content), CompressionMode.Decompress);
            var stream = new BoundedStream(unpacked, size, content.Length);
            var isTar = ReadTarOrFile(stream, files, limits, WithoutSuffix(fileName));
            if (!isTar && stream.IsExhausted && unchecked((uint)stream.Position) != BinaryPrimitives.ReadUInt32LittleEndian(bytes[^sizeof(uint)..]))
            {
                // The unpacker ends without a word where the packed text is cut off; gzip ends with the size of what was packed.
                throw new ImportException(Damaged);
            }
        }
        else
        {
            ReadTarOrFile(new(StreamOf(content), size, content.Length), files, limits, fileName);
        }
    }

    public static MemoryStream StreamOf(ReadOnlyMemory<byte> content) =>
        MemoryMarshal.TryGetArray(content, out var array)
            ? new(array.Array!, array.Offset, array.Count, writable: false)
            : new(content.ToArray(), writable: false);

    /// <returns>Whether it was an archive.</returns>
    private static bool ReadTarOrFile(BoundedStream stream, SourceFiles files, ImportLimits limits, string? fileName)
    {
        if (TarFiles.IsTar(stream.Peek(TarFiles.BlockBytes)))
        {
            TarFiles.Read(stream, files, limits);
            return true;
        }

        files.TakeOnly(fileName is { Length: > 0 } ? Path.GetFileName(fileName.Replace('\\', '/')) : Unnamed, stream);
        return false;
    }

    private static string? WithoutSuffix(string? fileName) =>
        fileName is not null && fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
}

/// <summary>Into what source is read, and with what.</summary>
/// <param name="Into">Takes what is found.</param>
/// <param name="Patterns">What to look for.</param>
/// <param name="Resolve">Finds the model that a name means.</param>
internal sealed record SourceReading(ImportCollector Into, SourcePatterns Patterns, Func<string, ModelResolution> Resolve);
