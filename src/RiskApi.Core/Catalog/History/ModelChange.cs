namespace RiskApi.Catalog.History;

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
