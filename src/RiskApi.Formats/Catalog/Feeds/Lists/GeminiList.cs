using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>Reads <c>GET /v1beta/models</c> of the Gemini API: <c>name</c> (<c>models/…</c>) and <c>inputTokenLimit</c>. Dates are not in it.</summary>
internal static class GeminiList
{
    private const string Prefix = "models/";

    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections) =>
        FeedEntries.Read(FeedEntries.Array(root, "models"), "$.models", "name", null, "gemini-api", rejections, (entry, provider, name) =>
        {
            var id = name.StartsWith(Prefix, StringComparison.Ordinal) ? name[Prefix.Length..] : name;
            if (id.EndsWith("-latest", StringComparison.Ordinal))
            {
                entry.Reject(RejectionCode.MovingAlias, null, $"'{id}' is another model tomorrow.");
                return [];
            }

            return
            [
                new()
                {
                    Where = entry.Where,
                    Provider = provider,
                    Model = id,
                    IsListed = true,
                    ContextTokens = entry.Whole("inputTokenLimit"),
                },
            ];
        });
}
