using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Sees to it that an export is text and not blank.</summary>
internal static class UsageText
{
    /// <summary>The text in UTF-8, without a byte order mark.</summary>
    /// <exception cref="ImportException">It is no text, or blank.</exception>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> content)
    {
        var text = Utf8Text.Of(content);
        return text.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0 ? throw new ImportException("The file is empty; export it again.") : text;
    }
}
