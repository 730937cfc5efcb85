using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Reading.Usage;

/// <summary>Goes through the rows of a CSV export (RFC 4180; comma, semicolon or tab), one at a time.</summary>
internal static class CsvRows
{
    private const string Ragged = "The row has more or fewer fields than the header.";

    /// <summary>Hands out each row with its line; rows that do not fit the header are ignored.</summary>
    /// <param name="content">The file.</param>
    /// <param name="layout">How the export spells its columns.</param>
    /// <param name="essential">Fields without which the file says nothing.</param>
    /// <param name="export">What the file is, and where to get a complete one.</param>
    /// <param name="into">Learns what is ignored.</param>
    /// <param name="limits">Bounds on lines and rows.</param>
    /// <param name="take">Takes a row; the instance serves the next row, too.</param>
    /// <exception cref="ImportException">The file is no such CSV.</exception>
    public static void Read(
        ReadOnlyMemory<byte> content,
        UsageLayout layout,
        UsageColumn[] essential,
        string export,
        ImportCollector into,
        ImportLimits limits,
        Action<UsageRow, string> take)
    {
        content = UsageText.Of(content);
        CheckLines(content.Span, limits);
        using var text = new StreamReader(Stream(content), Encoding.UTF8, detectEncodingFromByteOrderMarks: false);
        using var parser = new CsvParser(text, Configuration(content.Span, limits));
        try
        {
            parser.Read();
            var columns = layout.Columns(parser.Record!, essential, export);
            var row = new UsageRow();
            var (first, next) = (1, parser.RawRow + 1);
            for (var count = 1; parser.Read(); count++)
            {
                (first, next) = (next, parser.RawRow + 1);
                var where = $"line {parser.RawRow}";
                RowLimit.Check(count, where, limits);
                if (parser.Count != columns.Length)
                {
                    into.Ignore(Ragged, where);
                    continue;
                }

                row.Clear();
                for (var i = 0; i < columns.Length; i++)
                {
                    if (columns[i] is { } field)
                    {
                        row[field] = parser[i];
                    }
                }

                take(row, where);
            }

            // An open quote takes all that follows into one field, which is no fault to the parser.
            if (content.Span.Count((byte)'"') % 2 == 1)
            {
                throw new ImportException($"A quote in the row from line {first} on is never closed, so the quotes do not match; export the file again.");
            }
        }
        catch (MaxFieldSizeException)
        {
            throw TooLong(parser.RawRow + 1, limits, "A quote that is never closed does that");
        }
        catch (BadDataException)
        {
            throw new ImportException(
                $"The quotes of the row that ends at line {parser.RawRow} do not match; write each quote inside a quoted field twice, or export the file again.");
        }
    }

    private static CsvConfiguration Configuration(ReadOnlySpan<byte> content, ImportLimits limits) => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Delimiter(content),
        MaxFieldSize = limits.MaxLineBytes,
        ExceptionMessagesContainRawData = false,
    };

    /// <summary>Of the characters that separate fields, the one that is most frequent in the header.</summary>
    private static string Delimiter(ReadOnlySpan<byte> content)
    {
        var header = content.IndexOf((byte)'\n') is >= 0 and var end ? content[..end] : content;
        var (commas, semicolons, tabs) = (header.Count((byte)','), header.Count((byte)';'), header.Count((byte)'\t'));
        return tabs > commas && tabs > semicolons ? "\t" : semicolons > commas ? ";" : ",";
    }

    private static MemoryStream Stream(ReadOnlyMemory<byte> content) => MemoryMarshal.TryGetArray(content, out var bytes)
        ? new(bytes.Array!, bytes.Offset, bytes.Count, writable: false)
        : new(content.ToArray(), writable: false);

    private static void CheckLines(ReadOnlySpan<byte> text, ImportLimits limits)
    {
        var number = 0;
        foreach (var line in text.Split((byte)'\n'))
        {
            number++;
            if (line.End.Value - line.Start.Value > limits.MaxLineBytes)
            {
                throw TooLong(number, limits, "No row of a usage export is that long");
            }
        }
    }

    private static ImportException TooLong(int line, ImportLimits limits, string because) => ImportException.OverLimit(
        $"The row at line {line} is longer than {limits.MaxLineBytes} bytes.", $"{because}; check what was sent.", nameof(ImportLimits.MaxLineBytes));
}
