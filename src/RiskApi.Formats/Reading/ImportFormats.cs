using System.Text;
using System.Text.RegularExpressions;
using RiskApi.Core;
using RiskApi.Core.Imports;
using RiskApi.Formats.Reading.Boms;
using RiskApi.Formats.Reading.Findings;
using RiskApi.Formats.Reading.Gateways;
using RiskApi.Formats.Reading.Lists;
using RiskApi.Formats.Reading.Text;
using RiskApi.Formats.Reading.Usage;
using RiskApi.Formats.Reading.Usage.Otlp;

namespace RiskApi.Formats.Reading;

/// <summary>The formats that are read: how each is told, and who reads it.</summary>
internal static partial class ImportFormats
{
    private const int BytesLookedAt = 64 * 1024;
    private const int TarMarkAt = 257;

    private static readonly string[] AnthropicColumns = ["modelversion", "usageinputtokensnocache", "uncachedinputtokens", "usageoutputtokens"];
    private static readonly string[] OpenRouterColumns = ["generationid", "modelpermaslug", "tokensprompt"];
    private static readonly string[] OpenAiColumns = ["nummodelrequests", "ncontexttokenstotal", "nrequests", "snapshotid", "lineitem"];

    private static readonly Dictionary<ImportFormat, (string ToldBy, Action<ReadOnlyMemory<byte>, ImportCollector, ImportLimits> Read)> Texts = new()
    {
        [ImportFormat.LitellmConfig] = ("'model_list' or 'litellm_settings' at the top of a YAML file", LitellmConfigReader.Read),
        [ImportFormat.Cyclonedx] = ("\"bomFormat\": \"CycloneDX\" in JSON", CyclonedxReader.Read),
        [ImportFormat.Spdx] = ("a '@context' or '@graph' of SPDX 3 in JSON", SpdxReader.Read),
        [ImportFormat.Sarif] = ("\"version\": \"2.1.0\" and 'runs' in JSON", SarifReader.Read),
        [ImportFormat.Otlp] = ("'resourceSpans' or 'resourceMetrics' in JSON, in one document or one per line", OtlpReader.Read),
        [ImportFormat.OpenaiUsage] = ("the buckets of OpenAI's usage API in JSON", OpenAiUsageReader.Read),
        [ImportFormat.AnthropicUsage] = ("the buckets of Anthropic's Admin API in JSON", AnthropicUsageReader.Read),
        [ImportFormat.OpenaiCsv] = ("the header of OpenAI's usage export", OpenAiCsvReader.Read),
        [ImportFormat.AnthropicCsv] = ("the header of Anthropic's console", AnthropicCsvReader.Read),
        [ImportFormat.OpenrouterCsv] = ("the header of OpenRouter's activity", OpenRouterCsvReader.Read),
        [ImportFormat.OpenrouterActivity] = ("the rows of OpenRouter's activity API in JSON", OpenRouterActivityReader.Read),
        [ImportFormat.Langfuse] = ("a trace with its 'observations', or 'traceId' and 'type', of Langfuse in JSON", LangfuseReader.Read),
        [ImportFormat.LitellmSpendLogs] = ("'request_id' and 'spend' of LiteLLM's logs in JSON", LiteLlmSpendLogReader.Read),
        [ImportFormat.AzureDeployments] = ("the ids of deployments of an Azure account in JSON", AzureDeploymentsReader.Read),
        [ImportFormat.List] = ("lines of one word each", ListReader.Read),
    };

    /// <summary>The words of the formats.</summary>
    public static readonly string[] Names = [.. Texts.Keys.Append(ImportFormat.Source).Select(Words.Of)];

    /// <summary>What each format is told by, for people.</summary>
    public static string Legend => string.Join("; ", Texts.Select(format => $"{Words.Of(format.Key)}: {format.Value.ToldBy}")
        .Append("source: a .zip, .tar.gz or .tar, or the name of a source file in 'fileName'"));

    /// <summary>Reads a file of a format that is text.</summary>
    /// <exception cref="ImportException">It cannot be read.</exception>
    public static void Read(ImportFormat format, ReadOnlyMemory<byte> content, ImportCollector into, ImportLimits limits) =>
        Texts[format].Read(Utf8Text.Of(content), into, limits);

    /// <summary>Tells the format of a file.</summary>
    /// <param name="content">The file.</param>
    /// <param name="contentType">Its media type as it was sent; it only decides where the content does not.</param>
    /// <param name="fileName">Its name, where it has one.</param>
    /// <returns>The format; null where it is none that is read.</returns>
    /// <exception cref="ImportException">It is no text, or of a format that is known and not read.</exception>
    public static DetectedFormat? Detect(ReadOnlyMemory<byte> content, string? contentType, string? fileName) =>
        OfArchive(content.Span) ?? (IsSourceFile(fileName) ? OfSourceFile(content, contentType) : OfText(Utf8Text.Of(content), contentType));

