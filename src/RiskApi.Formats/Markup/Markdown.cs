using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.RegularExpressions;

namespace RiskApi.Formats.Markup;

/// <summary>
/// Markdown (CommonMark with GitHub's task lists and tables), written as an interpolated string. Every value is escaped as it goes in and kept
/// on one line, and only Markdown goes in as it is, so a value cannot become a heading, a link, a box or HTML, wherever it stands.
/// </summary>
[InterpolatedStringHandler]
internal readonly partial struct Markdown(int literalLength, int formattedCount)
{
    private const string Special = @"\`*_[]<>|~&";

    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public static Markdown Empty => $"";

    /// <summary>Text of our own that is taken as it is, such as addresses of this service; never a value.</summary>
    public static Markdown Verbatim(string text)
    {
        Markdown markdown = $"";
        markdown.AppendLiteral(text);
        return markdown;
    }

    /// <summary>One after the other.</summary>
    public static Markdown Each<T>(IEnumerable<T> items, Func<T, Markdown> write)
    {
        Markdown all = $"";
        foreach (var item in items)
        {
            all.AppendFormatted(write(item));
        }

        return all;
    }

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Markdown markdown) => _text.Append(markdown._text);

    public void AppendFormatted(string? value)
    {
        var text = string.Concat((value ?? "").Select(OnOneLine)).TrimStart();
        var start = BlockStart().Match(text).Length;
        for (var i = 0; i < text.Length; i++)
        {
            _ = i == start - 1 || Special.Contains(text[i], StringComparison.Ordinal) ? _text.Append('\\').Append(text[i]) : _text.Append(text[i]);
        }
    }

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text?.ToString() ?? "";

    private static char OnOneLine(char character) => char.IsControl(character) || character is '\u2028' or '\u2029' ? ' ' : character;

    /// <summary>What would open a heading, a list or a rule where a value begins a line; its last character is the one to escape.</summary>
    [GeneratedRegex(@"^(?:[#=]|[+-](?=[\s-]|$)|[0-9]+[.)](?=\s|$))")]
    private static partial Regex BlockStart();
}
