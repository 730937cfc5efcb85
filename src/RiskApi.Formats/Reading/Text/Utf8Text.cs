using System.Text;
using System.Text.Unicode;
using RiskApi.Core.Imports;

namespace RiskApi.Formats.Reading.Text;

/// <summary>Brings text files to UTF-8 without a byte order mark, and says where they are no text.</summary>
internal static class Utf8Text
{
    /// <summary>The text in UTF-8.</summary>
    /// <param name="content">UTF-8 with or without a byte order mark, or UTF-16 with one.</param>
    /// <exception cref="ImportException">It is neither, or a pointer of Git LFS.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> content)
    {
        var text = content.Span switch
        {
            [0xEF, 0xBB, 0xBF, ..] => content[3..],
            [0xFF, 0xFE, ..] => FromUtf16(content.Span[2..], bigEndian: false),
            [0xFE, 0xFF, ..] => FromUtf16(content.Span[2..], bigEndian: true),
            _ => content,
        };

        if (text.Span.IndexOf((byte)0) is >= 0 and var zero)
        {
            throw new ImportException(
                $"There is a zero byte at {Place(text.Span, zero)}, so the file is no text in UTF-8. UTF-16 needs a byte order mark at its start; binary files other than .zip and .tar.gz are not read.");
        }

        if (LfsPointer.Is(text.Span))
        {
            throw new ImportException(LfsPointer.Fault);
        }

        return Utf8.IsValid(text.Span)
            ? text
            : throw new ImportException($"The bytes at {Place(text.Span, FirstFault(text.Span))} are not UTF-8; save the file in UTF-8.");
    }

    /// <summary>A place for people: the line and the byte in it, from 1 on.</summary>
    public static string Place(ReadOnlySpan<byte> text, int index)
    {
        var before = text[..index];
        return $"line {before.Count((byte)'\n') + 1}, byte {index - before.LastIndexOf((byte)'\n')}";
    }

    /// <summary>Refuses lines that are longer than an import reads.</summary>
    /// <exception cref="ImportException">There is one.</exception>
    public static void CheckLines(ReadOnlySpan<byte> text, ImportLimits limits)
    {
        var number = 0;
        foreach (var range in text.Split((byte)'\n'))
        {
            number++;
            if (range.End.Value - range.Start.Value > limits.MaxLineBytes)
            {
                throw ImportException.OverLimit(
                    $"Line {number} is longer than {limits.MaxLineBytes} bytes.", "Break it, or leave it out.", nameof(ImportLimits.MaxLineBytes));
            }
        }
    }

    private static byte[] FromUtf16(ReadOnlySpan<byte> content, bool bigEndian)
    {
        try
        {
            return Encoding.UTF8.GetBytes(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(content));
        }
        catch (DecoderFallbackException fault)
        {
            throw new ImportException($"The file starts as UTF-16, and byte {fault.Index + 3} is not UTF-16; save the file in UTF-8.");
        }
    }

    private static int FirstFault(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (at < text.Length && Rune.DecodeFromUtf8(text[at..], out _, out var length) == System.Buffers.OperationStatus.Done)
        {
            at += length;
        }

        return at;
    }
}
