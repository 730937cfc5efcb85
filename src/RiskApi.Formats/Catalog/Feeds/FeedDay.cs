using System.Text.Json;
using RiskApi.Core.Catalog;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Finds the day of a feed by its own account.</summary>
internal static class FeedDay
{
    private static readonly string[] Members = ["last_updated", "lastUpdated", "updated_at", "updated", "generated_at", "generated", "as_of", "date"];

    /// <summary>The day in the first of the usual members; null where the feed does not say.</summary>
    public static DateOnly? Of(JsonElement root)
    {
        foreach (var member in root.ValueKind == JsonValueKind.Object ? Members : [])
        {
            if (root.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String
                && value.GetString() is { Length: >= 10 } text && PartialDate.TryParse(text.AsSpan(0, 10), out var day))
            {
                return day.Day;
            }
        }

        return null;
    }
}
