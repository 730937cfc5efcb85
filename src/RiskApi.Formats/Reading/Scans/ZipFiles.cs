using System.Buffers.Binary;
using System.IO.Compression;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>The files of a zip archive.</summary>
internal static class ZipFiles
{
    private const int EndBytes = 22;
    private const int LongestComment = ushort.MaxValue;
    private const int DirectoryOffsetAt = 16;
    private const int TypeBits = 0xF000 << 16;
    private const int PackingOverhead = 64;
    private const int RegularFile = 0x8000 << 16;

    public static void Read(ReadOnlyMemory<byte> content, SourceFiles files, ImportLimits limits, ExpandedSize size)
    {
        // Counted before the archive is opened, because its reader makes an object of each entry that the directory lists.
        if (CountEntries(content.Span) > limits.MaxArchiveEntries)
        {
            throw TooMany(limits);
        }

        using var zip = new ZipArchive(SourceReader.StreamOf(content), ZipArchiveMode.Read);
        foreach (var entry in zip.Entries)
        {
            var packedBytes = Math.Min(entry.CompressedLength, content.Length);
            if (entry.FullName.EndsWith('/'))
            {
                continue;
            }

            if ((entry.ExternalAttributes & TypeBits) is not 0 and not RegularFile)
            {
                files.Ignore(SourceFiles.NoFile, entry.FullName);
            }
            else if (entry.IsEncrypted)
            {
                files.Ignore("It is encrypted.", entry.FullName);
            }
            else if (!size.IsPlausible(packedBytes, entry.Length))
            {
                files.Ignore(
                    $"It expands to more than {limits.MaxExpansionRatio} times its size, as source does not (Imports:MaxExpansionRatio).", entry.FullName);
            }
            else if (packedBytes > entry.Length + (entry.Length / 1000) + PackingOverhead)
            {
                files.Ignore("Its sizes contradict each other: it was packed to more than it is.", entry.FullName);
            }
            else
            {
                TakeEntry(entry, packedBytes, files, size);
            }
        }
    }

    public static ImportException TooMany(ImportLimits limits) => ImportException.OverLimit(
        $"The archive has more than {limits.MaxArchiveEntries} entries.", "Leave out dependencies and build output.", nameof(limits.MaxArchiveEntries));

    private static void TakeEntry(ZipArchiveEntry entry, long packedBytes, SourceFiles files, ExpandedSize size)
    {
        try
        {
            files.Take(entry.FullName, entry.Length, () => new BoundedStream(entry.Open(), size, packedBytes));
        }
        catch (Exception fault) when (fault is InvalidDataException or EndOfStreamException or NotSupportedException)
        {
            files.Ignore("It is damaged, or packed by another method than deflate; what was read of it counts.", entry.FullName);
        }
    }

    private static int CountEntries(ReadOnlySpan<byte> zip)
    {
        var tail = zip[Math.Max(0, zip.Length - EndBytes - LongestComment)..];
        var end = tail.LastIndexOf("PK\u0005\u0006"u8);
        var directory = end >= 0 && end + EndBytes <= tail.Length ? BinaryPrimitives.ReadUInt32LittleEndian(tail[(end + DirectoryOffsetAt)..]) : 0;

        return zip[(directory < zip.Length ? (int)directory : 0)..].Count("PK\u0001\u0002"u8);
    }
}
