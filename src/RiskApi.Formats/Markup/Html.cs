using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace RiskApi.Formats.Markup;

/// <summary>
/// HTML, written as an interpolated string: <c>Html item = $"&lt;li&gt;{name}&lt;/li&gt;"</c>. Every value is encoded as it goes in, and only
/// HTML goes in as it is, so a value cannot become markup. Values belong into text and into attributes in double quotes, nowhere else.
/// </summary>
[InterpolatedStringHandler]
internal readonly struct Html(int literalLength, int formattedCount)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _text = new(literalLength + (16 * formattedCount));

    public static Html Empty => $"";

    /// <summary>Text of our own that is taken as it is, such as styles; never a value.</summary>
    public static Html Verbatim(string text)
    {
        Html html = $"";
        html.AppendLiteral(text);
        return html;
    }

    /// <summary>One after the other.</summary>
    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> write)
    {
        Html all = $"";
        foreach (var item in items)
        {
            all.AppendFormatted(write(item));
        }

        return all;
    }

    public void AppendLiteral(string markup) => _text.Append(markup);

    public void AppendFormatted(Html html) => _text.Append(html._text);

    public void AppendFormatted(string? value) => _text.Append(Encoder.Encode(value ?? ""));

    public void AppendFormatted<T>(T value, string? format = null)
        where T : IFormattable => AppendFormatted(value.ToString(format, CultureInfo.InvariantCulture));

    public override string ToString() => _text?.ToString() ?? "";
}
