using System.Text.Json;
using System.Text.RegularExpressions;

namespace RiskApi.Formats.Catalog.Feeds;

/// <summary>Tells the rows of LiteLLM's cost map that are prices and no models: of a size, a quality, a region, a tool, or all models of some size.</summary>
internal static partial class PriceRows
{
    private static readonly string[] PricesOfTools = ["code_interpreter_cost_", "file_search_cost_", "vector_store_cost_", "computer_use_cost_"];
    private static readonly string[] ModesOfTools = ["vector_store", "search"];

    /// <summary>What a row is the price of, in a sentence; null where it is of a model.</summary>
    /// <param name="key">The row's key, such as <c>hd/1024-x-1024/dall-e-3</c>.</param>
    /// <param name="row">The row.</param>
    public static string? WhatItPrices(string key, JsonElement row) =>
        key.Contains('*', StringComparison.Ordinal) ? "It is a price for any model of a route."
        : key.Split('/') is [.. var ways, var model] && Array.Find(ways, way => Way().IsMatch(way)) is { } one
            ? $"It is the price of '{model}' for '{one}', and no model of its own."
        : SizeClass().IsMatch(key) ? "It is the price of all models of some size."
        : IsTool(row) ? "It is the price of a tool, and no model."
        : null;

    private static bool IsTool(JsonElement row)
    {
        var mode = row.TryGetProperty("mode", out var said) && said.ValueKind == JsonValueKind.String ? said.GetString() : null;
        string[] prices = [.. row.EnumerateObject().Select(member => member.Name).Where(name => name.Contains("_cost_per_", StringComparison.Ordinal))];
        return ModesOfTools.Contains(mode)
            || (prices.Length > 0 && Array.TrueForAll(prices, price => PricesOfTools.Any(tool => price.StartsWith(tool, StringComparison.Ordinal))));
    }

    /// <summary>What stands before a model for its price alone: a size, steps, a quality, a region, a commitment.</summary>
    [GeneratedRegex(
        """
        ^(?: \d+-?x-?\d+ | max-x-max | (?:\d+|max)-steps | hd | standard | low | medium | high | auto
           | \d+-month-commitment | [a-z]{2}(?:-gov)?-[a-z]+-\d | eu | us | global | global-standard | data-zone )$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Way();

    [GeneratedRegex("(?:^|/)(?:together|fireworks)-ai-(?:.*-)?(?:up-to-|[0-9.]+b-|default|above-)", RegexOptions.CultureInvariant)]
    private static partial Regex SizeClass();
}
