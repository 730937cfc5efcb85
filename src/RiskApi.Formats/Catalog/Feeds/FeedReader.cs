using System.Text;
using System.Text.Json;
using CsvHelper;
using RiskApi.Core.CatalogFacts;
using RiskApi.Formats.Catalog.Feeds.Lists;
using RiskApi.Formats.Reading.Text;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads a feed of any format; the format is told by its shape where it is not named.</summary>
internal static class FeedReader
{
    private const int DeepestJson = 64;

    private delegate IReadOnlyList<ModelStatement> Reader(JsonElement root, FeedOrigin origin, List<Rejection> rejections);

    private static readonly Dictionary<FeedFormat, Reader> Readers = new()
    {
        [FeedFormat.ModelEol] = (root, _, rejections) => ModelEolReader.Read(root, rejections),
        [FeedFormat.DeprecationsInfo] = (root, _, rejections) => DeprecationsInfoFeed.Read(root, rejections),
        [FeedFormat.ModeldeprecationsDev] = (root, _, rejections) => ModelDeprecationsFeed.Read(root, rejections),
        [FeedFormat.EndoflifeDate] = EndOfLifeFeed.Read,
        [FeedFormat.LitellmCostMap] = (root, _, rejections) => LiteLlmCostMap.Read(root, rejections),
        [FeedFormat.ModelsDev] = (root, _, rejections) => ModelsDevFeed.Read(root, rejections),
        [FeedFormat.OpenaiModels] = OpenAiShapedList.Read,
        [FeedFormat.OpenrouterModels] = (root, origin, rejections) => OpenAiShapedList.Read(root, origin with { Provider = "openrouter" }, rejections),
        [FeedFormat.AnthropicModels] = (root, _, rejections) => AnthropicList.Read(root, rejections),
        [FeedFormat.GeminiModels] = (root, _, rejections) => GeminiList.Read(root, rejections),
        [FeedFormat.BedrockModels] = (root, _, rejections) => BedrockList.Read(root, rejections),
        [FeedFormat.AzureModels] = (root, _, rejections) => AzureList.Read(root, rejections),
    };

    /// <summary>Reads a feed.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="format">Its format; null to tell it by its shape.</param>
    /// <param name="origin">Where it comes from, as far as whoever sends it says.</param>
    /// <exception cref="FeedException">It cannot be read, says nothing, or does not tell whose models it lists.</exception>
    public static (FeedFormat Format, FactDocument Document) Read(ReadOnlyMemory<byte> content, FeedFormat? format = null, FeedOrigin? origin = null)
    {
        content = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        origin ??= FeedOrigin.Unknown;
        if (LfsPointer.Is(content.Span))
        {
            throw new FeedException(LfsPointer.Fault);
        }

        var (found, document) = format == FeedFormat.FactsCsv || (format is null && FirstCharacter(content.Span) is not ('{' or '['))
            ? (FeedFormat.FactsCsv, ReadCsv(content))
            : ReadJson(content, format, origin);

        var home = document.Source is "" ? FeedFormats.HomeOf(found) : document.Source;
        return document.Statements.Count + document.Revisions.Count + document.Policies.Count + document.ReadOn.Count > 0
            ? (found, document with { Kind = FeedFormats.KindOf(found), Source = origin.Name ?? home })
            : throw (document.Rejections.Count > 0
                ? FeedException.OfRejections(document.Rejections)
                : new FeedException("The feed names no model. An empty feed says nothing of the models that it lacks, and is likelier a fault."));
    }

    private static FactDocument ReadCsv(ReadOnlyMemory<byte> content)
    {
        try
        {
            return FactsCsv.Read(content);
        }
        catch (CsvHelperException malformed)
        {
            throw new FeedException($"The file is no CSV: {malformed.Message.Split('\n')[0]}", malformed);
        }
    }

    private static (FeedFormat, FactDocument) ReadJson(ReadOnlyMemory<byte> content, FeedFormat? format, FeedOrigin origin)
    {
        var rejections = new List<Rejection>();
        try
        {
            using var json = JsonDocument.Parse(content, new() { MaxDepth = DeepestJson });
            var root = json.RootElement;
            if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                throw new FeedException("The feed is neither an object nor an array.");
            }

            var found = format ?? FeedShapes.FormatOf(root);
            if (found is FeedFormat.LitellmCostMap or FeedFormat.ModelsDev && root.ValueKind != JsonValueKind.Object)
            {
                throw new FeedException("The feed is no object; its shape may have changed.");
            }

            if (found == FeedFormat.Policies)
            {
                return (found, PoliciesReader.Read(root, rejections));
            }

            var statements = Readers[found](root, origin, rejections);
            var home = FeedFormats.HomeOf(found, statements.Select(one => one.Provider).FirstOrDefault());
            return (found, new(FeedFormats.KindOf(found), home, statements, rejections) { StatedOn = FeedDay.Of(root) });
        }
        catch (JsonException malformed)
        {
            throw new FeedException(
                $"The feed is not JSON from line {malformed.LineNumber + 1}, byte {malformed.BytePositionInLine + 1} on, nests deeper than {DeepestJson} levels there, or was cut off.",
                malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // Text that is no UTF-8, or an escaped half of a character.
            throw new FeedException($"The feed holds text that is no Unicode, such as half of a character; write it in UTF-8.", malformed);
        }
    }

    private static char FirstCharacter(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8) is [var first, ..] ? (char)first : ' ';
}
