using System.Globalization;
using System.Text;

namespace RiskApi.Formats.Writing.Tables;

/// <summary>Comma-separated values (RFC 4180), safe to open in a spreadsheet.</summary>
internal sealed class CsvText
{
    /// <summary>With those of full width, which spreadsheets set for East Asia take for the same.</summary>
    private const string FormulaStarts = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>What spreadsheets take for the end of a cell or drop, so that what follows it comes first.</summary>
    private const string Breaks = "\t\r\n";

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
    /// <remarks>OWASP, CSV Injection. What is not seen before a formula is dropped by some spreadsheets.</remarks>
    private static string Harmless(string text) =>
        text.Length > 0 && (Breaks.Contains(text[0], StringComparison.Ordinal) || IsFormula(text)) ? "'" + text : text;

    private static bool IsFormula(string text) =>
        text.SkipWhile(IsUnseen).FirstOrDefault() is var first && FormulaStarts.Contains(first, StringComparison.Ordinal);

    private static bool IsUnseen(char letter) =>
        char.IsWhiteSpace(letter) || char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format;

    private static string Quoted(string text) =>
        text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
