using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads <c>model-eol/0.1</c>: a publisher's models, and the clocks of the platforms that serve them too.</summary>
internal static class ModelEolReader
{
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections)
    {
        var publisher = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("publisher", out var named) && named.ValueKind == JsonValueKind.String
            ? named.GetString()
            : throw new FeedException("The feed has no 'publisher'; its shape may have changed.");
        var source = root.TryGetProperty("source", out var read) && read.ValueKind == JsonValueKind.String ? read.GetString() : null;

        return FeedEntries.Read(FeedEntries.Array(root, "models"), "$.models", "id", null, publisher, rejections, Statements);

        IEnumerable<ModelStatement> Statements(FeedEntry entry, string provider, string id)
        {
            var isEarliest = entry.Text("date_precision") == "earliest";
            var shutdown = entry.Date("shutdown", "retiresOn");
            yield return new()
            {
                Where = entry.Where,
                Provider = provider,
                Model = id,
                Aliases = entry.Texts("aliases"),
                AnnouncedOn = entry.Date("announced", "announcedOn"),
                RetiresOn = isEarliest ? null : shutdown,
                NotBeforeOn = isEarliest ? shutdown : null,
                Replacements = entry.Texts("replacement"),
                Source = source,
            };

            foreach (var (i, distribution) in entry.Objects("distributions").Index())
            {
                var served = new FeedEntry(distribution, $"{entry.Where}.distributions[{i}]", provider, id, rejections);
                if (served.Text("via") is { } via)
                {
                    yield return new()
                    {
                        Where = served.Where,
                        Provider = via,
                        Model = id,
                        IsMakersId = true,
                        AnnouncedOn = served.Date("announced", "announcedOn"),
                        RetiresOn = served.Date("shutdown", "retiresOn"),
                        IsSaidToEnd = served.Text("status") == "retired",
                        Source = served.Text("source") ?? source,
                    };
                }
            }
        }
    }
}
