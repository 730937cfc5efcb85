using System.Text.Json;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds.Lists;

/// <summary>
/// Reads <c>GET /v1/models</c> as OpenAI answers it and as most others do, each with members of its own. A model that is not listed is not thereby retired.
/// </summary>
/// <remarks>
/// Read are <c>id</c>, the day in <c>created</c>, the end in <c>shutdown_date</c> (OpenAI) or <c>expiration_date</c> (OpenRouter), the window in
/// <c>context_length</c>, <c>context_window</c> or <c>max_context_length</c>, and <c>pricing</c>: US dollars per token, and per million tokens at Together.
/// Mistral lists a model once for each of its names, and says in <c>name</c> which it is.
/// </remarks>
internal static class OpenAiShapedList
{
    /// <summary>Reads the list of a provider.</summary>
    /// <exception cref="FeedException">Nothing tells whose it is, or it is no provider's.</exception>
    public static IReadOnlyList<ModelStatement> Read(JsonElement root, FeedOrigin origin, List<Rejection> rejections)
    {
        var list = FeedEntries.Array(root, "data");
        JsonElement[] entries = [.. list.EnumerateArray().Where(entry => entry.ValueKind == JsonValueKind.Object && !IsOfCustomer(entry))];
        var owner = ListOwners.Of(entries, origin);
        var ids = entries.Select(entry => Text(entry, "id")).ToHashSet();

        // One day for all is the day of the answer, or a constant.
        var days = entries.Select(entry => entry.TryGetProperty("created", out var day) ? day.ToString() : "").ToHashSet();
        var isDated = entries.Length == 1 || days.Count > 1;
        var path = root.ValueKind == JsonValueKind.Array ? "$" : "$.data";
        return FeedEntries.Read(list, path, "id", null, owner, rejections, (entry, provider, id) =>
        {
            if (IsOfCustomer(entry.Element))
            {
                return [];
            }

            if (owner == "mistral" && entry.Text("name") is { } name && name != id && ids.Contains(name))
            {
                entry.Reject(RejectionCode.MovingAlias, null, $"The list gives '{id}' as another name of '{name}', which can be moved.");
                return [];
            }

            return
            [
                new()
                {
                    Where = entry.Where,
                    Provider = provider,
                    Model = id,
                    CreatedOn = isDated ? entry.UnixDay("created") : null,
                    RetiresOn = entry.Date("shutdown_date", "retiresOn") ?? entry.Date("expiration_date", "retiresOn"),
                    HasNoEnd = entry.IsNull("shutdown_date") || entry.IsNull("expiration_date"),
                    IsSaidToEnd = entry.Text("deprecation") is not null,
                    IsListed = true,
                    InputUsdPerMillionTokens = Price(entry, owner, "prompt", "input"),
                    OutputUsdPerMillionTokens = Price(entry, owner, "completion", "output"),
                    ContextTokens = entry.Whole("context_length") ?? entry.Whole("context_window") ?? entry.Whole("max_context_length"),
                },
            ];
        });
    }

    private static decimal? Price(FeedEntry entry, string owner, string ofOpenRouter, string ofOthers) => entry.Object("pricing") is not { } pricing ? null
        : owner == "together" ? pricing.Number(ofOthers) is > 0 and var usd ? usd : null
        : pricing.UsdPerMillion(ofOpenRouter) ?? pricing.UsdPerMillion(ofOthers);

    /// <summary>Fine-tuned models belong to whoever made them.</summary>
    private static bool IsOfCustomer(JsonElement entry) =>
        Text(entry, "id") is { } id && (id.StartsWith("ft:", StringComparison.Ordinal) || id.Contains(":ft-", StringComparison.Ordinal))
        || Text(entry, "owned_by") is { } owner
        && (owner.StartsWith("user-", StringComparison.Ordinal) || owner.StartsWith("org-", StringComparison.Ordinal));

    private static string? Text(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
