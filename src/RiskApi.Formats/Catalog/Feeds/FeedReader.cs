using System.Text;
using System.Text.Json;
using CsvHelper;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads a feed of any format; the format is told by its shape where it is not named.</summary>
internal static class FeedReader
{
    /// <summary>Reads a feed.</summary>
    /// <param name="content">Its bytes, UTF-8.</param>
    /// <param name="format">Its format; null to tell it by its shape.</param>
    /// <param name="source">The source's name; null for the format's home.</param>
    /// <exception cref="FeedException">It cannot be read, or says nothing.</exception>
    public static (FeedFormat Format, FactDocument Document) Read(ReadOnlyMemory<byte> content, FeedFormat? format, string? source)
    {
        content = content.Span.StartsWith(Encoding.UTF8.Preamble) ? content[Encoding.UTF8.Preamble.Length..] : content;
        var (found, document) = format == FeedFormat.FactsCsv || (format is null && FirstCharacter(content.Span) is not ('{' or '['))
            ? (FeedFormat.FactsCsv, ReadCsv(content))
            : ReadJson(content, format);

        return document.Statements.Count + document.Revisions.Count + document.Policies.Count + document.ReadOn.Count > 0
            ? (found, document with { Kind = FeedFormats.KindOf(found), Source = source ?? FeedFormats.HomeOf(found) })
            : throw new FeedException(document.Rejections.Count == 0
                ? "The feed names no model. An empty feed says nothing of the models that it lacks, and is likelier a fault."
                : $"No entry of the feed can be read; its shape may have changed. The first: {document.Rejections[0].Where}: {document.Rejections[0].Message}");
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

    private static (FeedFormat, FactDocument) ReadJson(ReadOnlyMemory<byte> content, FeedFormat? format)
    {
        var rejections = new List<Rejection>();
        try
        {
            using var json = JsonDocument.Parse(content);
            var root = json.RootElement;
            if (root.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array))
            {
                throw new FeedException("The feed is neither an object nor an array.");
            }

            var found = format ?? FormatOf(root);
            if (found is FeedFormat.LitellmCostMap or FeedFormat.ModelsDev && root.ValueKind != JsonValueKind.Object)
            {
                throw new FeedException("The feed is no object; its shape may have changed.");
            }

            if (found == FeedFormat.Policies)
            {
                return (found, PoliciesReader.Read(root, rejections));
            }

            var statements = found switch
            {
                FeedFormat.ModelEol => ModelEolReader.Read(root, rejections),
                FeedFormat.DeprecationsInfo => DeprecationsInfoFeed.Read(root, rejections),
                FeedFormat.ModeldeprecationsDev => ModelDeprecationsFeed.Read(root, rejections),
                FeedFormat.LitellmCostMap => LiteLlmCostMap.Read(root, rejections),
                FeedFormat.ModelsDev => ModelsDevFeed.Read(root, rejections),
                FeedFormat.OpenaiModels => ModelLists.OpenAi(root, rejections),
                _ => ModelLists.OpenRouter(root, rejections),
            };
            return (found, new(FeedFormats.KindOf(found), "", statements, rejections) { StatedOn = FeedDay.Of(root) });
        }
        catch (JsonException malformed)
        {
            throw new FeedException($"The feed is not JSON, or was cut off: {malformed.Message}", malformed);
        }
        catch (InvalidOperationException malformed)
        {
            // Text that is no UTF-8, or an escaped half of a character.
            throw new FeedException($"The feed holds text that is no Unicode: {malformed.Message}", malformed);
        }
    }

    private static FeedFormat FormatOf(JsonElement root)
    {
        var isArray = root.ValueKind == JsonValueKind.Array;
        return Has(root, "publisher") && Has(root, "models") ? FeedFormat.ModelEol
            : First(root, "deprecations") is { } row && Has(row, "model_id") ? FeedFormat.DeprecationsInfo
            : First(root, "models") is { } model && Has(model, "model") && Has(model, "provider") ? FeedFormat.ModeldeprecationsDev
            : !isArray && First(root, "data") is { } listed ? (Has(listed, "pricing") || Has(listed, "context_length")
            ? FeedFormat.OpenrouterModels
            : FeedFormat.OpenaiModels)
            : !isArray && root.EnumerateObject().Any(member => Has(member.Value, "min_notice_days")) ? FeedFormat.Policies
            : !isArray && root.EnumerateObject().Any(member => Has(member.Value, "litellm_provider")) ? FeedFormat.LitellmCostMap
            : !isArray && root.EnumerateObject().Any(member => Has(member.Value, "models")) ? FeedFormat.ModelsDev
            : throw new FeedException("The format cannot be told by the feed's shape; name it in 'format'.");
    }

    private static JsonElement? First(JsonElement root, string member)
    {
        var array = root.ValueKind == JsonValueKind.Array ? root : root.TryGetProperty(member, out var entries) ? entries : default;
        return array.ValueKind == JsonValueKind.Array && array.GetArrayLength() > 0 ? array[0] : null;
    }

    private static bool Has(JsonElement element, string member) => element.ValueKind == JsonValueKind.Object && element.TryGetProperty(member, out _);

    private static char FirstCharacter(ReadOnlySpan<byte> content) => content.TrimStart(" \t\r\n"u8) is [var first, ..] ? (char)first : ' ';
}

/// <summary>A feed cannot be read at all.</summary>
/// <param name="message">What is wrong with it, and what was expected.</param>
/// <param name="inner">The cause, where there is one.</param>
internal sealed class FeedException(string message, Exception? inner = null) : Exception(message, inner);
