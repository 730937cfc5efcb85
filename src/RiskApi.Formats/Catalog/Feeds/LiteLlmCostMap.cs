using System.Text.Json;
using RiskApi.Core.Catalog;
using RiskApi.Core.CatalogFacts;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Reads LiteLLM's cost map. Its <c>deprecation_date</c> is the shutdown, at second hand: a date without commitment.</summary>
internal static class LiteLlmCostMap
{
    /// <summary>An entry that explains the format.</summary>
    private const string Sample = "sample_spec";

    public static IReadOnlyList<ModelStatement> Read(JsonElement root, List<Rejection> rejections)
    {
        var statements = new List<ModelStatement>();
        foreach (var member in root.EnumerateObject().Where(member => member.Name != Sample))
        {
            var where = $"$['{member.Name}']";
            if (member.Value.ValueKind != JsonValueKind.Object)
            {
                rejections.Add(new(RejectionCode.MalformedEntry, where, null, member.Name, null, "The entry is no object."));
                continue;
            }

            if (new FeedEntry(member.Value, where, "", member.Name, rejections).Text("litellm_provider") is not { } provider)
            {
                rejections.Add(new(RejectionCode.MalformedEntry, where, null, member.Name, null, "The entry has no 'litellm_provider'."));
                continue;
            }

            // Vertex AI is split by maker, such as vertex_ai-anthropic_models.
            provider = provider.StartsWith("vertex_ai", StringComparison.Ordinal) ? "vertex_ai" : provider;
            var entry = new FeedEntry(member.Value, where, provider, member.Name, rejections);
            if (PriceRows.WhatItPrices(member.Name, member.Value) is { } priced)
            {
                entry.Reject(RejectionCode.OtherSpelling, null, priced);
                continue;
            }

            statements.Add(new()
            {
                Where = where,
                Provider = provider,
                Model = member.Name.StartsWith(provider + "/", StringComparison.Ordinal) ? member.Name[(provider.Length + 1)..] : member.Name,
                Kind = KindOf(entry.Text("mode")),
                TentativeOn = entry.Date("deprecation_date", "tentativeOn"),
                InputUsdPerMillionTokens = entry.UsdPerMillion("input_cost_per_token"),
                OutputUsdPerMillionTokens = entry.UsdPerMillion("output_cost_per_token"),
                ContextTokens = entry.Whole("max_input_tokens"),
                Source = entry.Text("source"),
            });
        }

        return statements;
    }

    private static ModelKind? KindOf(string? mode) => mode switch
    {
        "chat" or "responses" => ModelKind.Chat,
        "completion" => ModelKind.Completion,
        "embedding" => ModelKind.Embedding,
        "rerank" => ModelKind.Rerank,
        "moderation" or "moderations" => ModelKind.Moderation,
        "image_generation" => ModelKind.Image,
        "image_edit" => ModelKind.Edit,
        "video_generation" => ModelKind.Video,
        "audio_transcription" or "audio_speech" => ModelKind.Audio,
        "realtime" => ModelKind.Realtime,
        "search" => ModelKind.Search,
        _ => null,
    };
}
