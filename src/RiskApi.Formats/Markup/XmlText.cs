using System.Globalization;
using System.Text;
using System.Xml;

namespace RiskApi.Formats.Markup;

/// <summary>Names as XML can hold them: one line, nothing that XML forbids, and nothing that would turn the text after it around.</summary>
internal static class XmlText
{
    /// <summary>The text on one line; what no XML document may hold becomes U+FFFD.</summary>
    public static string Line(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            _ = Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => clean.Append(' '),
                UnicodeCategory.Format when IsDirection(rune) => clean,
                _ when rune.IsBmp && !XmlConvert.IsXmlChar((char)rune.Value) => clean.Append('\uFFFD'),
                _ => clean.Append(rune),
            };
        }

        return clean.ToString();
    }

    private static bool IsDirection(Rune rune) => rune.Value is 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
}
