using System.Globalization;
using System.Text;

namespace RiskApi.Formats.Writing.Tables;

/// <summary>Comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
internal sealed class CsvText
{
    private const string FormulaStarts = "=+-@\t\r\n";

    private readonly StringBuilder _text = new();

    public CsvText Record(params IEnumerable<object?> fields)
    {
        _text.AppendJoin(',', fields.Select(Field)).Append("\r\n");
        return this;
    }

    public override string ToString() => _text.ToString();

    private static string Field(object? value) => value switch
    {
        null => "",
        string text => Quoted(Harmless(text)),
        DateOnly day => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => Quoted(value.ToString() ?? ""),
    };

    /// <summary>What a spreadsheet would run as a formula is marked as text; a number is written as one and needs no mark.</summary>
    private static string Harmless(string text) => text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