    private static DetectedFormat? OfArchive(ReadOnlySpan<byte> content) => content switch
    {
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => new(ImportFormat.Source, "It starts as a .zip archive."),
        [0x1F, 0x8B, ..] => new(ImportFormat.Source, "It starts as a .gz file."),
        _ => content.Length > TarMarkAt && content[TarMarkAt..].StartsWith("ustar"u8) ? new(ImportFormat.Source, "It starts as a .tar archive.") : null,
    };

    /// <summary>A file with the name of a source file is source, unless it says of itself what it is.</summary>
    private static DetectedFormat OfSourceFile(ReadOnlyMemory<byte> content, string? contentType)
    {
        DetectedFormat? format = null;
        try
        {
            format = OfText(Utf8Text.Of(content), contentType);
        }
        catch (ImportException) when (!LfsPointer.Is(content.Span))
        {
            // Source may hold any bytes.
        }

        return format is null or { Format: ImportFormat.List } ? new(ImportFormat.Source, "It has the name of a source file.") : format;
    }

    private static DetectedFormat? OfText(ReadOnlyMemory<byte> text, string? contentType)
    {
        var start = text.Span.TrimStart(" \t\r\n"u8);
        var format = start is [(byte)'{' or (byte)'[', ..] ? JsonShapes.FormatOf(JsonOutline.Of(start))
            : start is [(byte)'<', ..] ? throw new ImportException("The file is XML, and no XML format is read; CycloneDX, SPDX and SARIF are read as JSON.")
            : OfLines(Encoding.UTF8.GetString(start[..Math.Min(start.Length, BytesLookedAt)]), start.Length > BytesLookedAt);

        return format is not null ? format
            : contentType is not null
            && contentType.Contains("sarif", StringComparison.OrdinalIgnoreCase) ? new(ImportFormat.Sarif, "The content type says so.")
            : contentType is not null
            && contentType.Contains("cyclonedx", StringComparison.OrdinalIgnoreCase) ? new(ImportFormat.Cyclonedx, "The content type says so.")
            : null;
    }

    private static DetectedFormat? OfLines(string text, bool isCut)
    {
        var lines = text.Split('\n');
        if (isCut)
        {
            lines = lines[..^1];
        }

        var header = lines is []
            ? []
            : lines[0].Split(',', ';', '\t').Select(name => string.Concat(name.Where(char.IsLetterOrDigit)).ToLowerInvariant()).ToHashSet();
        return header.Contains("usagedateutc")
            || header.Overlaps(AnthropicColumns) ? new(ImportFormat.AnthropicCsv, "The first line is the header of Anthropic's console.")
            : header.Overlaps(OpenRouterColumns) || header.IsSupersetOf(["date", "model", "prompttokens"]) ? new(
                ImportFormat.OpenrouterCsv, "The first line is the header of OpenRouter's activity.")
            : header.Overlaps(OpenAiColumns)
            || (header.IsSupersetOf(["starttime", "model"]) && !header.Contains("traceid")) ? new(
                ImportFormat.OpenaiCsv, "The first line is the header of OpenAI's usage export.")
            : LitellmSection().IsMatch(text) ? new(ImportFormat.LitellmConfig, "It has the 'model_list' or the settings of a LiteLLM proxy.")
            : IsList(lines) ? new(ImportFormat.List, "Every line is one word, or a comment.")
            : null;
    }

    private static bool IsList(string[] lines)
    {
        var models = lines.Select(ListReader.ModelIn).Where(model => model is not "").ToArray();
        return models.Length > 0 && models.All(model => !model.Any(char.IsWhiteSpace)
            && !model.EndsWith(':')
            && !model.Contains('=', StringComparison.Ordinal)
            && model.IndexOfAny(['{', '}', '(', ')', '<', '>', ';', ',']) < 0);
    }

    private static bool IsSourceFile(string? fileName) => Path.GetExtension(fileName) is { Length: > 1 } extension && extension is not (".txt" or ".list");

    [GeneratedRegex(
        "^(?:[\"']?(?:model_list|litellm_settings)[\"']?[ \\t]*:|[ \\t]*store_model_in_db[ \\t]*:)",
        RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex LitellmSection();
}

/// <summary>The format of a file.</summary>
/// <param name="Format">The format.</param>
/// <param name="Because">What it was told by.</param>
internal sealed record DetectedFormat(ImportFormat Format, string Because);
