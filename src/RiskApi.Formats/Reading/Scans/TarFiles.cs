using System.Formats.Tar;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Scans;

/// <summary>The files of a tar archive.</summary>
internal static class TarFiles
{
    public const int BlockBytes = 512;

    private const int SizeAt = 124;
    private const int ChecksumAt = 148;
    private const int TypeAt = 156;
    private const int MagicAt = 257;
    private const int MostAttributeDigits = 7;

    /// <summary>Whether a text begins as a tar archive does: with the mark that all but the oldest bear, or with a header whose checksum is right.</summary>
    public static bool IsTar(ReadOnlySpan<byte> head) =>
        head.Length == BlockBytes && (head[MagicAt..].StartsWith("ustar"u8) || (head[0] != 0 && Checksum(head) == Octal(head.Slice(ChecksumAt, 8))));

    public static void Read(BoundedStream stream, SourceFiles files, ImportLimits limits)
    {
        using var tar = new TarReader(stream, leaveOpen: true);
        for (var count = 1; tar.GetNextEntry() is { } entry; count++)
        {
            if (count > limits.MaxArchiveEntries)
            {
                throw ZipFiles.TooMany(limits);
            }

            switch (entry.EntryType)
            {
                case TarEntryType.Directory or TarEntryType.GlobalExtendedAttributes:
                    break;
                case TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile:
                    files.Take(entry.Name, entry.Length, () => entry.DataStream ?? Stream.Null);
                    break;
                default:
                    files.Ignore(SourceFiles.NoFile, entry.Name);
                    break;
            }
        }

        // An archive ends with blocks of zeros; its reader also ends without a word where there is nothing more.
        if (stream.IsExhausted)
        {
            throw new ImportException(SourceReader.Damaged);
        }
    }

    /// <summary>
    /// Rejects a header of attributes or of a long name that announces more than a file can need, for which the reader would take memory at once.
    /// </summary>
    /// <exception cref="ImportException">The header announces more than 2 MB.</exception>
    public static void CheckHeader(ReadOnlySpan<byte> block)
    {
        if (block[TypeAt] is (byte)'x' or (byte)'g' or (byte)'L' or (byte)'K'
            && (block[SizeAt] >= 0x80 || Octal(block.Slice(SizeAt, 12)) >= 1 << (3 * MostAttributeDigits)))
        {
            throw new ImportException("The archive describes a file by more than 2 MB of attributes, as none needs; pack it again.");
        }
    }

    private static long Octal(ReadOnlySpan<byte> field)
    {
        var value = 0L;
        foreach (var digit in field.Trim(" \0"u8))
        {
            value = digit is >= (byte)'0' and <= (byte)'7' ? (value << 3) | (uint)(digit - '0') : long.MaxValue >> 3;
        }

        return value;
    }

    private static long Checksum(ReadOnlySpan<byte> block)
    {
        var sum = 8L * ' ';
        for (var i = 0; i < block.Length; i++)
        {
            sum += i is >= ChecksumAt and < ChecksumAt + 8 ? 0 : block[i];
        }

        return sum;
    }
}
