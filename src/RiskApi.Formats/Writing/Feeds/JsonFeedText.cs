using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskApi.Formats.Writing.Feeds;

/// <summary>Writes a feed as JSON Feed 1.1 (jsonfeed.org).</summary>
internal static class JsonFeedText
{
    private static readonly JsonFeedJson Json = new(new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    });

    public static string Of(FeedContent feed) => JsonSerializer.Serialize(
        new JsonFeed
        {
            Title = feed.Title,
            Description = feed.Description,
            HomePageUrl = feed.HomeUrl,
            FeedUrl = feed.SelfUrl,
            Authors = [new("RiskApi")],
            Items = [.. feed.Items.Select(ItemOf)],
        },
        Json.JsonFeed);

    private static JsonFeedItem ItemOf(FeedItem item) => new(
        $"urn:uuid:{item.Id}", item.Url, item.Title, item.Text, item.On.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture), item.Tags);
}

/// <summary>The members that a JSON Feed has.</summary>
internal sealed record JsonFeed
{
    public string Version { get; init; } = "https://jsonfeed.org/version/1.1";

    public required string Title { get; init; }

    public required string Description { get; init; }

    public required string HomePageUrl { get; init; }

    public required string? FeedUrl { get; init; }

    public string Language { get; init; } = "en";

    public required IReadOnlyList<JsonFeedAuthor> Authors { get; init; }

    public required IReadOnlyList<JsonFeedItem> Items { get; init; }
}

/// <summary>Who writes a JSON Feed.</summary>
internal sealed record JsonFeedAuthor(string Name);

/// <summary>The members that an item of a JSON Feed has.</summary>
internal sealed record JsonFeedItem(string Id, string Url, string Title, string ContentText, string DatePublished, IReadOnlyList<string> Tags);

/// <summary>Writes JSON Feeds.</summary>
[JsonSerializable(typeof(JsonFeed))]
internal sealed partial class JsonFeedJson : JsonSerializerContext;
