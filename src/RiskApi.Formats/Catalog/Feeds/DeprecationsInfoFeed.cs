using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads deprecations.info: its list, and its JSON Feed with an entry of the list in each item.</summary>
/// <remarks>
/// Its <c>announcement_date</c> is often the day on which the page was read (a third of its rows have it after the shutdown), so that it
/// is never taken for a notice; <c>deprecation_date</c> is the notice at OpenAI and Anthropic. Google's dates are the earliest possible.
/// </remarks>
internal static class DeprecationsInfoFeed
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections) =>
        IsJsonFeed(root)
            ? FeedEntries.Read(FeedEntries.Array(root, "items"), "$.items", "model_id", "provider", null, rejections, Statements, within: "_deprecation")
            : FeedEntries.Read(
                FeedEntries.Array(root, "deprecations"),
                root.ValueKind == JsonValueKind.Array ? "$" : "$.deprecations",
                "model_id",
                "provider",
                null,
                rejections,
                Statements);

    private static bool IsJsonFeed(JsonElement root) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty("items", out _);

    private static IEnumerable<ModelStatement> Statements(FeedEntry entry, string provider, string id)
    {
        var shutdown = entry.Date("shutdown_date", "retiresOn");
        var announced = entry.Date("announcement_date", "announcedOn");
        var deprecated = entry.Date("deprecation_date", "announcedOn");
        if (announced is { } scraped && deprecated is null)
        {
            if (shutdown is { } end && scraped.IsAfter(end))
            {
                entry.Reject(
                    RejectionCode.AnnouncementAfterShutdown,
                    "announcedOn",
                    $"The announcement of {scraped} is later than the shutdown on {end}: the day on which the page was read. It is left out.");
            }
            else
            {
                entry.Reject(
                    RejectionCode.ScrapeDateAsNotice,
                    "announcedOn",
                    $"'announcement_date' {scraped} may be the day on which the page was read; it is not taken for a notice.");
            }
        }

        var isEarliest = provider.Contains("google", StringComparison.OrdinalIgnoreCase) || provider.Contains("vertex", StringComparison.OrdinalIgnoreCase);
        yield return new()
        {
            Where = entry.Where,
            Provider = provider,
            Model = id,
            AnnouncedOn = Notice(provider, deprecated),
            RetiresOn = isEarliest ? null : shutdown,
            NotBeforeOn = isEarliest ? shutdown : null,
            IsSaidToEnd = true,
            Replacements = entry.Texts("replacement_models"),
            Source = entry.Text("url"),
        };
    }

    private static PartialDate? Notice(string provider, PartialDate? deprecated) =>
        provider.Equals("openai", StringComparison.OrdinalIgnoreCase) || provider.Equals("anthropic", StringComparison.OrdinalIgnoreCase) ? deprecated : null;
}
