using System.Text.Unicode;
using RiskApi.Importing;

namespace RiskApi.Imports.Usage;

/// <summary>Sees to it that a text is UTF-8 and not blank.</summary>
internal static class Utf8Text
{
    /// <summary>The text without its byte order mark.</summary>
    /// <exception cref="ImportException">It is not UTF-8, or blank.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> content)
    {
        content = content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
        return !Utf8.IsValid(content.Span)
            ? throw new ImportException($"The file is not UTF-8 at line {LineOfFault(content.Span)}; save it as UTF-8 and send it again.")
            : content.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0
            ? throw new ImportException("The file is empty; export it again.")
            : content;
    }

    private static int LineOfFault(ReadOnlySpan<byte> text)
    {
        // A line break is never part of a longer character, so a text is faulty where one of its lines is.
        var number = 0;
        foreach (var line in text.Split((byte)'\n'))
        {
            number++;
            if (!Utf8.IsValid(text[line]))
            {
                break;
            }
        }

        return number;
    }
}
