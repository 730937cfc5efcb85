using System.Text.Json;

namespace RiskApi.Core.Catalog.History;

/// <summary>What changed in the record of one model.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Model">The model's own id.</param>
/// <param name="IsNew">Whether the record did not hold the model before.</param>
/// <param name="Facts">The facts that changed.</param>
public sealed record ModelChange(string Provider, string Model, bool IsNew, IReadOnlyList<FactChange> Facts)
{
    /// <summary>The change that takes this one back.</summary>
    public ModelChange InvertedChange() => this with { IsNew = false, Facts = [.. Facts.Select(fact => fact.Inverted)] };
}

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
