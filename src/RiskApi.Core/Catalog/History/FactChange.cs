using System.Text.Json;

namespace RiskApi.Catalog.History;

/// <summary>One fact about a model, before and after.</summary>
/// <param name="Member">The fact, by its name in the catalog's files, such as <c>retiresOn</c>.</param>
/// <param name="Before">What the record said; null where nothing.</param>
/// <param name="After">What it says now; null where nothing.</param>
public sealed record FactChange(string Member, JsonElement? Before, JsonElement? After)
{
    internal FactChange Inverted => new(Member, After, Before);

    internal static bool Same(JsonElement? one, JsonElement? other) =>
        one is { } a && other is { } b ? JsonElement.DeepEquals(a, b) : one is null && other is null;
}
