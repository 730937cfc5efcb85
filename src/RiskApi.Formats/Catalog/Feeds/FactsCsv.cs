using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;
using RiskApi.Core.Catalog.History;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads a table of the public record of lifecycle facts; its columns tell which one it is.</summary>
internal static class FactsCsv
{
    private static readonly (string Column, Func<CsvTable, FactDocument> Read)[] Tables =
    [
        ("shutdown_kind", ModelsCsv.Read),
        ("recorded_on", RevisionsCsv.Read),
        ("checked_on", ChecksCsv.Read),
    ];

    /// <exception cref="FeedException">It is none of the tables.</exception>
    public static FactDocument Read(ReadOnlyMemory<byte> content)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(content.Span));
        using var csv = new CsvReader(
            text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw new FeedException("The file is empty.");
        }

        var read = Array.Find(Tables, table => csv.HeaderRecord.Contains(table.Column)).Read
            ?? throw new FeedException($"The first line names none of the columns by which the tables are told: {string.Join(", ", Tables.Select(table => $"'{table.Column}'"))}.");
        return read(new(csv));
    }
}

/// <summary>A table as it is read, line by line.</summary>
internal sealed class CsvTable(CsvReader csv)
{
    /// <summary>What could not be read.</summary>
    public List<Rejection> Rejections { get; } = [];

    /// <summary>Its lines, each with a provider in 'platform'; the others are rejected.</summary>
    /// <exception cref="FeedException">A column is missing.</exception>
    public IEnumerable<CsvLine> Lines(params string[] required)
    {
        if (Array.Find([.. required.Prepend("platform")], column => !csv.HeaderRecord.Contains(column)) is { } missing)
        {
            throw new FeedException($"The first line names no column '{missing}'.");
        }

        while (csv.Read())
        {
            var line = new CsvLine(csv, $"line {csv.Parser.RawRow}", Rejections);
            if (Array.Find([.. required.Prepend("platform")], column => line.Text(column) is null && column is "platform" or "model_id") is { } empty)
            {
                Rejections.Add(new(
                    RejectionCode.MalformedEntry, line.Where, line.Text("platform"), line.Text("model_id"), null, $"The line has no '{empty}'."));
                continue;
            }

            yield return line;
        }
    }

    /// <summary>What the table says, with what of it could not be read.</summary>
    public FactDocument Document(IReadOnlyList<ModelStatement> statements) => new(SourceKind.HandKept, "", statements, Rejections);
}
