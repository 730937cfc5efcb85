namespace RiskApi.Core.Catalog.History;

/// <summary>What changed in the record of what one provider promises and does.</summary>
/// <param name="Provider">The provider's id.</param>
/// <param name="Facts">The facts that changed.</param>
public sealed record PolicyFactChange(string Provider, IReadOnlyList<FactChange> Facts)
{
    /// <summary>The change that takes this one back.</summary>
    public PolicyFactChange InvertedChange() => this with { Facts = [.. Facts.Select(fact => fact.Inverted)] };
}
