using System.Globalization;
using System.Text;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads the public record of lifecycle facts as CSV.</summary>
internal static class FactsCsv
{
    private static readonly string[] Required = ["platform", "model_id", "shutdown", "shutdown_kind"];

    public static IReadOnlyList<ModelStatement> Read(ReadOnlyMemory<byte> content, List<Rejection> rejections)
    {
        using var text = new StringReader(Encoding.UTF8.GetString(content.Span));
        using var csv = new CsvReader(
            text, new CsvConfiguration(CultureInfo.InvariantCulture) { MissingFieldFound = null, BadDataFound = null, TrimOptions = TrimOptions.Trim });
        if (!csv.Read() || !csv.ReadHeader())
        {
            throw new FeedException("The file is empty.");
        }

        if (Array.Find(Required, column => !csv.HeaderRecord.Contains(column)) is { } missing)
        {
            throw new FeedException($"The first line names no column '{missing}'.");
        }

        var statements = new List<ModelStatement>();
        while (csv.Read())
        {
            var where = $"line {csv.Parser.RawRow}";
            if (Field("platform") is not { } platform || Field("model_id") is not { } id)
            {
                rejections.Add(
                    new(RejectionCode.MalformedEntry, where, Field("platform"), Field("model_id"), null, "The line has no 'platform' or no 'model_id'."));
                continue;
            }

            var shutdown = Date("shutdown", "retiresOn");
            statements.Add(new()
            {
                Where = where,
                Provider = platform,
                Model = id,
                Aliases = List("aliases"),
                Maker = Field("maker"),
                Kind = Word<ModelKind>("kind"),
                Stage = Word<ReleaseStage>("stage"),
                ReleasedOn = Date("released", "releasedOn"),
                AnnouncedOn = Date("announced", "announcedOn"),
                RetiresOn = Field("shutdown_kind") is "exact" ? shutdown : null,
                NotBeforeOn = Field("shutdown_kind") is "not_before" ? shutdown : null,
                TentativeOn = Field("shutdown_kind") is "tentative" ? shutdown : null,
                Replacements = List("replacement"),
                InputUsdPerMillionTokens = Number("input_usd_mtok"),
                OutputUsdPerMillionTokens = Number("output_usd_mtok"),
                ContextTokens = (long?)Number("context_tokens"),
                Source = List("sources") is [var first, ..] ? first : null,
            });

            PartialDate? Date(string column, string fact)
            {
                if (Field(column) is not { } value)
                {
                    return null;
                }

                if (PartialDate.TryParse(value, out var date))
                {
                    return date;
                }

                rejections.Add(new(RejectionCode.ImpossibleDate, where, platform, id, fact, $"'{value}' in '{column}' is no date."));
                return null;
            }

            decimal? Number(string column)
            {
                if (Field(column) is not { } value)
                {
                    return null;
                }

                if (decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < long.MaxValue)
                {
                    return number;
                }

                rejections.Add(new(RejectionCode.MalformedEntry, where, platform, id, null, $"'{value}' in '{column}' is no number."));
                return null;
            }
        }

        return statements;

        string? Field(string column) => csv.TryGetField<string>(column, out var value) && value is { Length: > 0 } ? value : null;

        IReadOnlyList<string> List(string column) => Field(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

        TEnum? Word<TEnum>(string column)
            where TEnum : struct, Enum =>
            Field(column) is { } word ? Enum.GetValues<TEnum>()
                .Where(value => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) == word)
                .Select(value => (TEnum?)value)
                .FirstOrDefault() : null;
    }
}
