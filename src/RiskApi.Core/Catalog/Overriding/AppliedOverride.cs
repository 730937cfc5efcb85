namespace RiskApi.Catalog.Overriding;

/// <summary>An override that an answer rests on.</summary>
/// <param name="Id">Its id, below <c>/v1/catalog/overrides</c>.</param>
/// <param name="Reason">Why it is so.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="ExpiresOn">The day on which it stops to hold; null where it holds until it is deleted.</param>
public sealed record AppliedOverride(string Id, string Reason, string Owner, DateOnly? ExpiresOn)
{
    internal static AppliedOverride Of(CatalogOverride held) => new(held.Id, held.Reason, held.Owner, held.ExpiresOn);
}
